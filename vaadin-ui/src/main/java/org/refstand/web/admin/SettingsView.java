package org.refstand.web.admin;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refstand.assignment.AssignmentEvent.RuleChanged;
import org.refstand.assignment.ChangeRule;
import org.refstand.assignment.RuleParameter;
import org.refstand.assignment.RuleParameterValue;
import org.refstand.assignment.RuleService;
import org.refstand.assignment.RuleView;
import org.refstand.assignment.Severity;
import org.refstand.eventlog.ParkedEvents;
import org.refstand.planning.WeightEvent.WeightsChanged;
import org.refstand.planning.WeightQueries;
import org.refstand.planning.WeightService;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.part.EditStep;
import org.refstand.web.part.Page;
import org.refstand.web.part.Toast;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.text.PageDates;

/** How strict the association is about each rule of assigning, and what counts how much in a plan. */
@Route(value = "settings", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ADMINS)
public class SettingsView extends Page {

    private final transient RuleService service;
    private final UnorderedList list = new UnorderedList();
    private final ParkedList parked;

    /** Follows the rules and the weights. */
    @Inject
    public SettingsView(
            RuleService service,
            WeightQueries weights,
            WeightService weighing,
            ParkedEvents parked,
            PageDates dates,
            LiveRefresh live) {
        super(text("admin.settings.title"));
        this.service = service;
        subtitle(text("admin.settings.subtitle"));
        var explained = new Paragraph(text("admin.settings.explained"));
        explained.addClassName("dim");
        list.addClassName("rules");
        this.parked = new ParkedList(parked, dates.dates());
        var form = new WeightsForm(weights, weighing);
        add(this.parked, new H2(text("admin.settings.rules")), explained, list, form);
        live.keep(this, event -> event.event() instanceof RuleChanged, this::show);
        live.keep(form, event -> event.event() instanceof WeightsChanged, form::show);
    }

    private void show() {
        parked.show();
        list.removeAll();
        service.rules().forEach(rule -> list.add(item(rule)));
    }

    private ListItem item(RuleView rule) {
        var name = new Span(word(rule.name()));
        name.addClassName("who");
        var words = new Div(name, new Span(rule.sentence().in(language())));
        words.addClassName("words");
        rule.parameters().forEach(parameter -> {
            var number = new Span(parameter.title().in(language()) + ": " + parameter.value());
            number.addClassName("dim");
            words.add(number);
        });
        var change = new NativeButton(text("admin.rule.change"), click -> change(rule));
        change.addClassNames("quiet-button", "small-button");
        change.setAriaLabel(text("admin.rule.change") + ": " + word(rule.name()));
        return new ListItem(words, new Badge(word(rule.severity()), tone(rule.severity())), change);
    }

    private void change(RuleView rule) {
        var step = new EditStep(word(rule.name()), text("admin.rule.save"));
        step.note(rule.sentence().in(language()));
        var severity = step.field("severity", new Select<Severity>());
        severity.setLabel(text("admin.rule.severity"));
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(strict -> word(strict));
        severity.setValue(rule.severity());
        severity.addClassName("wide");
        var numbers = new LinkedHashMap<RuleParameter, IntegerField>();
        rule.parameters().forEach(parameter -> {
            var number = step.field(
                    parameter.name(), new IntegerField(parameter.title().in(language())));
            number.setValue(parameter.value());
            number.addClassName("wide");
            numbers.put(parameter, number);
        });
        step.onSave(
                () -> service.change(new ChangeRule(rule.name(), rule.version(), severity.getValue(), values(numbers))),
                changed -> {
                    Toast.done(text("admin.rule.saved", word(changed.name()), word(changed.severity())));
                    show();
                });
        step.open();
    }

    /** A number taken out stays as it was. */
    private static List<RuleParameterValue> values(Map<RuleParameter, IntegerField> numbers) {
        return numbers.entrySet().stream()
                .filter(number -> !number.getValue().isEmpty())
                .map(number -> new RuleParameterValue(
                        number.getKey().name(), number.getValue().getValue()))
                .toList();
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case BLOCK -> Tone.BLOCKED;
            case WARN -> Tone.STAGED;
            case OFF -> Tone.QUIET;
        };
    }
}
