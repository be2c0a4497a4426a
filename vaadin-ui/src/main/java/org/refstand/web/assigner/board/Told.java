package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.refstand.assignment.Tell;
import org.refstand.web.text.Dates;

/** Who would be told what, person by person. */
class Told extends Div {

    Told(List<Tell> tells, Dates dates) {
        addClassName("told");
        var people = tells.stream()
                .collect(Collectors.groupingBy(Tell::referee, java.util.LinkedHashMap::new, Collectors.toList()));
        if (people.isEmpty()) {
            add(new Paragraph(text("board.tells-nobody")));
            return;
        }
        var list = new UnorderedList();
        people.forEach((referee, news) -> {
            var name = new Span(referee.name());
            name.addClassName("who");
            var item = new ListItem(name);
            news.forEach(tell -> item.add(new Paragraph(MatchWords.told(tell, dates))));
            list.add(item);
        });
        add(new H3(text("board.tells", people.size())), list);
    }
}
