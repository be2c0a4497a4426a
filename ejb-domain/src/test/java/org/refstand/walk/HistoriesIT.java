package org.refstand.walk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.account.AccountState;
import org.refstand.availability.AbsenceState;
import org.refstand.eventlog.EventHistory;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.HistoryCheck;
import org.refstand.eventlog.HistoryReport;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.kernel.Id;
import org.refstand.partner.PartnerState;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeState;
import org.refstand.security.Caller;

/**
 * The log is complete: folding the events of anything gives its row, now and at any moment of its past, whatever happened to
 * it. A thousand random histories over every type of aggregate there is.
 */
class HistoriesIT extends ContainerTest {
    private static final int HISTORIES = 1000;
    private static final int ACCOUNTS = 25;
    private static final int MOST_STEPS = 7;
    /** What happens to played matches, and to those of a league that lasts longer. */
    private static final Set<String> PAST_ONLY = Set.of("FixturePlayed", "FixtureReopened", "FixtureRetimed");

    @Inject
    private MasterDataStories masterData;

    @Inject
    private SeasonStories season;

    @Inject
    private PeriodStories periods;

    @Inject
    private WebhookStories webhooks;

    @Inject
    @Any
    private Instance<Fold<?>> folds;

    @Inject
    private EventHistory history;

    @Inject
    private HistoryCheck check;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    private final List<Observed> seen = new ArrayList<>();
    private final Set<UUID> forgotten = new HashSet<>();

    @Test
    void folding_random_histories_gives_the_rows_of_now_and_of_every_moment_that_was_looked_at() {
        world.prepared(() -> {
            masterData.found();
            season.found();
            return null;
        });
        List<Story> stories = Stream.of(masterData.all(), season.all(), periods.all(), webhooks.all())
                .flatMap(List::stream)
                .toList();
        for (int seed = 0; seed < HISTORIES; seed++) {
            live(stories.get(seed % stories.size()), new Random(seed));
        }
        for (int seed = 0; seed < ACCOUNTS; seed++) {
            live(masterData.accounts(), new Random(seed));
        }
        readersAreDone();

        HistoryReport report = world.as(World.administrator(), check::check);
        assertThat(report.differences()).isEmpty();
        assertThat(report.checked()).isGreaterThan(HISTORIES);
        forgotten.addAll(forgotten());
        seen.forEach(this::isFoldedStill);
        assertThat(seen).hasSizeGreaterThan(HISTORIES);
        assertThat(told()).containsAll(everyEvent());
        assertThat(seen.stream().map(moment -> moment.fold().aggregate()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(everyAggregate());
    }

    /** One history: something new, and what happens to it until it is gone or the story ends. */
    private void live(Story story, Random random) {
        Fold<?> fold = fold(story.aggregate());
        UUID id = world.as(Caller.SYSTEM, () -> story.begin().apply(random));
        int steps = 1 + random.nextInt(MOST_STEPS);
        for (int step = 0; step < steps; step++) {
            observe(fold, id, random);
            Record row = row(fold, id);
            if (row == null) {
                return;
            }
            long version = version(fold, id);
            world.as(Caller.SYSTEM, () -> story.next().happens(random, id, version));
        }
        observe(fold, id, random);
    }

    /** Not every moment: where readers of the log change the same, they must have come to rest. */
    private void observe(Fold<?> fold, UUID id, Random random) {
        boolean changedByReaders = Set.of("Crew", "Notification").contains(fold.aggregate());
        if (changedByReaders && random.nextInt(4) > 0) {
            return;
        }
        if (changedByReaders) {
            readersAreDone();
        }
        seen.add(new Observed(fold, id, clock.instant(), row(fold, id)));
    }

    private void isFoldedStill(Observed moment) {
        Record folded =
                history.asOf(moment.fold(), new Named(moment.id()), moment.at()).orElse(null);
        boolean nothingLeft = moment.row() == null && folded != null && mayBeGone(moment.fold(), folded);
        if (!nothingLeft) {
            assertThat(folded)
                    .describedAs("%s %s at %s", moment.fold().aggregate(), moment.id(), moment.at())
                    .isEqualTo(toldNow(moment.row()));
        }
    }

    /** As it was, but for what was erased since: that is not told of the past either. */
    private Record toldNow(Record row) {
        if (row instanceof RefereeState referee
                && forgotten.contains(referee.id().value())) {
            return referee.withoutPerson();
        }
        if (row instanceof AccountState account
                && forgotten.contains(account.id().value())) {
            return account.withoutPerson();
        }
        if (row instanceof PartnerState wishes) {
            return forgotten.stream()
                    .map(RefereeId::new)
                    .filter(person ->
                            wishes.refereeId().equals(person) || wishes.wishes().containsKey(person))
                    .reduce(wishes, PartnerState::without, (one, other) -> other);
        }
        return row instanceof AbsenceState absence
                        && forgotten.contains(absence.refereeId().value())
                ? absence.withoutPerson()
                : row;
    }

    /** Who is deleted is forgotten too. */
    private Set<UUID> forgotten() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select aggregate_id from event
                         where type in ('RefereeErased', 'RefereeDeleted', 'AccountErased', 'AccountDeleted')""")
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
    }

    private void readersAreDone() {
        Eventually.holds(() -> assertThat(readersBehind()).isZero());
    }

    private long readersBehind() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select count(*) from reader_position r
                         where exists (select 1 from event e where (e.xid, e.position) > (r.xid, r.position))""")
                .mapTo(Long.class)
                .one());
    }

    private Set<String> told() {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct type from event")
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }

    /** But for what a desk whose matches are all to come does not see; another test does. */
    private Set<String> everyEvent() {
        return folds.stream()
                .flatMap(fold -> fold.events().stream())
                .map(Class::getSimpleName)
                .filter(event -> !PAST_ONLY.contains(event))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> everyAggregate() {
        return folds.stream().map(Fold::aggregate).collect(Collectors.toCollection(TreeSet::new));
    }

    private Fold<?> fold(String aggregate) {
        return folds.stream()
                .filter(fold -> fold.aggregate().equals(aggregate))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // the state was folded by the same
    private static <S extends Record> boolean mayBeGone(Fold<S> fold, Record state) {
        return fold.mayBeGone((S) state);
    }

    private Record row(Fold<?> fold, UUID id) {
        Map<UUID, ? extends Record> rows = jdbi.withHandle(handle -> fold.rows(handle, new UUID[] {id}));
        return rows.get(id);
    }

    private long version(Fold<?> fold, UUID id) {
        return jdbi.withHandle(
                handle -> handle.select("select version from " + fold.table() + " where " + fold.key() + " = ?", id)
                        .mapTo(Long.class)
                        .one());
    }

    /** What a row said at a moment; null: there was none. */
    private record Observed(Fold<?> fold, UUID id, Instant at, Record row) {}

    private record Named(UUID value) implements Id {}
}
