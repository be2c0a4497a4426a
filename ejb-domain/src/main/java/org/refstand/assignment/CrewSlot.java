package org.refstand.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.refstand.kernel.Aggregate;
import org.refstand.kernel.Part;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** One role of a crew: a part of it, changed by it only. The time of the match beside it is kept by {@link Crews}. */
@Entity
@Table(name = "crew_slot")
@IdClass(CrewSlot.Key.class)
class CrewSlot implements Part {
    @Id
    @Column(name = "fixture_id")
    private UUID fixtureId;

    @Id
    @Enumerated(EnumType.STRING)
    private CrewRole role;

    @ManyToOne
    @JoinColumn(name = "fixture_id", insertable = false, updatable = false)
    private Crew crew;

    @Column(name = "referee_id")
    private UUID refereeId;

    @Enumerated(EnumType.STRING)
    private AssignmentAnswer answer = AssignmentAnswer.NONE;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "committed_at")
    private Instant committedAt;

    @Column(name = "action_needed")
    private boolean actionNeeded;

    private boolean staged;

    @Column(name = "staged_referee_id")
    private UUID stagedRefereeId;

    @Column(name = "staged_at")
    private Instant stagedAt;

    @Column(name = "staged_by")
    private UUID stagedBy;

    @Column(name = "staged_reason")
    private String stagedReason;

    /** A search for a plan put them there, and no assigner has said the same since. */
    @Column(name = "staged_as_found")
    private boolean stagedAsFound;

    private String reason;

    /** For JPA. */
    protected CrewSlot() {}

    CrewSlot(Crew crew, UUID fixtureId, CrewRole role) {
        this.crew = crew;
        this.fixtureId = fixtureId;
        this.role = role;
    }

    @Override
    public Aggregate root() {
        return crew;
    }

    CrewRole role() {
        return role;
    }

    /** @return who is committed */
    Optional<RefereeId> referee() {
        return Optional.ofNullable(refereeId).map(RefereeId::new);
    }

    /** @return who would have the role, were a staged change committed */
    Optional<RefereeId> planned() {
        return staged ? Optional.ofNullable(stagedRefereeId).map(RefereeId::new) : referee();
    }

    boolean isStaged() {
        return staged;
    }

    /** @return whether exactly this is staged; null: nobody */
    boolean isStagedWith(RefereeId referee) {
        return staged && Objects.equals(stagedRefereeId, value(referee));
    }

    /** @return whether that says nothing new; null leaves the reason that was given, a blank one takes it away */
    boolean isExplainedBy(String why) {
        return why == null || Objects.equals(given(why), stagedReason);
    }

    /** @return whether exactly this is committed and nothing about it is open; null: nobody */
    boolean isSettledWith(RefereeId referee) {
        return Objects.equals(refereeId, value(referee)) && !actionNeeded && answer != AssignmentAnswer.DECLINED;
    }

    void stage(RefereeId referee, String why, UUID by, Instant at) {
        staged = true;
        stagedRefereeId = value(referee);
        stagedReason = given(why);
        stagedBy = by;
        stagedAt = at;
        stagedAsFound = false;
    }

    /** What was just staged is what a search found. */
    void markFound() {
        stagedAsFound = true;
    }

    /** @return whether what is staged is what a search found, and not an assigner's own choice */
    boolean isFound() {
        return stagedAsFound;
    }

    void unstage() {
        staged = false;
        stagedRefereeId = null;
        stagedReason = null;
        stagedBy = null;
        stagedAt = null;
        stagedAsFound = false;
    }

    /** @return whether nobody has, had or would have the role */
    boolean isBlank() {
        return !staged && refereeId == null && committedAt == null;
    }

    /** @param ofAll the reason of the whole commit, which stands where the role has none of its own */
    void commit(String ofAll, Instant at) {
        refereeId = stagedRefereeId;
        reason = stagedReason == null ? ofAll : stagedReason;
        committedAt = at;
        answer = AssignmentAnswer.NONE;
        answeredAt = null;
        actionNeeded = false;
        unstage();
    }

    /** @return whether that is new */
    boolean answer(AssignmentAnswer given, Instant at) {
        boolean isNew = answer != given;
        if (isNew) {
            answer = given;
            answeredAt = at;
        }
        return isNew;
    }

    /** @return whether there was a confirmation to lapse */
    boolean lapse() {
        if (refereeId == null || answer != AssignmentAnswer.CONFIRMED) {
            return false;
        }
        answer = AssignmentAnswer.NONE;
        answeredAt = null;
        return true;
    }

    /** @return whether that is new */
    boolean needsAction(boolean needed) {
        boolean isNew = refereeId != null && actionNeeded != needed;
        if (isNew) {
            actionNeeded = needed;
        }
        return isNew;
    }

    private static String given(String why) {
        return why == null || why.isBlank() ? null : why;
    }

    /** @return why it is staged; null: not said */
    String stagedReason() {
        return stagedReason;
    }

    private static UUID value(RefereeId referee) {
        return referee == null ? null : referee.value();
    }

    /** Names a slot, for JPA. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        UUID fixtureId;
        CrewRole role;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(fixtureId, key.fixtureId) && role == key.role;
        }

        @Override
        public int hashCode() {
            return Objects.hash(fixtureId, role);
        }
    }
}
