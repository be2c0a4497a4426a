package org.refstand.web.quota;

import static org.refstand.web.text.Numbers.signed;
import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Objects;
import org.refstand.quota.ClubAccount;

/** Owed, offered, planned, done and the difference, each with its name, in one line where there is room. */
class AccountFigures extends Div {

    AccountFigures(ClubAccount account) {
        addClassName("account-figures");
        add(
                figure(text("quota.owed"), String.valueOf(account.owed())),
                figure(text("quota.offered"), Objects.toString(account.offered(), "–")),
                figure(text("quota.planned"), String.valueOf(account.planned())),
                figure(text("quota.done"), String.valueOf(account.done())),
                difference(account.difference()));
    }

    /** "2 teams · owed 6 matches": what the numbers count. */
    static String words(ClubAccount account) {
        var owed = new ArrayList<String>();
        if (account.owedMatches() > 0) {
            owed.add(text("quota.matches", account.owedMatches()));
        }
        if (account.owedDays() > 0) {
            owed.add(text("quota.days", account.owedDays()));
        }
        return owed.isEmpty()
                ? text("quota.owes-nothing", account.teams())
                : text("quota.owes", account.teams(), String.join(text("quota.and"), owed));
    }

    private static Div difference(int number) {
        var figure = figure(text("quota.difference"), signed(number));
        figure.addClassName("difference");
        if (number < 0) {
            figure.addClassName("missing");
            var missing = new Span(text("quota.missing", -number));
            missing.addClassName("warning");
            figure.add(missing);
        }
        return figure;
    }

    private static Div figure(String name, String number) {
        var label = new Span(name);
        label.addClassName("label");
        var value = new Span(number);
        value.addClassName("number");
        var figure = new Div(label, value);
        figure.addClassName("figure");
        return figure;
    }
}
