package org.refstand.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.refstand.assignment.AssignmentEvent;
import org.refstand.assignment.AssignmentEvent.ActionNeededChanged;
import org.refstand.assignment.AssignmentEvent.AssignmentDeclined;
import org.refstand.assignment.AssignmentEvent.CrewCommitted;
import org.refstand.assignment.AssignmentEvent.RefereeChange;
import org.refstand.eventlog.EventHistory;
import org.refstand.eventlog.FactHandler;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureEvent;
import org.refstand.fixture.FixtureEvent.FixtureCancelled;
import org.refstand.fixture.FixtureEvent.FixturePostponed;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Zone;
import org.refstand.league.CrewRole;

/**
 * Tells people what happened: a commit to those who came, went or changed their role; a changed match to its crew and to
 * those who declared to be free; what an assigner must look at to all assigners.
 */
@ApplicationScoped
class Messenger implements FactHandler {
    @Inject
    Notifications notifications;

    @Inject
    Recipients recipients;

    @Inject
    FixtureQueries fixtures;

    @Inject
    EventHistory history;

    @Inject
    Zone zone;

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public void on(RecordedEvent recorded) {
        Optional<FixtureId> about = fixtureOf(recorded.event());
        if (about.isEmpty() || notifications.areToldOf(recorded.eventId()) || isToldWithAnother(recorded)) {
            return;
        }
        fixtures.find(about.get())
                .map(fixture -> new Messages(fixture, zone.id()))
                .ifPresent(messages -> tell(new Letters(recorded, about.get(), messages)));
    }

    /** What one command changes about a match is told with the first of its events. */
    private boolean isToldWithAnother(RecordedEvent recorded) {
        return MatchChange.isTold(recorded.event())
                && !together(recorded).get(0).eventId().equals(recorded.eventId());
    }

    private List<RecordedEvent> together(RecordedEvent recorded) {
        return history.together(recorded).stream()
                .filter(event -> MatchChange.isTold(event.event()))
                .toList();
    }

    private static Optional<FixtureId> fixtureOf(DomainEvent event) {
        boolean told = event instanceof CrewCommitted
                || event instanceof AssignmentDeclined
                || event instanceof ActionNeededChanged
                || MatchChange.isTold(event)
                || event instanceof FixturePostponed
                || event instanceof FixtureCancelled;
        if (!told) {
            return Optional.empty();
        }
        return Optional.of(
                event instanceof FixtureEvent fixture ? fixture.id() : ((AssignmentEvent) event).fixtureId());
    }

    private void tell(Letters letters) {
        Messages words = letters.messages();
        DomainEvent event = letters.because().event();
        if (event instanceof CrewCommitted commit) {
            if (isOver(letters)) {
                return;
            }
            commit.refereeChanges().forEach(change -> tell(letters, change));
        } else if (MatchChange.isTold(event)) {
            tell(letters, MatchChange.of(together(letters.because())));
        } else if (event instanceof FixturePostponed) {
            letters.toConcerned(NotificationKind.FIXTURE_POSTPONED, words::postponedForCrew, words.postponedForFree());
        } else if (event instanceof FixtureCancelled) {
            letters.toConcerned(NotificationKind.FIXTURE_CANCELLED, words::cancelledForCrew, words.cancelledForFree());
        } else if (event instanceof AssignmentDeclined declined) {
            letters.toAssigners(
                    NotificationKind.ASSIGNMENT_DECLINED,
                    words.declined(recipients.name(declined.refereeId()), declined.role()));
        } else if (event instanceof ActionNeededChanged broken && broken.actionNeeded()) {
            letters.toAssigners(
                    NotificationKind.ACTION_NEEDED,
                    words.actionNeeded(recipients.name(broken.refereeId()), broken.role()));
        }
    }

    private void tell(Letters letters, MatchChange change) {
        Messages words = letters.messages();
        String teams = change.teams() == null
                ? ""
                : recipients.match(
                        change.teams().homeTeamBefore(), change.teams().awayTeamBefore());
        letters.toConcerned(
                change.kind(), role -> words.changedForCrew(change, teams, role), words.changedForFree(change, teams));
    }

    /** Who whistled is sometimes set right afterwards; then nobody need come or stay at home. */
    private boolean isOver(Letters letters) {
        return letters.messages()
                .fixture()
                .date()
                .isBefore(zone.day(letters.because().occurredAt()));
    }

    private static void tell(Letters letters, RefereeChange change) {
        Messages words = letters.messages();
        Recipient referee = Recipient.of(change.refereeId());
        switch (change.kind()) {
            case ADDED -> letters.to(referee, NotificationKind.ASSIGNED, words.assigned(change.after()));
            case REMOVED -> letters.to(referee, NotificationKind.UNASSIGNED, words.unassigned(change.before()));
            case MOVED ->
                letters.to(referee, NotificationKind.ROLE_CHANGED, words.roleChanged(change.before(), change.after()));
            case ASKED_AGAIN -> letters.to(referee, NotificationKind.ASKED_AGAIN, words.askedAgain(change.after()));
        }
    }

    /** What is written because of one event. */
    private final class Letters {
        private final RecordedEvent because;
        private final FixtureId fixture;
        private final Messages messages;

        Letters(RecordedEvent because, FixtureId fixture, Messages messages) {
            this.because = because;
            this.fixture = fixture;
            this.messages = messages;
        }

        RecordedEvent because() {
            return because;
        }

        Messages messages() {
            return messages;
        }

        void toConcerned(NotificationKind kind, Function<CrewRole, Sentence> crew, Sentence free) {
            recipients.assigned(fixture).forEach((referee, role) -> to(Recipient.of(referee), kind, crew.apply(role)));
            recipients.onlyFree(fixture).forEach(referee -> to(Recipient.of(referee), kind, free));
        }

        void toAssigners(NotificationKind kind, Sentence text) {
            recipients.assigners().forEach(account -> to(Recipient.of(account), kind, text));
        }

        void to(Recipient recipient, NotificationKind kind, Sentence text) {
            notifications.add(
                    new Notification(recipient, because.eventId(), kind, fixture, text, because.occurredAt()));
        }
    }
}
