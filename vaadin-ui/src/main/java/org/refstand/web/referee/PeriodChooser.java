package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Optional;
import org.refstand.availability.PeriodId;
import org.refstand.availability.PeriodView;

/** The coming periods side by side; at first the one that waits for answers. With a single one there is no choice. */
class PeriodChooser extends Div {

    private final transient Runnable changed;
    private transient List<PeriodView> periods = List.of();
    private transient PeriodId wanted;

    PeriodChooser(Runnable changed) {
        this.changed = changed;
        addClassName("asked-periods");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text("referee.availability.periods"));
    }

    /** @param coming in the order to be shown */
    void show(List<PeriodView> coming) {
        if (!coming.equals(periods) || getComponentCount() == 0) {
            periods = coming;
            removeAll();
            coming.forEach(period -> add(chip(period)));
        }
        setVisible(coming.size() > 1);
        // stays, also when it is closed while somebody answers
        wanted = chosen().map(PeriodView::id).orElse(null);
        var chosen = chosen().map(periods::indexOf).orElse(-1);
        for (var i = 0; i < getComponentCount(); i++) {
            getComponentAt(i).getElement().setAttribute("aria-pressed", String.valueOf(i == chosen));
        }
    }

    /** The one pressed; else the first that takes answers, else the first. */
    Optional<PeriodView> chosen() {
        return periods.stream()
                .filter(period -> period.id().equals(wanted))
                .findFirst()
                .or(() -> periods.stream().filter(PeriodView::acceptsAnswers).findFirst())
                .or(() -> periods.stream().findFirst());
    }

    private NativeButton chip(PeriodView period) {
        var closed = period.acceptsAnswers() ? "" : " · " + closedWord(period);
        var chip = new NativeButton(period.name() + closed, click -> {
            wanted = period.id();
            changed.run();
        });
        chip.addClassName("chip");
        return chip;
    }

    private static String closedWord(PeriodView period) {
        return switch (period.status()) {
            case OPEN -> text("referee.availability.closed");
            case LOCKED, PUBLISHED -> word(period.status());
        };
    }
}
