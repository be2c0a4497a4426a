package org.refstand.web.partner;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refstand.kernel.Outcome;
import org.refstand.partner.DeclarePartnerWish;
import org.refstand.partner.PartnerQueries;
import org.refstand.partner.PartnerService;
import org.refstand.partner.PartnerWish;
import org.refstand.partner.PartnerWishView;
import org.refstand.partner.PartnerWishesView;
import org.refstand.partner.WithdrawPartnerWish;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.part.Searched;
import org.refstand.web.part.Toast;

/** A referee's wishes about colleagues, one a line, and a field for another; the same for the referee and for assigners. */
public class PartnerList extends Div {

    private final transient RefereeId whose;
    private final transient PartnerService service;
    private final transient PartnerQueries queries;
    private final List<NativeButton> removals = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nothing = new Paragraph(text("partner.none"));
    private final Paragraph full = new Paragraph(text("partner.full", PartnerWishesView.MOST));
    private final ComboBox<RefereeRef> colleague;
    private final Div another;
    private long version;

    /**
     * @param whose the referee who wishes
     * @param service asked to change them
     * @param queries asked for them, and for colleagues
     */
    public PartnerList(RefereeId whose, PartnerService service, PartnerQueries queries) {
        this.whose = whose;
        this.service = service;
        this.queries = queries;
        addClassName("partners");
        nothing.addClassName("dim");
        full.addClassName("dim");
        colleague = Searched.field(text("partner.colleague"), PartnerList::called, (search, page) -> queries.colleagues(
                        whose, search, page)
                .items());
        another = new Div(colleague, add(PartnerWish.WISHED), add(PartnerWish.UNWISHED));
        another.addClassName("another");
        add(nothing, list, another, full);
        show(queries.of(whose));
    }

    private void show(PartnerWishesView wishes) {
        version = wishes.version();
        list.removeAll();
        removals.clear();
        wishes.wishes().forEach(wish -> list.add(row(wish)));
        var many = wishes.wishes().size();
        list.setVisible(many > 0);
        nothing.setVisible(many == 0);
        full.setVisible(many >= PartnerWishesView.MOST);
        another.setVisible(!full.isVisible());
    }

    private ListItem row(PartnerWishView wish) {
        var who = wish.colleague();
        var name = new Span(who.name());
        name.addClassName("who");
        var facts = new Span(
                new Badge(word(wish.wish()), wish.wish() == PartnerWish.WISHED ? Tone.SETTLED : Tone.ACT),
                new Text(" " + facts(wish)));
        facts.addClassName("dim");
        var words = new Div(name, facts);
        words.addClassName("words");
        var remove = new NativeButton(text("partner.remove"), click -> {
            var place = removals.indexOf(click.getSource());
            tell(
                    service.withdraw(new WithdrawPartnerWish(whose, version, who.id())),
                    text("partner.removed", who.name()));
            goOnAt(place);
        });
        remove.addClassNames("quiet-button", "small-button");
        remove.setAriaLabel(text("partner.remove.who", who.name()));
        removals.add(remove);
        return new ListItem(words, remove);
    }

    private static String facts(PartnerWishView wish) {
        var who = wish.colleague();
        return wish.active()
                ? Stream.of(text("part.licence", who.licence()), who.clubName())
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining(" · "))
                : text("partner.inactive");
    }

    /** The button that says so of the colleague chosen. */
    private NativeButton add(PartnerWish wish) {
        var button = new NativeButton(
                text(wish == PartnerWish.WISHED ? "partner.add.wished" : "partner.add.unwished"),
                click -> declare(wish));
        button.addClassName("quiet-button");
        return button;
    }

    private void declare(PartnerWish wish) {
        var who = colleague.getValue();
        colleague.setErrorMessage(text("partner.choose"));
        colleague.setInvalid(who == null);
        if (who == null) {
            colleague.focus();
            return;
        }
        boolean done = tell(
                service.declare(new DeclarePartnerWish(whose, version, who.id(), wish)),
                text("partner.added", who.name(), word(wish)));
        if (done) {
            colleague.clear();
            goOnAt(removals.size());
        }
    }

    private boolean tell(Outcome<PartnerWishesView> outcome, String done) {
        var isDone = Toast.outcome(outcome, wishes -> done);
        // also when somebody was quicker: then what they did is to be seen
        show(queries.of(whose));
        return isDone;
    }

    /** The button that was pressed is gone: whoever works with the keyboard goes on at the next, or with another wish. */
    private void goOnAt(int place) {
        if (place < removals.size()) {
            removals.get(place).focus();
        } else if (another.isVisible()) {
            colleague.focus();
        } else {
            removals.get(removals.size() - 1).focus();
        }
    }

    private static String called(RefereeRef referee) {
        return Stream.of(referee.name(), referee.clubName())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
