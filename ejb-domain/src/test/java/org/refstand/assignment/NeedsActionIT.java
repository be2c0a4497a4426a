package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.availability.AbsenceService;
import org.refstand.availability.AbsenceView;
import org.refstand.availability.AvailabilityService;
import org.refstand.availability.DeclareAbsence;
import org.refstand.availability.SeenAbsence;
import org.refstand.availability.WithdrawAvailability;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.league.ChangeLeague;
import org.refstand.league.ChangeTeam;
import org.refstand.league.ChangeVenue;
import org.refstand.league.ClubId;
import org.refstand.league.CrewRole;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LeagueDetails;
import org.refstand.league.LeagueRole;
import org.refstand.league.LeagueService;
import org.refstand.league.LeagueView;
import org.refstand.league.TeamDetails;
import org.refstand.league.TeamService;
import org.refstand.league.TeamView;
import org.refstand.league.VenueDetails;
import org.refstand.league.VenueService;
import org.refstand.league.VenueView;
import org.refstand.referee.ChangeReferee;
import org.refstand.referee.RefereeDetails;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeService;
import org.refstand.referee.SeenReferee;

/** Whatever a rule reads may change after a commit: what holds no more is listed, and only that. */
class NeedsActionIT extends ContainerTest {
    @Inject
    private PlanDesk desk;

    @Inject
    private PlanService plans;

    @Inject
    private SmallLeague league;

    @Inject
    private AbsenceService absences;

    @Inject
    private AvailabilityService availability;

    @Inject
    private RefereeService referees;

    @Inject
    private LeagueService leagues;

    @Inject
    private TeamService teams;

    @Inject
    private VenueService venues;

    @Inject
    private RuleService rules;

    @Inject
    private LeagueCatalog catalog;

    private FixtureId noon;
    private RefereeId mira;
    private RefereeId piet;

    @BeforeEach
    void aMatchAndTwoReferees() {
        league.found();
        noon = league.match(12, 0);
        mira = league.referee("Lind");
        piet = league.referee("Harms");
        league.free(mira, noon);
        league.free(piet, noon);
    }

    @Test
    void what_a_change_broke_another_change_mends() {
        FixtureId evening = league.match(18, 0);
        league.free(mira, evening);
        desk.commit(noon, FIRST, mira);
        desk.commit(evening, FIRST, mira);
        desk.reschedule(noon, LocalTime.of(18, 30));
        desk.needAction(noon, evening);
        desk.reschedule(evening, LocalTime.of(13, 0));
        desk.needAction();
    }

    @Test
    void an_absence_declared_after_the_commit_needs_action_until_it_is_taken_back() {
        desk.commit(noon, FIRST, mira);
        LocalDate day = desk.view(noon).date();
        AbsenceView away = world.as(
                        World.referee(mira.value()),
                        () -> absences.declare(new DeclareAbsence(mira, day, day, null, null, null, "Wedding")))
                .value();
        desk.needAction(noon);
        assertThat(world.as(World.assigner(), () -> absences.delete(new SeenAbsence(away.id(), away.version())))
                        .isDone())
                .isTrue();
        desk.needAction();
    }

    @Test
    void a_referee_who_stops_after_the_commit_needs_action_in_every_match_to_come() {
        FixtureId evening = league.match(18, 0);
        league.free(mira, evening);
        desk.commit(noon, FIRST, mira);
        desk.commit(evening, SECOND, mira);
        assertThat(world.as(World.assigner(), () -> referees.deactivate(new SeenReferee(mira, 1)))
                        .rejections())
                .isEmpty();
        desk.needAction(noon, evening);
    }

    @Test
    void an_answer_taken_back_after_the_commit_needs_action() {
        league.openPeriod();
        desk.commit(noon, FIRST, mira);
        desk.commit(noon, SECOND, piet);
        assertThat(world.as(
                                World.referee(mira.value()),
                                () -> availability.withdraw(new WithdrawAvailability(mira, List.of(noon))))
                        .rejections())
                .isEmpty();
        desk.needAction(noon);
        assertThat(desk.crew(noon).slots()).extracting(SlotView::actionNeeded).containsExactly(true, false);
    }

    @Test
    void a_match_moved_onto_the_old_time_of_another_is_not_stopped_by_it() {
        FixtureId evening = league.match(18, 0);
        league.free(mira, evening);
        desk.commit(noon, FIRST, mira);
        desk.commit(evening, FIRST, mira);
        // its event is still to come when the other one's is heard
        league.moveSilently(evening, LocalTime.of(9, 0));
        desk.reschedule(noon, LocalTime.of(18, 0));
        Eventually.holds(() -> assertThat(league.strings(
                        "select f.starts_at = lower(s.during) from crew_slot s join fixture f on f.id = s.fixture_id"))
                .containsExactly("t", "t"));
        assertThat(desk.needingAction()).isEmpty();
        desk.reschedule(evening, LocalTime.of(17, 0));
        desk.needAction(noon, evening);
    }

    @Test
    void a_replacement_in_one_match_frees_the_referee_for_the_other() {
        FixtureId evening = league.match(18, 0);
        league.free(mira, evening);
        desk.commit(noon, FIRST, mira);
        desk.commit(evening, FIRST, mira);
        desk.reschedule(evening, LocalTime.of(12, 30));
        desk.needAction(noon, evening);
        desk.commit(noon, FIRST, piet);
        desk.needAction();
    }

    @Test
    void a_league_that_asks_for_more_breaks_its_crews_until_it_asks_for_less() {
        desk.commit(noon, FIRST, mira);
        desk.commit(noon, SECOND, piet);
        askFor("A", FIRST, SECOND);
        // each commit is looked at by itself as well, so one of them may be flagged a moment before the other
        Eventually.holds(() -> assertThat(desk.crew(noon).slots())
                .extracting(SlotView::actionNeeded)
                .containsExactly(true, true));
        askFor("C", FIRST);
        Eventually.holds(() -> assertThat(desk.crew(noon).slots())
                .extracting(SlotView::actionNeeded)
                .containsExactly(false, true));
        askFor("C", FIRST, SECOND);
        desk.needAction();
    }

    @Test
    void a_team_that_goes_to_the_referees_club_is_not_whistled_by_them() {
        desk.commit(noon, FIRST, mira);
        TeamView home = read(() -> catalog.team(desk.view(noon).home().id()));
        TeamView elsewhere =
                read(() -> catalog.team(desk.view(league.match(20, 0)).home().id()));
        known(1, elsewhere.clubId(), null);
        desk.done(() -> teams.change(new ChangeTeam(
                home.id(),
                home.version(),
                new TeamDetails(elsewhere.clubId(), home.league().id(), "SV Heim I"))));
        desk.needAction(noon);
    }

    @Test
    void a_hall_that_turns_out_to_be_far_away_leaves_too_little_time() {
        FixtureId afternoon = league.match(15, 0);
        league.free(mira, afternoon);
        desk.commit(noon, FIRST, mira);
        desk.commit(afternoon, FIRST, mira);
        VenueView hall = desk.view(afternoon).venue();
        place(hall, 1, 51.31, 9.49);
        desk.needAction(noon, afternoon);
        place(hall, 2, 51.96, 7.63);
        desk.needAction();
    }

    @Test
    void a_rule_that_becomes_strict_concerns_what_is_committed() {
        FixtureId evening = league.match(18, 0);
        FixtureId far = league.match(20, 30);
        league.free(mira, evening);
        league.free(piet, far);
        desk.commit(noon, FIRST, mira);
        desk.commit(evening, FIRST, mira);
        desk.commit(far, FIRST, piet);
        atMostADay(0, 1);
        desk.needAction(noon, evening);
        atMostADay(1, 3);
        desk.needAction();
    }

    @Test
    void who_declines_a_match_too_many_may_keep_the_others() {
        FixtureId evening = league.match(18, 0);
        league.free(mira, evening);
        desk.commit(noon, FIRST, mira);
        desk.commit(evening, FIRST, mira);
        atMost(RuleName.CAP_PER_SEASON, "matchesPerSeason", 0, 1);
        desk.needAction(noon, evening);
        AnswerAssignment decline = new AnswerAssignment(noon, mira, AssignmentAnswer.DECLINED);
        assertThat(world.as(World.referee(mira.value()), () -> plans.answer(decline))
                        .isDone())
                .isTrue();
        desk.needAction(noon);
    }

    @Test
    void a_licence_that_ends_before_the_match_breaks_it() {
        desk.commit(noon, FIRST, mira);
        LocalDate day = desk.view(noon).date();
        known(1, null, day.minusDays(1));
        desk.needAction(noon);
        known(2, null, day);
        desk.needAction();
    }

    private void known(long version, ClubId club, LocalDate licenceUntil) {
        RefereeDetails details = new RefereeDetails(
                "Kim",
                "Lind",
                club,
                "B",
                licenceUntil,
                "kim@example.org",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        desk.done(() -> referees.change(new ChangeReferee(mira, version, details)));
    }

    private void askFor(String licence, CrewRole... roles) {
        LeagueView now = read(() -> catalog.league(desk.view(noon).league().id()));
        List<LeagueRole> asked = List.of(roles).stream()
                .map(role -> new LeagueRole(role, licence, true))
                .toList();
        desk.done(() -> leagues.change(new ChangeLeague(
                now.id(),
                now.version(),
                new LeagueDetails(now.name(), now.season(), now.assignedBy(), now.matchMinutes(), asked, null))));
    }

    private void place(VenueView hall, long version, double latitude, double longitude) {
        desk.done(() -> venues.change(new ChangeVenue(
                hall.id(),
                version,
                new VenueDetails(hall.name(), "", "48145", hall.city(), "", "", latitude, longitude, 1))));
    }

    private void atMostADay(long version, int matches) {
        atMost(RuleName.CAP_PER_DAY, "matchesPerDay", version, matches);
    }

    private void atMost(RuleName rule, String parameter, long version, int matches) {
        List<RuleParameterValue> number = List.of(new RuleParameterValue(parameter, matches));
        ChangeRule stricter = new ChangeRule(rule, version, Severity.BLOCK, number);
        assertThat(world.as(World.administrator(), () -> rules.change(stricter)).rejections())
                .isEmpty();
    }

    private <T> T read(Callable<Optional<T>> query) {
        return world.as(World.assigner(), query).orElseThrow();
    }
}
