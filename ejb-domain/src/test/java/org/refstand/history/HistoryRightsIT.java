package org.refstand.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.history.HistoryDesk.SATURDAY;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;

import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.account.AccountId;
import org.refstand.account.AccountService;
import org.refstand.account.CreateAccount;
import org.refstand.assignment.AnswerAssignment;
import org.refstand.assignment.AssignmentAnswer;
import org.refstand.assignment.PlanService;
import org.refstand.availability.AbsenceService;
import org.refstand.availability.DeclareAbsence;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.partner.DeclarePartnerWish;
import org.refstand.partner.PartnerService;
import org.refstand.partner.PartnerWish;
import org.refstand.referee.RefereeId;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** Nobody reads in the history what they may not read of the same things today. */
class HistoryRightsIT extends ContainerTest {
    private static final String FLU = "Kim Reif has the flu";
    private static final HistoryFilter WITH_NOTICES =
            new HistoryFilter(null, null, null, Set.of(Topic.values()), null, null);

    @Inject
    private HistoryDesk desk;

    @Inject
    private AbsenceService absences;

    @Inject
    private PartnerService partners;

    @Inject
    private AccountService accounts;

    @Inject
    private PlanService plans;

    @Inject
    private HistoryQueries history;

    private FixtureId match;
    private FixtureId others;
    private RefereeId rita;
    private RefereeId otto;
    private RefereeId paul;
    private Caller ritasPhone;
    private Caller ottosPhone;
    private AccountId ritasAccount;

    /** Rita has the match, then Otto instead; Paul is the second all the time. Otto has another match. */
    @BeforeEach
    void a_match_changes_hands() {
        desk.found();
        match = desk.match(SATURDAY);
        others = desk.match(SATURDAY.plusDays(3));
        desk.period(SATURDAY, SATURDAY.plusDays(6));
        rita = desk.referee("Reif");
        otto = desk.referee("Obst");
        paul = desk.referee("Pech");
        ritasAccount = account("rita", rita);
        ritasPhone = new Caller(ritasAccount.value(), "rita", Set.of(Role.REFEREE), rita.value());
        ottosPhone = new Caller(account("otto", otto).value(), "otto", Set.of(Role.REFEREE), otto.value());
        desk.free(rita, match);
        desk.free(otto, match, others);
        desk.stage(match, FIRST, rita, null);
        desk.stage(match, SECOND, paul, null);
        desk.commit(null, match);
        desk.done(ritasPhone, () -> plans.answer(new AnswerAssignment(match, rita, AssignmentAnswer.DECLINED)));
        desk.done(
                ottosPhone,
                () -> absences.declare(new DeclareAbsence(
                        otto, SATURDAY.plusDays(20), SATURDAY.plusDays(20), null, null, null, "wedding")));
        desk.stage(match, FIRST, otto, FLU);
        desk.commit(null, match);
        desk.stage(others, FIRST, otto, "only he is free");
        desk.commit(null, others);
        desk.reschedule(match, SATURDAY.plusDays(1), LocalTime.of(18, 0));
        desk.reschedule(others, SATURDAY.plusDays(4), LocalTime.of(18, 0));
        statements.awaitReaders();
    }

    @Test
    void a_referee_reads_the_own_part_only() {
        List<HistoryEntry> told = desk.read(ritasPhone, WITH_NOTICES);
        assertThat(told)
                .extracting(HistoryEntry::type)
                .containsOnly(
                        "FixtureRescheduled",
                        "CrewCommitted",
                        "AssignmentDeclined",
                        "AvailabilityDeclared",
                        "AccountCreated",
                        "RefereeCreated",
                        "PeriodCreated",
                        "FixtureCreated",
                        "NotificationSent");
        assertThat(told)
                .filteredOn(entry -> entry.type().equals("CrewCommitted"))
                .hasSize(2);
        assertThat(told)
                .filteredOn(entry -> entry.type().equals("FixtureRescheduled"))
                .hasSize(1);
        assertThat(told).allSatisfy(entry -> {
            assertThat(entry.reason()).isNull();
            assertThat(entry.toString()).doesNotContain("Obst", "Pech", FLU, "wedding");
        });
        assertThat(told)
                .filteredOn(entry -> entry.type().equals("CrewCommitted"))
                .extracting(entry -> entry.sentence().en())
                .containsExactly(
                        "Kim Reif is not 1st referee of SC Alt 1 – TV Neu 2 (Oberliga) any more.",
                        "Kim Reif is now 1st referee of SC Alt 1 – TV Neu 2 (Oberliga).");
        assertThat(told)
                .filteredOn(entry -> entry.type().equals("RefereeCreated"))
                .hasSize(1);
        assertThat(told)
                .filteredOn(entry -> entry.type().equals("AccountCreated"))
                .hasSize(1);
    }

    @Test
    void no_filter_opens_what_is_not_theirs() {
        for (UUID object : List.of(otto.value(), paul.value(), others.value())) {
            assertThat(desk.types(ritasPhone, HistoryFilter.about(object))).isEmpty();
        }
        assertThat(desk.read(ritasPhone, HistoryFilter.about(match.value())))
                .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain("Obst", "Pech", FLU));
        assertThat(desk.types(ritasPhone, HistoryFilter.about(match.value())))
                .containsExactly(
                        "FixtureRescheduled",
                        "CrewCommitted",
                        "AssignmentDeclined",
                        "CrewCommitted",
                        "AvailabilityDeclared",
                        "FixtureCreated");
        assertThat(world.as(ritasPhone, () -> history.object(Kind.REFEREE, otto.value())))
                .isEmpty();
        assertThat(world.as(ritasPhone, () -> history.object(Kind.REFEREE, rita.value())))
                .isPresent();
        assertThat(world.as(ritasPhone, () -> history.object(Kind.ACCOUNT, new UUID(1, 1))))
                .isEmpty();
    }

    @Test
    void an_assigner_reads_all_but_the_accounts_of_others() {
        List<HistoryEntry> told = desk.read(World.assigner(), WITH_NOTICES);
        assertThat(told)
                .extracting(HistoryEntry::type)
                .contains(
                        "AssignmentStaged",
                        "AbsenceDeclared",
                        "NotificationSent",
                        "ClubCreated",
                        "AvailabilityDeclared")
                .doesNotContain("AccountCreated");
        assertThat(told).extracting(HistoryEntry::reason).contains(FLU);
        assertThat(desk.types(World.assigner(), HistoryFilter.about(ritasAccount.value())))
                .isEmpty();
        assertThat(told.toString()).contains("wedding");
    }

    @Test
    void an_administrator_reads_accounts_and_what_is_published() {
        List<HistoryEntry> told = desk.read(World.administrator(), WITH_NOTICES);
        assertThat(told)
                .extracting(HistoryEntry::type)
                .contains("AccountCreated", "CrewCommitted", "FixtureRescheduled", "RefereeCreated")
                .doesNotContain("AssignmentStaged", "AbsenceDeclared", "AvailabilityDeclared", "NotificationSent");
        assertThat(told.toString()).doesNotContain(FLU, "wedding");
    }

    @Test
    void a_wish_about_a_colleague_is_read_by_who_wishes_and_by_assigners() {
        desk.done(ritasPhone, () -> partners.declare(new DeclarePartnerWish(rita, 0, otto, PartnerWish.UNWISHED)));
        assertThat(desk.read(ritasPhone, HistoryFilter.about(rita.value()))
                        .get(0)
                        .sentence()
                        .en())
                .isEqualTo("Kim Reif would rather not whistle with Kim Obst.");
        assertThat(desk.types(World.assigner(), HistoryFilter.about(rita.value())))
                .contains("PartnerWishDeclared");
        // whom it is about goes with the wish: no history of theirs keeps it
        assertThat(desk.types(World.assigner(), HistoryFilter.about(otto.value())))
                .doesNotContain("PartnerWishDeclared");
        for (Caller other : List.of(ottosPhone, World.administrator())) {
            assertThat(desk.types(other, WITH_NOTICES)).doesNotContain("PartnerWishDeclared");
            assertThat(desk.types(other, HistoryFilter.about(otto.value()))).doesNotContain("PartnerWishDeclared");
            assertThat(desk.types(other, HistoryFilter.about(rita.value()))).doesNotContain("PartnerWishDeclared");
        }
    }

    @Test
    void who_has_no_part_in_anything_reads_nothing() {
        Caller stranger = new Caller(new UUID(9, 9), "Nora", Set.of(Role.REFEREE), new UUID(9, 8));
        assertThat(desk.types(stranger, WITH_NOTICES)).containsOnly("PeriodCreated");
    }

    private AccountId account(String login, RefereeId referee) {
        return desk.done(
                        Caller.SYSTEM,
                        () -> accounts.create(new CreateAccount(
                                login, login, "correct horse battery", Set.of(Role.REFEREE), referee, "de")))
                .id();
    }
}
