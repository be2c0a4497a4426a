package org.refstand.web.admin;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.refstand.eventlog.ParkedEvent;
import org.refstand.eventlog.ParkedEvents;
import org.refstand.eventlog.RetryParkedEvent;
import org.refstand.web.part.Toast;
import org.refstand.web.text.Dates;

/** What the desk could not do by itself, to be tried again; nothing is shown while there is nothing. */
class ParkedList extends Div {

    private final transient ParkedEvents parked;
    private final transient Dates dates;
    private final UnorderedList list = new UnorderedList();

    ParkedList(ParkedEvents parked, Dates dates) {
        this.parked = parked;
        this.dates = dates;
        var explained = new Paragraph(text("admin.parked.explained"));
        explained.addClassName("dim");
        list.addClassName("rules");
        add(new H2(text("admin.parked")), explained, list);
    }

    final void show() {
        list.removeAll();
        var events = parked.all();
        events.forEach(event -> list.add(item(event)));
        setVisible(!events.isEmpty());
    }

    private ListItem item(ParkedEvent event) {
        var name = new Span(event.reader() + ": " + event.type());
        name.addClassName("who");
        var when = new Span(dates.shortMoment(event.occurredAt()) + ", " + event.by());
        var reason = new Span(event.reason());
        reason.addClassName("dim");
        var words = new Div(name, when, reason);
        words.addClassName("words");
        var again = new NativeButton(text("admin.parked.retry"), click -> retry(event));
        again.addClassNames("quiet-button", "small-button");
        again.setAriaLabel(text("admin.parked.retry") + ": " + event.type());
        return new ListItem(words, again);
    }

    private void retry(ParkedEvent event) {
        Toast.outcome(
                parked.retry(new RetryParkedEvent(event.reader(), event.eventId())), done -> text("admin.parked.done"));
        show();
    }
}
