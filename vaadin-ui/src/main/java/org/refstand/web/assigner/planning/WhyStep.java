package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.Function;
import org.refstand.optimiser.Term;
import org.refstand.planning.Weighed;
import org.refstand.planning.Weighed.TermPoints;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;
import org.refstand.web.assigner.AssignerPage;

/** Why this referee and not that one: what each costs in the role, term by term. */
class WhyStep extends Dialog {

    private final transient RefereeRef found;
    private final transient Function<List<RefereeId>, List<Weighed>> weigh;
    private final ComboBox<RefereeRef> other = new ComboBox<>(text("search.why.other"));
    private final Div content = new Div();

    /**
     * @param title names match and role
     * @param found who has it in the plan
     * @param others who could have it as well, the best first
     * @param weigh works out what each would cost
     */
    WhyStep(String title, RefereeRef found, List<RefereeRef> others, Function<List<RefereeId>, List<Weighed>> weigh) {
        this.found = found;
        this.weigh = weigh;
        addClassNames("step", AssignerPage.STYLES);
        setHeaderTitle(title);
        setWidth("min(640px, 100vw - 32px)");
        other.setItems(others);
        other.setItemLabelGenerator(RefereeRef::name);
        other.setWidthFull();
        other.setValue(others.isEmpty() ? null : others.get(0));
        other.setVisible(!others.isEmpty());
        other.addValueChangeListener(change -> show());
        content.addClassName("why-terms");
        add(new Paragraph(text("search.why.what")), other, content);
        var back = new NativeButton(text("part.back"), click -> close());
        back.addClassName("quiet-button");
        getFooter().add(back);
        show();
    }

    private void show() {
        content.removeAll();
        var compared = other.getValue();
        var asked = compared == null ? List.of(found.id()) : List.of(found.id(), compared.id());
        var weighed = weigh.apply(asked);
        if (weighed.size() < asked.size()) {
            content.add(new Paragraph(text("search.why.gone")));
            return;
        }
        var head = new NativeTableRow(new NativeTableHeaderCell(text("search.why.term")));
        var body = new NativeTableBody();
        head.add(new NativeTableHeaderCell(found.name()));
        if (compared != null) {
            head.add(new NativeTableHeaderCell(compared.name()));
        }
        for (var term : Term.values()) {
            if (weighed.stream().anyMatch(one -> points(one, term) != 0)) {
                body.add(row(
                        word(term),
                        weighed.stream().map(one -> points(one, term)).toList()));
            }
        }
        var sum = row(
                text("search.why.sum"), weighed.stream().map(Weighed::points).toList());
        sum.addClassName("sum");
        body.add(sum);
        content.add(new NativeTable(new NativeTableHeader(head), body));
        if (compared != null && !weighed.get(1).permitted()) {
            var forbidden = new Paragraph(text("search.why.forbidden", compared.name()));
            forbidden.addClassName("reason");
            content.add(forbidden);
        }
    }

    private static long points(Weighed weighed, Term term) {
        return weighed.terms().stream()
                .filter(points -> points.term() == term)
                .mapToLong(TermPoints::points)
                .sum();
    }

    private static NativeTableRow row(String words, List<Long> points) {
        var row = new NativeTableRow(new NativeTableCell(words));
        var numbers = NumberFormat.getIntegerInstance(language());
        points.forEach(
                value -> row.add(new NativeTableCell(numbers.format(value).replace('-', '−'))));
        return row;
    }
}
