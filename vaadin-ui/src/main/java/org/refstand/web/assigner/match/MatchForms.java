package org.refstand.web.assigner.match;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.refstand.fixture.ChangeFixture;
import org.refstand.fixture.CreateFixture;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.FixtureView;
import org.refstand.fixture.MoveFixture;
import org.refstand.fixture.RescheduleFixture;
import org.refstand.league.LeagueView;
import org.refstand.league.TeamId;
import org.refstand.league.TeamView;
import org.refstand.web.assigner.Choices;
import org.refstand.web.part.EditStep;
import org.refstand.web.part.Fields;
import org.refstand.web.text.Dates;

/** The forms of a match. Each field bears the name that the service uses when it rejects its value. */
final class MatchForms {

    private MatchForms() {}

    static void create(FixtureService fixtures, Choices choices, Consumer<FixtureView> done) {
        var step = new EditStep(text("match.create"), text("match.create"));
        var league = step.field("leagueId", choices.league(text("match.league")));
        league.addClassName("wide");
        var number = step.field("number", new TextField(text("match.number-label")));
        var round = step.field("round", new TextField(text("match.round")));
        var home = step.field("homeTeamId", teamOf(choices, "match.home", league));
        var away = step.field("awayTeamId", teamOf(choices, "match.away", league));
        var venue = step.field("venueId", choices.venue(text("match.venue")));
        venue.addClassName("wide");
        var date = step.field("date", Fields.date(text("match.date")));
        var time = step.field("time", Fields.time(text("match.time")));
        time.setHelperText(text("match.time.note"));
        var crew = step.field("crewTeamId", choices.team(text("match.crew-team"), () -> null));
        crew.setHelperText(text("match.crew-team.note"));
        crew.addClassName("wide");
        step.onSave(
                () -> fixtures.create(new CreateFixture(
                        league.isEmpty() ? null : league.getValue().id(),
                        number.getValue(),
                        round.getValue(),
                        id(home),
                        id(away),
                        venue.isEmpty() ? null : venue.getValue().id(),
                        date.getValue(),
                        time.getValue(),
                        id(crew))),
                done);
        step.open();
    }

    static void reschedule(FixtureView match, FixtureService fixtures, Dates dates, Consumer<FixtureView> done) {
        var step = new EditStep(text("match.reschedule.title", MatchSteps.label(match)), text("match.reschedule"));
        var date = step.field("date", Fields.date(text("match.date")));
        var time = step.field("time", Fields.time(text("match.time")));
        date.setValue(match.date());
        if (match.startsAt() != null) {
            time.setValue(dates.local(match.startsAt()).toLocalTime());
        }
        step.note(text("match.told"));
        step.onSave(
                () -> fixtures.reschedule(
                        new RescheduleFixture(match.id(), match.version(), date.getValue(), time.getValue())),
                done);
        step.open();
    }

    static void move(FixtureView match, FixtureService fixtures, Choices choices, Consumer<FixtureView> done) {
        var step = new EditStep(text("match.move.title", MatchSteps.label(match)), text("match.move"));
        var venue = step.field("venueId", choices.venue(text("match.venue")));
        venue.addClassName("wide");
        venue.setValue(match.venue());
        step.note(text("match.told"));
        step.onSave(
                () -> fixtures.move(new MoveFixture(
                        match.id(),
                        match.version(),
                        venue.isEmpty() ? null : venue.getValue().id())),
                done);
        step.open();
    }

    static void change(FixtureView match, FixtureService fixtures, Choices choices, Consumer<FixtureView> done) {
        var step = new EditStep(MatchSteps.label(match), text("match.save"));
        var number = step.field("number", new TextField(text("match.number-label")));
        var round = step.field("round", new TextField(text("match.round")));
        var home = step.field("homeTeamId", choices.team(text("match.home"), match.league()::id));
        var away = step.field("awayTeamId", choices.team(text("match.away"), match.league()::id));
        var crew = step.field("crewTeamId", choices.team(text("match.crew-team"), () -> null));
        crew.setHelperText(text("match.crew-team.note"));
        crew.addClassName("wide");
        number.setValue(match.number());
        round.setValue(match.round());
        choices.team(match.home().id()).ifPresent(home::setValue);
        choices.team(match.away().id()).ifPresent(away::setValue);
        if (match.crewTeam() != null) {
            choices.team(match.crewTeam().id()).ifPresent(crew::setValue);
        }
        step.onSave(
                () -> fixtures.change(new ChangeFixture(
                        match.id(),
                        match.version(),
                        number.getValue(),
                        round.getValue(),
                        id(home),
                        id(away),
                        id(crew))),
                done);
        step.open();
    }

    /** A team of the league chosen above; another league empties the field. */
    private static ComboBox<TeamView> teamOf(Choices choices, String label, ComboBox<LeagueView> league) {
        var team = choices.team(
                text(label), () -> league.isEmpty() ? null : league.getValue().id());
        league.addValueChangeListener(change -> {
            team.clear();
            team.getDataProvider().refreshAll();
        });
        return team;
    }

    private static TeamId id(ComboBox<TeamView> team) {
        return team.isEmpty() ? null : team.getValue().id();
    }
}
