package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.refstand.availability.Answer;
import org.refstand.availability.AvailabilityQuestion;
import org.refstand.availability.PeriodView;
import org.refstand.web.part.ConfirmStep;

/** What can be said of a whole period: free, no, that everything said still holds, or that nothing is said. */
class WholePeriod extends Div {

    private final transient OwnAnswers answers;
    private final NativeButton free;
    private final NativeButton no;
    private final NativeButton again;
    private final NativeButton back;
    private transient PeriodView period;
    private transient List<AvailabilityQuestion> open = List.of();

    WholePeriod(OwnAnswers answers) {
        this.answers = answers;
        addClassName("whole-period");
        free = button("referee.availability.all-free", () -> sayForAll(Answer.FREE));
        no = button("referee.availability.all-no", () -> sayForAll(Answer.NOT_FREE));
        again = button(
                "referee.availability.confirm",
                () -> answers.confirm(open.stream()
                        .filter(question -> question.answer() == Answer.FREE)
                        .map(question -> question.fixture().id())
                        .toList()));
        back = button("referee.availability.take-back", this::takeAllBack);
        add(free, no, again, back);
    }

    /** @param open what nothing stands in the way of */
    void show(PeriodView period, List<AvailabilityQuestion> open) {
        this.period = period;
        this.open = open;
        free.setVisible(period.acceptsAnswers());
        no.setVisible(period.acceptsAnswers());
        again.setVisible(period.acceptsAnswers());
        again.setEnabled(open.stream().anyMatch(question -> question.answer() == Answer.FREE));
        back.setVisible(period.acceptsAnswers());
        back.setEnabled(answered() > 0);
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
                        text("referee.availability.take-back.do-it"),
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
