package org.refstand.web.quota;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.refstand.quota.RefereeShare;

/** The referees of a club with what each of them offered, will give and gave. */
final class SharesTable {

    private SharesTable() {}

    /** @param club is named for those who hear the table only */
    static Component of(String club, List<RefereeShare> shares) {
        if (shares.isEmpty()) {
            var none = new Paragraph(text("quota.no-referees"));
            none.addClassName("dim");
            return none;
        }
        var table = new NativeTable();
        table.addClassName("shares");
        table.getElement().setAttribute("aria-label", text("quota.referees-of", club));
        var head = table.getHead().addRow();
        Stream.of("quota.referee", "quota.offered", "quota.planned", "quota.done")
                .forEach(key -> head.addHeaderCell().setText(text(key)));
        head.getChildren().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
        shares.forEach(share -> fill(table.getBody().addRow(), share));
        return table;
    }

    private static void fill(NativeTableRow row, RefereeShare share) {
        var name = row.addHeaderCell();
        name.setText(share.name());
        name.getElement().setAttribute("scope", "row");
        number(row, Objects.toString(share.offered(), "–"));
        number(row, String.valueOf(share.planned()));
        number(row, String.valueOf(share.done()));
    }

    private static void number(NativeTableRow row, String words) {
        var cell = row.addDataCell();
        cell.setText(words);
        cell.addClassName("number");
    }
}
