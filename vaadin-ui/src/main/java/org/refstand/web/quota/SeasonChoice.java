package org.refstand.web.quota;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.refstand.quota.QuotaQueries;

/** Which season is shown: that of today until the visitor chooses another one. */
public class SeasonChoice extends Select<String> {

    private transient List<String> offered = List.of();

    /** @param chosen is told when the visitor chose */
    public SeasonChoice(Runnable chosen) {
        setAriaLabel(text("quota.season"));
        addClassName("season-choice");
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.run();
            }
        });
    }

    /** @return the season to show; null when there is none */
    public String among(QuotaQueries queries) {
        var now = queries.seasons();
        var shown =
                now.contains(getValue()) ? getValue() : queries.currentSeason().orElse(null);
        if (!now.equals(offered)) {
            offered = now;
            setItems(now);
        }
        setValue(shown);
        setVisible(now.size() > 1);
        return shown;
    }
}
