package org.refstand.graphql;

import io.smallrye.graphql.api.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.reactivestreams.Publisher;
import org.refstand.assignment.AssignmentEvent;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureEvent;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureView;
import org.refstand.graphql.live.AssignmentChange;
import org.refstand.graphql.live.ChangeFilter;
import org.refstand.graphql.live.FixtureChange;
import org.refstand.graphql.live.LiveEvents;
import org.refstand.graphql.live.WantedFixtures;
import org.refstand.kernel.PageRequest;
import org.refstand.notification.NotificationEvent.NotificationSent;
import org.refstand.notification.NotificationQueries;
import org.refstand.notification.NotificationView;
import org.refstand.referee.RefereeId;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/** What happens, as it happens: the subscriptions. */
@GraphQLApi
@ApplicationScoped
public class ChangesApi {
    /** Among so many of the latest a notification that was sent just now is looked for. */
    private static final int LATEST = 50;

    @Inject
    LiveEvents live;

    @Inject
    WantedFixtures wanted;

    @Inject
    FixtureQueries fixtures;

    @Inject
    NotificationQueries notifications;

    @Inject
    CurrentCaller current;

    @Subscription
    @Description("What happens to fixtures from now on")
    public Publisher<FixtureChange> fixtureChanges(ChangeFilter filter) {
        ChangeFilter given = filter == null ? ChangeFilter.ALL : filter;
        return live.stream(
                recorded -> recorded.event() instanceof FixtureEvent event && given.wants(event.id()),
                recorded -> change(recorded, (FixtureEvent) recorded.event(), given));
    }

    @Subscription
    @Description(
            "What happens to crews from now on; staged changes are told to assigners only, a referee hears of own crews")
    public Publisher<AssignmentChange> assignmentChanges(ChangeFilter filter) {
        ChangeFilter given = filter == null ? ChangeFilter.ALL : filter;
        Caller caller = current.get();
        boolean assigner = caller.is(Role.ASSIGNER);
        return live.stream(
                recorded -> recorded.event() instanceof AssignmentEvent event
                        && given.wants(event.fixtureId())
                        && mayHear(event, assigner),
                recorded -> change(recorded, (AssignmentEvent) recorded.event(), given, caller));
    }

    @Subscription
    @Description("What the caller is told from now on")
    public Publisher<NotificationView> myNotifications(
            @Description("Only about this fixture; null: about anything") FixtureId fixtureId) {
        Caller caller = current.get();
        return live.stream(
                recorded -> recorded.event() instanceof NotificationSent sent
                        && isFor(sent, caller)
                        && (fixtureId == null || fixtureId.equals(sent.fixtureId())),
                recorded -> notification((NotificationSent) recorded.event()));
    }

    private Optional<FixtureChange> change(RecordedEvent recorded, FixtureEvent event, ChangeFilter filter) {
        Optional<FixtureView> now = fixtures.find(event.id());
        // of a fixture that is gone nobody can tell any more in which league it was: who watches it by id hears of it
        boolean hears = now.map(fixture -> wanted.test(filter, fixture, Set.of()))
                .orElse(filter.leagueId() == null && filter.periodId() == null && filter.refereeId() == null);
        return hears ? Optional.of(FixtureChange.of(recorded, event, now.orElse(null))) : Optional.empty();
    }

    private Optional<AssignmentChange> change(
            RecordedEvent recorded, AssignmentEvent event, ChangeFilter filter, Caller caller) {
        Set<RefereeId> named = AssignmentChange.named(event);
        return fixtures.find(event.fixtureId())
                .filter(fixture -> maySee(caller, fixture, named))
                .filter(fixture -> wanted.test(filter, fixture, named))
                .map(fixture -> AssignmentChange.of(recorded, event, fixture));
    }

    /** As with the crew itself: a referee sees the crews they belong to, or belonged to until this change. */
    private boolean maySee(Caller caller, FixtureView fixture, Set<RefereeId> named) {
        return caller.is(Role.ASSIGNER)
                || caller.is(Role.ADMIN)
                || caller.asReferee()
                        .map(RefereeId::new)
                        .map(own -> wanted.isInCrew(own, fixture, named))
                        .orElse(false);
    }

    private Optional<NotificationView> notification(NotificationSent sent) {
        return notifications.mine(PageRequest.first(LATEST)).items().stream()
                .filter(notification -> notification.id().equals(sent.id()))
                .findFirst();
    }

    private static boolean mayHear(AssignmentEvent event, boolean assigner) {
        return AssignmentChange.kind(event)
                .filter(kind ->
                        assigner || kind != AssignmentChange.Kind.STAGED && kind != AssignmentChange.Kind.UNSTAGED)
                .isPresent();
    }

    private static boolean isFor(NotificationSent sent, Caller caller) {
        boolean toReferee = sent.refereeId() != null && sent.refereeId().value().equals(caller.referee());
        boolean toAccount = sent.accountId() != null && sent.accountId().value().equals(caller.account());
        return toReferee || toAccount;
    }
}
