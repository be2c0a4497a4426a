package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.refstand.availability.Answer;
import org.refstand.availability.AvailabilityQuestion;
import org.refstand.availability.PeriodView;
import org.refstand.web.part.ConfirmStep;
import org.refstand.web.text.Dates;

/**
 * What can be said of a whole period: free, no, that everything said still holds, or that nothing is said, and when that
 * was last.
 */
class WholePeriod extends Div {

    private final transient OwnAnswers answers;
    private final transient Dates dates;
    private final Span confirmed = new Span();
    private final NativeButton free;
    private final NativeButton no;
    private final NativeButton again;
    private final NativeButton back;
    private transient PeriodView period;
    private transient List<AvailabilityQuestion> open = List.of();

    WholePeriod(OwnAnswers answers, Dates dates) {
        this.answers = answers;
        this.dates = dates;
        addClassName("whole-period");
        confirmed.addClassName("dim");
        free = button("referee.availability.all-free", () -> sayForAll(Answer.FREE));
        no = button("referee.availability.all-no", () -> sayForAll(Answer.NOT_FREE));
        again = button(
                "referee.availability.confirm",
                () -> answers.confirm(open.stream()
                        .filter(question -> question.answer() == Answer.FREE)
                        .map(question -> question.fixture().id())
                        .toList()));
        back = button("referee.availability.take-back", this::takeAllBack);
        add(free, no, again, back, confirmed);
    }

    /** @param open what nothing stands in the way of */
    void show(PeriodView period, List<AvailabilityQuestion> open) {
        this.period = period;
        this.open = open;
        free.setVisible(period.acceptsAnswers());
        no.setVisible(period.acceptsAnswers());
        again.setVisible(
                period.acceptsAnswers() && open.stream().anyMatch(question -> question.answer() == Answer.FREE));
        back.setVisible(period.acceptsAnswers() && answered() > 0);
        var last = open.stream()
                .map(AvailabilityQuestion::confirmedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        confirmed.setVisible(last.isPresent());
        last.ifPresent(
                moment -> confirmed.setText(text("referee.availability.last-confirmed", dates.shortMoment(moment))));
    }

    /** Asks first when that would change an answer already given. */
    private void sayForAll(Answer answer) {
        var others = open.stream()
                .filter(question -> question.answer() != null && question.answer() != answer)
                .count();
        var word = text(answer == Answer.FREE ? "referee.availability.all-free" : "referee.availability.all-no");
        Runnable say = () -> answers.sayForAll(period.id(), null, answer);
        if (others == 0) {
            say.run();
        } else {
            new ConfirmStep(
                            text("referee.availability.all.question", word, period.name()),
                            text("referee.availability.all.consequence", others),
                            word,
                            say)
                    .open();
        }
    }

    private void takeAllBack() {
        new ConfirmStep(
                        text("referee.availability.take-back.question", period.name()),
                        text("referee.availability.take-back.consequence", answered()),
                        text("referee.availability.take-back"),
                        () -> answers.takeAllBack(period.id(), null))
                .open();
    }

    private long answered() {
        return open.stream().filter(question -> question.answer() != null).count();
    }

    private static NativeButton button(String key, Runnable action) {
        var button = new NativeButton(text(key), click -> action.run());
        button.addClassNames("quiet-button", "small-button");
        return button;
    }
}
