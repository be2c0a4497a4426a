package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.refstand.availability.PeriodId;
import org.refstand.availability.PeriodView;

/** Which period the board shows. */
class PeriodChoice extends Select<PeriodView> {

    /** @param chosen is told the period that the visitor chose */
    PeriodChoice(Consumer<PeriodId> chosen) {
        setAriaLabel(text("board.period"));
        setItems(List.of());
        setItemLabelGenerator(PeriodView::name);
        addClassName("period-choice");
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue().id());
            }
        });
    }

    /** Offers these periods and shows one of them as chosen. */
    void offer(List<PeriodView> periods, PeriodView shown) {
        var offered = new ArrayList<>(periods);
        if (offered.stream().noneMatch(period -> period.id().equals(shown.id()))) {
            // one so old that it is not among the latest
            offered.add(shown);
        }
        if (!getListDataView().getItems().toList().equals(offered)) {
            setItems(offered);
        }
        setValue(shown);
        setVisible(offered.size() > 1);
    }
}
