package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.refstand.assignment.AssignmentAnswer;
import org.refstand.assignment.CrewMember;
import org.refstand.assignment.OwnAssignment;
import org.refstand.fixture.FixtureStatus;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.league.VenueView;
import org.refstand.web.history.HistoryLinks;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.part.ConfirmStep;
import org.refstand.web.text.Dates;

/** One match of one's own, with all it takes to be there: when, where, with whom, and what one has said to it. */
class OwnMatch extends Div {

    private final transient OwnAssignment own;
    private final transient MatchAnswers answers;

    /** @param now matches that have begun are not answered any more */
    OwnMatch(OwnAssignment own, MatchAnswers answers, Dates dates, Instant now) {
        this.own = own;
        this.answers = answers;
        addClassNames("card", "own-match");
        add(when(dates), teams(), facts());
        var history = HistoryLinks.to(Kind.FIXTURE, own.fixture().id().value(), names());
        history.addClassName("own-history");
        var begun = own.fixture().startsAt() != null && own.fixture().startsAt().isBefore(now);
        if (own.fixture().status() == FixtureStatus.SCHEDULED) {
            add(begun ? answered() : answer());
        }
        add(history);
    }

    private Div when(Dates dates) {
        var match = own.fixture();
        var moment = new Span(
                match.startsAt() == null
                        ? dates.longDay(match.date()) + ", " + text("referee.match.time-open")
                        : dates.longMoment(match.startsAt()));
        moment.addClassName("time");
        var line = new Div(moment, new Badge(word(own.role()), Tone.QUIET));
        if (match.status() != FixtureStatus.SCHEDULED) {
            line.add(new Badge(word(match.status()), Tone.ACT));
        }
        line.addClassName("when");
        return line;
    }

    private Div teams() {
        var match = own.fixture();
        var league = new Span(match.league().name() + " · #" + match.number());
        league.addClassName("dim");
        var teams = new Div(new H2(match.home().name() + " – " + match.away().name()), league);
        teams.addClassName("teams");
        return teams;
    }

    private Div facts() {
        var facts = new Div(venue(own.fixture().venue()));
        if (own.crew().isEmpty()) {
            var alone = new Span(text("referee.match.alone"));
            alone.addClassName("dim");
            facts.add(alone);
        } else {
            var crew = new UnorderedList();
            crew.getElement().setAttribute("aria-label", text("referee.match.crew"));
            own.crew().forEach(member -> crew.add(new ListItem(member(member))));
            facts.add(crew);
        }
        facts.addClassName("where-and-who");
        return facts;
    }

    private Div venue(VenueView venue) {
        var street = venue.street().isEmpty() ? "" : venue.street() + ", ";
        var address = street + venue.zip() + " " + venue.city();
        var map = new Anchor(map(venue, address), address.strip(), AnchorTarget.BLANK);
        map.getElement().setAttribute("rel", "noopener noreferrer");
        map.setAriaLabel(text("referee.match.map", address.strip()));
        var lines = new Div(new Span(venue.name()), map);
        if (own.distanceKm() != null) {
            var far = new Span(text("part.km", own.distanceKm()));
            far.addClassName("dim");
            lines.add(far);
        }
        if (!venue.telephone().isEmpty()) {
            lines.add(telephone(venue.telephone(), venue.name()));
        }
        lines.addClassName("venue");
        return lines;
    }

    /** A plain link that the visitor may follow; this page itself asks no third party for anything. */
    private static String map(VenueView venue, String address) {
        if (venue.latitude() != null && venue.longitude() != null) {
            var place = venue.latitude() + "/" + venue.longitude();
            return "https://www.openstreetmap.org/?mlat=" + venue.latitude() + "&mlon=" + venue.longitude() + "#map=17/"
                    + place;
        }
        return "https://www.openstreetmap.org/search?query=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private static Component[] member(CrewMember member) {
        var role = new Span(word(member.role()));
        role.addClassName("dim");
        var contact = new Div();
        contact.addClassName("contact");
        if (!member.telephone().isEmpty()) {
            contact.add(telephone(member.telephone(), member.referee().name()));
        }
        if (!member.email().isEmpty()) {
            var mail = new Anchor("mailto:" + member.email(), member.email());
            mail.setAriaLabel(text("referee.match.mail", member.referee().name(), member.email()));
            contact.add(mail);
        }
        return new Component[] {new Span(member.referee().name()), role, contact};
    }

    private static Anchor telephone(String number, String whose) {
        var call = new Anchor("tel:" + number.replaceAll("[^+0-9]", ""), number);
        call.setAriaLabel(text("referee.match.call", whose, number));
        return call;
    }

    private Div answered() {
        var line = new Div(state());
        line.addClassName("answer");
        return line;
    }

    private Div answer() {
        var line = answered();
        if (own.answer() != AssignmentAnswer.DECLINED) {
            line.add(button("referee.match.decline", "quiet-button", this::askBeforeDeclining));
        }
        if (own.answer() != AssignmentAnswer.CONFIRMED) {
            line.add(button(
                    own.answer() == AssignmentAnswer.NONE ? "referee.match.confirm" : "referee.match.confirm-after-all",
                    "button",
                    () -> answers.say(own, AssignmentAnswer.CONFIRMED)));
        }
        return line;
    }

    private Badge state() {
        return new Badge(
                word(own.answer()),
                switch (own.answer()) {
                    case NONE, DECLINED -> Tone.ACT;
                    case CONFIRMED -> Tone.SETTLED;
                });
    }

    private NativeButton button(String key, String kind, Runnable action) {
        var button = new NativeButton(text(key), click -> action.run());
        button.addClassName(kind);
        button.setAriaLabel(text(key) + ": " + names());
        return button;
    }

    private void askBeforeDeclining() {
        new ConfirmStep(
                        text("referee.match.decline.question", names()),
                        text("referee.match.decline.consequence"),
                        text("referee.match.decline.do-it"),
                        () -> answers.say(own, AssignmentAnswer.DECLINED))
                .takesAway()
                .open();
    }

    private String names() {
        return own.fixture().home().name() + " – " + own.fixture().away().name();
    }
}
