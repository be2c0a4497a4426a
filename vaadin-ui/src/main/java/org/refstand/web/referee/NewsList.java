package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.refstand.notification.NotificationId;
import org.refstand.notification.NotificationView;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.text.Dates;

/** What the visitor was told, the latest first; what is new says so and can be marked as read. */
class NewsList extends UnorderedList {

    private final transient Dates dates;
    private final transient Consumer<NotificationId> read;

    /** @param read is told which one was read */
    NewsList(Dates dates, Consumer<NotificationId> read) {
        this.dates = dates;
        this.read = read;
        addClassName("news");
    }

    void show(List<NotificationView> news) {
        removeAll();
        news.forEach(each -> add(item(each)));
    }

    private ListItem item(NotificationView news) {
        var kind = new Span(word(news.kind()));
        kind.addClassName("kind");
        var when = new Span(dates.shortMoment(news.createdAt()));
        when.addClassName("dim");
        var head = new Span(kind, when);
        head.addClassName("head-line");
        var item = new ListItem(head, new Paragraph(news.text().in(language())));
        if (news.readAt() == null) {
            item.addClassName("unread");
            head.addComponentAsFirst(new Badge(text("referee.news.new"), Tone.ACT));
            var done = new NativeButton(text("referee.news.read"), click -> read.accept(news.id()));
            done.addClassNames("quiet-button", "small-button");
            done.setAriaLabel(text("referee.news.read") + ": " + news.text().in(language()));
            item.add(done);
        }
        return item;
    }
}
