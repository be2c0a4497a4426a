package org.refstand.web.statistics;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.refstand.fixture.SeasonQueries;

/** Which season is shown: that of today until the visitor chooses another one. */
class SeasonChoice extends Select<String> {

    private transient List<String> offered = List.of();

    /** @param chosen is told when the visitor chose */
    SeasonChoice(Runnable chosen) {
        setAriaLabel(text("statistics.season"));
        addClassName("season-choice");
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.run();
            }
        });
    }

    /** @return the season to show; null when there is none */
    String among(SeasonQueries seasons) {
        var now = seasons.seasons();
        var shown = now.contains(getValue()) ? getValue() : seasons.current().orElse(null);
        if (!now.equals(offered)) {
            offered = now;
            setItems(now);
        }
        setValue(shown);
        setVisible(now.size() > 1);
        return shown;
    }
}
