package org.refstand.assignment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.refstand.assignment.AssignmentEvent.ActionNeededChanged;
import org.refstand.assignment.AssignmentEvent.AnswerLapsed;
import org.refstand.assignment.AssignmentEvent.AssignmentConfirmed;
import org.refstand.assignment.AssignmentEvent.AssignmentDeclined;
import org.refstand.assignment.AssignmentEvent.AssignmentStaged;
import org.refstand.assignment.AssignmentEvent.AssignmentUnstaged;
import org.refstand.assignment.AssignmentEvent.CrewCommitted;
import org.refstand.assignment.AssignmentEvent.RoleChange;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Aggregate;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/**
 * The officials of one fixture.
 *
 * <p>The life of a role: nobody has it. An assigner <em>stages</em> a referee; nobody but assigners knows. The assigner
 * <em>unstages</em>, or stages somebody else over it, or <em>commits</em> a plan that was validated: now the referee has
 * the role, everybody may know, and the referee <em>confirms</em> or <em>declines</em>. Staging over a committed referee
 * does not touch them until the next commit: that is a replacement, or, with nobody staged, a removal. When the fixture
 * changes so that a committed assignment does not hold any more, it stays and <em>needs action</em>: an assigner replaces
 * the referee, or stages the same one again and commits, which says "it holds after all".
 *
 * <p>A crew comes to be with the first referee staged; the fixture's id is its own.
 */
@Entity
@Table(name = "crew")
@AttributeOverride(name = "id", column = @Column(name = "fixture_id"))
class Crew extends Aggregate {
    @OneToMany(mappedBy = "crew", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<CrewSlot> slots = new ArrayList<>();

    /** For JPA. */
    protected Crew() {}

    Crew(FixtureId fixture) {
        super(fixture.value());
    }

    @Override
    protected String type() {
        return "Crew";
    }

    FixtureId fixtureId() {
        return new FixtureId(uuid());
    }

    /**
     * Stages a referee, or nobody, for a role. What would change nothing takes a staged change of the role back; saying
     * again what a search found makes it the assigner's own.
     *
     * @param reason null: none is given; blank: one that was given before is taken back
     */
    void stage(CrewRole role, RefereeId referee, String reason, UUID by, Instant at) {
        Optional<CrewSlot> known = slot(role);
        if (known.map(slot -> slot.isSettledWith(referee)).orElse(referee == null)) {
            unstage(role);
        } else if (!known.map(slot -> slot.isStagedWith(referee) && slot.isExplainedBy(reason) && !slot.isFound())
                .orElse(false)) {
            CrewSlot slot = known.orElseGet(() -> newSlot(role));
            slot.stage(referee, reason, by, at);
            raise(new AssignmentStaged(
                    fixtureId(), role, referee, at, slot.referee().orElse(null), slot.stagedReason()));
        }
    }

    /** The same for what a search found: a later search may find another, as it may not of what an assigner chose. */
    void stageFound(CrewRole role, RefereeId referee, UUID by, Instant at) {
        stage(role, referee, null, by, at);
        slot(role).filter(slot -> slot.isStagedWith(referee)).ifPresent(CrewSlot::markFound);
    }

    /** @return who would have the role, were everything staged committed */
    Optional<RefereeId> planned(CrewRole role) {
        return slot(role).flatMap(CrewSlot::planned);
    }

    /** @return whether exactly this is staged for the role; null: nobody */
    boolean isStagedWith(CrewRole role, RefereeId referee) {
        return slot(role).map(slot -> slot.isStagedWith(referee)).orElse(false);
    }

    /** @return whether exactly this is staged as a search found it, and no assigner has said so since; null: nobody */
    boolean isFoundWith(CrewRole role, RefereeId referee) {
        return slot(role)
                .map(slot -> slot.isStagedWith(referee) && slot.isFound())
                .orElse(false);
    }

    /** Takes a staged change back, if there is one. */
    void unstage(CrewRole role) {
        slot(role).filter(CrewSlot::isStaged).ifPresent(slot -> {
            slot.unstage();
            // what never was more than a thought leaves nothing that keeps the match from being deleted
            if (slot.isBlank()) {
                slots.remove(slot);
            }
            raise(new AssignmentUnstaged(fixtureId(), role));
        });
    }

    /**
     * What the plan has staged for this crew is committed, all of it at once.
     *
     * @param reason of the whole commit; null: none is given
     */
    void commit(StagedPlan.Validated plan, String reason, Instant at) {
        List<RoleChange> changes = new ArrayList<>();
        for (StagedChange change : plan.changesOf(fixtureId())) {
            CrewSlot slot = slot(change.role())
                    .filter(staged -> staged.isStagedWith(change.after()))
                    .orElseThrow(() -> new IllegalStateException(
                            change + " is not what is staged; validate the plan with the crew locked"));
            slot.commit(reason, at);
            changes.add(new RoleChange(change.role(), change.before(), change.after()));
        }
        raise(new CrewCommitted(fixtureId(), changes, at, reason));
    }

    /** The referee says whether they will come; saying the same again changes nothing. */
    void answer(RefereeId referee, AssignmentAnswer answer, Instant at) {
        CrewSlot slot = slotOf(referee)
                .orElseThrow(() -> new IllegalStateException(referee + " is not in the crew of " + fixtureId()));
        if (slot.answer(answer, at)) {
            raise(
                    answer == AssignmentAnswer.CONFIRMED
                            ? new AssignmentConfirmed(fixtureId(), slot.role(), referee, at)
                            : new AssignmentDeclined(fixtureId(), slot.role(), referee, at));
        }
    }

    /** The match has another time or venue: who confirmed, confirmed something else. */
    void askAgain() {
        slots.stream()
                .filter(CrewSlot::lapse)
                .forEach(slot -> raise(new AnswerLapsed(
                        fixtureId(), slot.role(), slot.referee().orElseThrow())));
    }

    /** Whether a committed assignment holds after a change of the fixture. */
    void needsAction(CrewRole role, boolean needed) {
        slot(role)
                .filter(slot -> slot.needsAction(needed))
                .ifPresent(slot -> raise(new ActionNeededChanged(
                        fixtureId(), role, slot.referee().orElseThrow(), needed)));
    }

    /** @return whether nobody has, had or would have any role */
    boolean isEmpty() {
        return slots.isEmpty();
    }

    boolean has(RefereeId referee) {
        return slotOf(referee).isPresent();
    }

    private Optional<CrewSlot> slotOf(RefereeId referee) {
        return slots.stream()
                .filter(slot -> Objects.equals(slot.referee().orElse(null), referee))
                .findFirst();
    }

    private Optional<CrewSlot> slot(CrewRole role) {
        return slots.stream().filter(slot -> slot.role() == role).findFirst();
    }

    private CrewSlot newSlot(CrewRole role) {
        CrewSlot slot = new CrewSlot(this, uuid(), role);
        slots.add(slot);
        return slot;
    }
}
