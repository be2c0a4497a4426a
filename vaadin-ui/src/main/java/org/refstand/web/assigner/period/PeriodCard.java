package org.refstand.web.assigner.period;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Instant;
import org.refstand.availability.PeriodProgress;
import org.refstand.availability.PeriodStatus;
import org.refstand.availability.PeriodView;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.web.assigner.Links;
import org.refstand.web.history.HistoryLinks;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.text.Dates;

/** One period: its days, where it stands, how far the answers have come, and the next step. */
class PeriodCard extends Article {

    /** What can be done with a period. */
    interface Steps {

        /** Changes name, days or deadline. */
        void edit(PeriodView period);

        /** Takes no more answers. */
        void lock(PeriodView period);

        /** Takes answers again. */
        void unlock(PeriodView period);

        /** Says that the plan is made. */
        void publish(PeriodView period);

        /** Takes it away. */
        void delete(PeriodView period);
    }

    private final transient PeriodView period;
    private final transient Dates dates;
    private final Paragraph matches = new Paragraph();
    private final Paragraph deadline = new Paragraph();
    private final Span answered = new Span();
    private final ProgressBar bar = new ProgressBar();

    PeriodCard(PeriodView period, Dates dates, Steps steps) {
        this.period = period;
        this.dates = dates;
        addClassNames("card", "period");
        setId("period-" + period.id().value());
        var name = new H2(period.name());
        var head = new Div(name, new Badge(word(period.status()), tone(period.status())));
        head.addClassName("period-head");
        deadline.addClassName("dim");
        bar.getElement().setAttribute("aria-label", text("period.answered-label"));
        var answers = new Div(answered, bar);
        answers.addClassName("answers");
        add(head, matches, deadline, new Paragraph(explained(period)), answers, buttons(period, steps));
    }

    PeriodView period() {
        return period;
    }

    /** What goes on in the period; its buttons stay while somebody is about to press one. */
    void show(PeriodProgress progress, Instant now) {
        matches.setText(
                dates.span(period.firstDay(), period.lastDay()) + " · " + text("period.matches", progress.fixtures()));
        var left = dates.left(now, period.deadline());
        var moment = dates.longMoment(period.deadline());
        deadline.setText(left.isEmpty() ? text("period.deadline-over", moment) : text("period.deadline", moment, left));
        answered.setText(text("period.answered", progress.answeredReferees(), progress.referees(), progress.answers()));
        bar.setMax(Math.max(1, progress.referees()));
        bar.setValue(progress.answeredReferees());
    }

    /** What the state means, and what comes next. */
    private static String explained(PeriodView period) {
        return switch (period.status()) {
            case OPEN -> text(period.acceptsAnswers() ? "period.open.means" : "period.over.means");
            case LOCKED -> text("period.locked.means");
            case PUBLISHED -> text("period.published.means");
        };
    }

    private static Div buttons(PeriodView period, Steps steps) {
        var buttons = new Div(Links.quiet("board/" + period.id().value(), text("period.board")));
        buttons.addClassName("buttons");
        switch (period.status()) {
            case OPEN -> buttons.add(Links.button(text("period.lock"), () -> steps.lock(period)));
            case LOCKED ->
                buttons.add(
                        Links.quietButton(text("period.unlock"), () -> steps.unlock(period)),
                        Links.button(text("period.publish"), () -> steps.publish(period)));
            case PUBLISHED -> buttons.add(Links.quietButton(text("period.unlock"), () -> steps.unlock(period)));
        }
        buttons.add(
                HistoryLinks.to(Kind.PERIOD, period.id().value()),
                Links.quietButton(text("period.edit"), () -> steps.edit(period)),
                Links.quietButton(text("period.delete"), () -> steps.delete(period)));
        return buttons;
    }

    private static Tone tone(PeriodStatus status) {
        return switch (status) {
            case OPEN -> Tone.ACT;
            case LOCKED -> Tone.STAGED;
            case PUBLISHED -> Tone.SETTLED;
        };
    }
}
