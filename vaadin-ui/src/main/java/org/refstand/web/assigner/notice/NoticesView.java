package org.refstand.web.assigner.notice;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.refstand.kernel.PageRequest;
import org.refstand.notification.NotificationEvent;
import org.refstand.notification.NotificationKind;
import org.refstand.notification.NotificationQueries;
import org.refstand.notification.NotificationView;
import org.refstand.security.Role;
import org.refstand.web.assigner.AssignerPage;
import org.refstand.web.assigner.Links;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.part.DayHeading;
import org.refstand.web.part.EmptyState;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.shell.Place;
import org.refstand.web.text.Dates;

/** What people were told, the latest first, and whether they have read it. */
@Route(value = "notices", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ASSIGNERS)
public class NoticesView extends AssignerPage {

    private static final int PORTION = 50;

    private final transient NotificationQueries queries;
    private final transient Dates dates;
    private final Div list = new Div();
    private int wanted = PORTION;

    /** Builds the empty page; it is read when it is shown. */
    @Inject
    public NoticesView(NotificationQueries queries, LiveRefresh live, Dates dates) {
        super(text("place.notices"));
        this.queries = queries;
        this.dates = dates;
        add(list);
        live.keep(this, recorded -> recorded.event() instanceof NotificationEvent, this::refresh);
    }

    private void refresh() {
        var page = queries.sent(PageRequest.first(wanted));
        subtitle(text("notice.count", page.totalCount()));
        list.removeAll();
        if (page.items().isEmpty()) {
            list.add(new EmptyState(
                    text("notice.none"), text("notice.none.next"), Links.to(Place.BOARD, text("period.board"))));
            return;
        }
        LocalDate day = null;
        for (var notice : page.items()) {
            if (!dates.day(notice.createdAt()).equals(day)) {
                day = dates.day(notice.createdAt());
                list.add(new DayHeading(dates.longDay(day), ""));
            }
            list.add(row(notice));
        }
        if (page.hasNextPage() && wanted < PageRequest.MOST) {
            list.add(Links.quietButton(text("match.more", page.totalCount() - wanted), () -> {
                wanted = Math.min(wanted + PORTION, PageRequest.MOST);
                refresh();
            }));
        }
    }

    private Div row(NotificationView notice) {
        var time = new Span(dates.time(notice.createdAt()));
        time.addClassName("time");
        var who = new Span(notice.recipient());
        who.addClassName("who");
        var what = new Span(notice.text().in(language()));
        var words = new Div(who, what);
        words.addClassName("words");
        var read = notice.readAt() == null
                ? new Badge(text("notice.unread"), Tone.ACT)
                : new Badge(text("notice.read", dates.shortMoment(notice.readAt())), Tone.QUIET);
        var marks = new Div(new Badge(word(notice.kind()), tone(notice.kind())), read);
        marks.addClassName("marks");
        var row = new Div(time, words, marks);
        row.addClassName("notice");
        return row;
    }

    private static Tone tone(NotificationKind kind) {
        return switch (kind) {
            case ASSIGNED -> Tone.SETTLED;
            case ASSIGNMENT_DECLINED, ACTION_NEEDED -> Tone.BLOCKED;
            default -> Tone.QUIET;
        };
    }
}
