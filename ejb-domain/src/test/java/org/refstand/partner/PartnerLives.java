package org.refstand.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.referee.RefereeId;
import org.refstand.security.Caller;

/** What may happen to a referee's wishes. */
@ApplicationScoped
public class PartnerLives {
    @Inject
    private World world;

    @Inject
    private PartnerService service;

    @Inject
    private PartnerRows rows;

    @Inject
    private Jdbi jdbi;

    /** @return the list of the one, with a wish about the other */
    public UUID begin(RefereeId referee, RefereeId colleague) {
        Outcome<?> outcome = world.as(
                Caller.SYSTEM,
                () -> service.declare(new DeclarePartnerWish(referee, 0, colleague, PartnerWish.UNWISHED)));
        if (!outcome.isDone()) {
            throw new AssertionError(outcome.rejections());
        }
        return jdbi.withHandle(
                handle -> handle.select("select id from partner_wishes where referee_id = ?", referee.value())
                        .mapTo(UUID.class)
                        .one());
    }

    /** @return what came of another wish, about whom there was one or the newcomer */
    public Outcome<?> next(Random random, UUID list, long version, RefereeId newcomer) {
        RefereeId referee = owner(list);
        List<RefereeId> colleagues = colleagues(referee);
        if (!colleagues.isEmpty() && random.nextInt(3) == 0) {
            return service.withdraw(
                    new WithdrawPartnerWish(referee, version, colleagues.get(random.nextInt(colleagues.size()))));
        }
        boolean isNew = colleagues.isEmpty() || random.nextBoolean();
        return service.declare(new DeclarePartnerWish(
                referee,
                version,
                isNew ? newcomer : colleagues.get(random.nextInt(colleagues.size())),
                PartnerWish.values()[random.nextInt(2)]));
    }

    /** @return the owner of the list, or one whom a wish is about */
    public RefereeId anybody(Random random, UUID list) {
        RefereeId referee = owner(list);
        List<RefereeId> all =
                Stream.concat(Stream.of(referee), colleagues(referee).stream()).toList();
        return all.get(random.nextInt(all.size()));
    }

    private List<RefereeId> colleagues(RefereeId referee) {
        return rows.of(referee).wishes().stream()
                .map(wish -> wish.colleague().id())
                .toList();
    }

    private RefereeId owner(UUID list) {
        return new RefereeId(
                jdbi.withHandle(handle -> handle.select("select referee_id from partner_wishes where id = ?", list)
                        .mapTo(UUID.class)
                        .one()));
    }
}
