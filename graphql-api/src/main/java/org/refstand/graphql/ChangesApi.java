package org.refstand.graphql;

import io.smallrye.graphql.api.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.reactivestreams.Publisher;
import org.refstand.assignment.AssignmentEvent;
import org.refstand.eventlog.EventFeed;
import org.refstand.eventlog.FeedPosition;
import org.refstand.eventlog.FeedToken;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureEvent;
import org.refstand.fixture.FixtureView;
import org.refstand.graphql.live.AssignmentChange;
import org.refstand.graphql.live.ChangeFilter;
import org.refstand.graphql.live.FixtureChange;
import org.refstand.graphql.live.KnownFixtures;
import org.refstand.graphql.live.LiveEvents;
import org.refstand.graphql.live.NotificationTold;
import org.refstand.graphql.live.WantedFixtures;
import org.refstand.notification.NotificationEvent.NotificationSent;
import org.refstand.notification.NotificationId;
import org.refstand.notification.NotificationQueries;
import org.refstand.notification.NotificationView;
import org.refstand.referee.RefereeId;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** What happens, as it happens, and from where one had come to: the subscriptions. */
@GraphQLApi
@ApplicationScoped
public class ChangesApi {
    private static final String AFTER =
            "Behind which position of the feed to begin: what has happened since is told first,"
                    + " to whom may hear it now and with things as they are now; null: now";

    @Inject
    LiveEvents live;

    @Inject
    EventFeed feed;

    @Inject
    WantedFixtures wanted;

    @Inject
    NotificationQueries notifications;

    @Inject
    CurrentCaller current;

    @Query
    @Description(
            "The place of the feed behind everything that has happened; who reads something after asking for it, and"
                    + " then watches behind it, misses nothing")
    public @NonNull String feedPosition() {
        Caller caller = current.get();
        if (!caller.isKnown()) {
            throw Forbidden.to(caller, "the position of the feed");
        }
        return feed.now().text();
    }

    @Subscription
    @Description(
            "What happens to fixtures; that one is gone is told to those who name no league, period or" + " referee")
    public Publisher<FixtureChange> fixtureChanges(ChangeFilter filter, @Description(AFTER) String after) {
        ChangeFilter given = ChangeFilter.or(filter);
        return live.stream(
                after,
                recorded -> recorded.event() instanceof FixtureEvent event && given.mayWant(event.id()),
                recorded -> fixtureChanges(recorded, given));
    }

    @Subscription
    @Description("What happens to crews; staged changes are told to assigners only, a referee hears of own" + " crews")
    public Publisher<AssignmentChange> assignmentChanges(ChangeFilter filter, @Description(AFTER) String after) {
        ChangeFilter given = ChangeFilter.or(filter);
        Caller caller = current.get();
        boolean assigner = caller.is(Role.ASSIGNER);
        return live.stream(
                after,
                recorded -> recorded.event() instanceof AssignmentEvent event
                        && event.fixtureId() != null
                        && given.mayWant(event.fixtureId())
                        && mayHear(event, assigner),
                recorded -> assignmentChanges(recorded, given, caller));
    }

    @Subscription
    @Description("What the caller is told")
    public Publisher<NotificationTold> myNotifications(ChangeFilter filter, @Description(AFTER) String after) {
        ChangeFilter given = ChangeFilter.or(filter);
        Caller caller = current.get();
        return live.stream(
                after,
                recorded -> recorded.event() instanceof NotificationSent sent
                        && isFor(sent, caller)
                        && given.mayWant(sent.fixtureId()),
                recorded -> notifications(recorded, given));
    }

    private List<FixtureChange> fixtureChanges(List<RecordedEvent> recorded, ChangeFilter filter) {
        KnownFixtures known =
                wanted.known(filter, last(recorded), ids(recorded, FixtureEvent.class, FixtureEvent::id), false);
        return recorded.stream()
                .flatMap(one -> change(one, (FixtureEvent) one.event(), known).stream())
                .toList();
    }

    private static Optional<FixtureChange> change(RecordedEvent recorded, FixtureEvent event, KnownFixtures known) {
        Optional<FixtureView> now = known.fixture(event.id());
        // of a fixture that is gone nobody can tell any more in which league it was
        boolean hears = now.map(fixture -> known.isWanted(fixture, Set.of(), FixtureChange.days(event)))
                .orElse(!known.filter().asksForMore());
        return hears ? Optional.of(FixtureChange.of(recorded, event, now.orElse(null))) : Optional.empty();
    }

    private List<AssignmentChange> assignmentChanges(List<RecordedEvent> recorded, ChangeFilter filter, Caller caller) {
        boolean seesAll = caller.is(Role.ASSIGNER) || caller.is(Role.ADMIN);
        KnownFixtures known = wanted.known(
                filter, last(recorded), ids(recorded, AssignmentEvent.class, AssignmentEvent::fixtureId), !seesAll);
        return recorded.stream()
                .flatMap(one -> change(one, (AssignmentEvent) one.event(), known, seesAll ? null : caller).stream())
                .toList();
    }

    /** @param own a referee, who hears of own crews only; null: somebody who may hear of all */
    private static Optional<AssignmentChange> change(
            RecordedEvent recorded, AssignmentEvent event, KnownFixtures known, Caller own) {
        Set<RefereeId> named = AssignmentChange.named(event);
        return known.fixture(event.fixtureId())
                .filter(fixture -> own == null || isOrWasInCrew(own, fixture, named, known))
                .filter(fixture -> known.isWanted(fixture, named, Set.of()))
                .map(fixture -> AssignmentChange.of(recorded, event, fixture));
    }

    /** As with the crew itself: a referee sees the crews they belong to, or belonged to until this change. */
    private static boolean isOrWasInCrew(
            Caller referee, FixtureView fixture, Set<RefereeId> named, KnownFixtures known) {
        return referee.asReferee()
                .map(RefereeId::new)
                .map(own -> known.isInCrew(own, fixture, named))
                .orElse(false);
    }

    private List<NotificationTold> notifications(List<RecordedEvent> recorded, ChangeFilter filter) {
        List<NotificationId> ids = ids(recorded, NotificationSent.class, NotificationSent::id);
        KnownFixtures known = filter.asksForMore()
                ? wanted.known(
                        filter,
                        last(recorded),
                        ids(recorded, NotificationSent.class, NotificationSent::fixtureId),
                        false)
                : null;
        Map<NotificationId, NotificationView> found =
                notifications.mine(ids).stream().collect(Collectors.toMap(NotificationView::id, Function.identity()));
        return recorded.stream()
                .filter(one -> known == null || isWanted((NotificationSent) one.event(), known))
                .flatMap(one -> Optional.ofNullable(found.get(((NotificationSent) one.event()).id()))
                        .map(told -> new NotificationTold(FeedToken.of(one).text(), told))
                        .stream())
                .toList();
    }

    private static boolean isWanted(NotificationSent sent, KnownFixtures known) {
        Set<RefereeId> named = sent.refereeId() == null ? Set.of() : Set.of(sent.refereeId());
        return known.fixture(sent.fixtureId())
                .filter(fixture -> known.isWanted(fixture, named, Set.of()))
                .isPresent();
    }

    private static FeedPosition last(List<RecordedEvent> recorded) {
        return recorded.get(recorded.size() - 1).at();
    }

    private static <E, I> List<I> ids(List<RecordedEvent> recorded, Class<E> kind, Function<E, I> id) {
        return recorded.stream()
                .map(one -> id.apply(kind.cast(one.event())))
                .filter(Objects::nonNull)
                .toList();
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
