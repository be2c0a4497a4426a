package org.refstand.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.refstand.account.AccountId;
import org.refstand.account.AccountService;
import org.refstand.account.ChangeAccount;
import org.refstand.account.CreateAccessToken;
import org.refstand.account.CreateAccount;
import org.refstand.account.LogIn;
import org.refstand.account.LoginService;
import org.refstand.assignment.AnswerAssignment;
import org.refstand.assignment.AssignmentAnswer;
import org.refstand.assignment.PlanService;
import org.refstand.availability.AbsenceService;
import org.refstand.availability.AbsenceView;
import org.refstand.availability.Answer;
import org.refstand.availability.AvailabilityService;
import org.refstand.availability.ChangeAbsence;
import org.refstand.availability.DeclareAbsence;
import org.refstand.availability.DeclareAvailability;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.Statements;
import org.refstand.harness.World;
import org.refstand.partner.DeclarePartnerWish;
import org.refstand.partner.PartnerService;
import org.refstand.partner.PartnerWish;
import org.refstand.referee.ChangeOwnContact;
import org.refstand.referee.RefereeDetails;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeService;
import org.refstand.referee.SeenReferee;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** A referee with everything the desk can know of somebody, in words that stand nowhere else. */
@ApplicationScoped
class FullLife {
    static final String FIRST = "Quirina";
    static final String LAST = "Zwölfbrodt";
    static final String LOGIN = "quizwo77";
    /** What they said, and what was said of them to them: to be found nowhere afterwards; home's place by its digits. */
    static final List<String> SAID = List.of(
            FIRST,
            LAST,
            LOGIN,
            "qz.post",
            "0999/7654",
            "87699",
            "Hintertupfing",
            "Vordertupfing",
            "47.12345",
            "11.98765",
            "Kniebruch",
            "Blinddarm",
            "Quirinas Uhr",
            "Sammelname");

    @Inject
    PeopledDesk desk;

    @Inject
    World world;

    @Inject
    RefereeService referees;

    @Inject
    AccountService accounts;

    @Inject
    LoginService door;

    @Inject
    AvailabilityService answers;

    @Inject
    AbsenceService absences;

    @Inject
    PartnerService partners;

    @Inject
    PlanService plans;

    @Inject
    Statements statements;

    /**
     * Somebody with all of that.
     *
     * @param cancelled a match of theirs, to be cancelled before they leave
     * @param declined another one, in which somebody else is to take their place
     */
    record Quirina(RefereeId id, Caller self, FixtureId cancelled, FixtureId declined) {
        AccountId account() {
            return new AccountId(self.account());
        }
    }

    Quirina live() {
        RefereeId id = referee(FIRST, LAST);
        Quirina quirina = new Quirina(id, account(id), desk.match(), desk.match());
        whistles(id, quirina.cancelled());
        whistles(id, quirina.declined());
        declines(quirina.self(), id, quirina.declined());
        return quirina;
    }

    /** Everything that must be before they are forgotten. */
    void leave(Quirina quirina) {
        desk.cancel(quirina.cancelled());
        desk.commit(quirina.declined(), null);
        deactivate(quirina.id(), quirina.self());
    }

    /** @return the referee; commands are sent with an id, so that their answers are kept */
    RefereeId referee(String first, String last) {
        RefereeDetails details = new RefereeDetails(
                first,
                last,
                desk.club(),
                "C",
                null,
                "qz.post@example.org",
                "0999/7654",
                "87699",
                "Hintertupfing",
                47.12345,
                11.98765,
                2,
                30,
                12);
        return desk.kept(World.assigner(), () -> referees.create(details)).id();
    }

    /** @return an account of theirs, in which they have done everything one can do to be remembered */
    Caller account(RefereeId referee) {
        AccountId account = desk.kept(
                        World.administrator(),
                        () -> accounts.create(new CreateAccount(
                                LOGIN, FIRST + " " + LAST, PeopledDesk.PASSWORD, Set.of(Role.REFEREE), referee, "de")))
                .id();
        door.logIn(new LogIn(LOGIN, "wrong"), "192.0.2.7");
        Caller self =
                door.logIn(new LogIn(LOGIN, PeopledDesk.PASSWORD), "192.0.2.8").value();
        door.logIn(new LogIn(LOGIN.toUpperCase(Locale.ROOT), "wrong"), "192.0.2.7");
        desk.kept(self, () -> accounts.createAccessToken(new CreateAccessToken("Quirinas Uhr", null)));
        desk.done(() -> accounts.change(new ChangeAccount(
                account, desk.version(account), "Sammelname", Set.of(Role.REFEREE), referee, "de", true)));
        desk.kept(
                self,
                () -> referees.changeOwnContact(new ChangeOwnContact(
                        referee,
                        desk.version(referee),
                        "qz.post@example.net",
                        "0999/76543",
                        "87699",
                        "Vordertupfing",
                        2,
                        30,
                        9)));
        away(self, referee);
        return self;
    }

    /** They wish to whistle with somebody, who would rather not with them. */
    void wishes(Quirina quirina) {
        RefereeId referee = quirina.id();
        RefereeId colleague = desk.colleague();
        desk.kept(
                quirina.self(),
                () -> partners.declare(new DeclarePartnerWish(referee, 0, colleague, PartnerWish.WISHED)));
        desk.kept(
                World.assigner(),
                () -> partners.declare(new DeclarePartnerWish(colleague, 0, referee, PartnerWish.UNWISHED)));
    }

    private void away(Caller self, RefereeId referee) {
        AbsenceView absence = desk.kept(
                self,
                () -> absences.declare(new DeclareAbsence(
                        referee,
                        PeopledDesk.DAY.minusDays(9),
                        PeopledDesk.DAY.minusDays(8),
                        null,
                        null,
                        null,
                        "Kniebruch")));
        desk.kept(
                self,
                () -> absences.change(new ChangeAbsence(
                        absence.id(),
                        absence.version(),
                        PeopledDesk.DAY.minusDays(9),
                        PeopledDesk.DAY.minusDays(7),
                        LocalTime.of(8, 0),
                        LocalTime.of(9, 0),
                        null,
                        "Blinddarm")));
        desk.kept(
                self,
                () -> absences.declare(new DeclareAbsence(
                        referee,
                        PeopledDesk.DAY.minusDays(3),
                        PeopledDesk.DAY.minusDays(3),
                        null,
                        null,
                        null,
                        "Blinddarm")));
    }

    /** They say they are free, and are committed. */
    void whistles(RefereeId referee, FixtureId match) {
        desk.kept(
                World.assigner(), () -> answers.declare(new DeclareAvailability(referee, List.of(match), Answer.FREE)));
        desk.commit(match, referee);
    }

    void declines(Caller self, RefereeId referee, FixtureId match) {
        desk.kept(self, () -> plans.answer(new AnswerAssignment(match, referee, AssignmentAnswer.DECLINED)));
    }

    /** They stop, and nobody can log in for them. */
    void deactivate(RefereeId referee, Caller self) {
        desk.done(() -> referees.deactivate(new SeenReferee(referee, desk.version(referee))));
        AccountId account = new AccountId(self.account());
        desk.done(() -> accounts.change(new ChangeAccount(
                account, desk.version(account), "Sammelname", Set.of(Role.REFEREE), referee, "de", false)));
        statements.awaitReaders();
    }

    /** @return somebody who assigns, keeps accounts and does not whistle */
    Caller assigner() {
        return door.logIn(new LogIn(PeopledDesk.ASSIGNER.get(0), PeopledDesk.PASSWORD), "192.0.2.3")
                .value();
    }
}
