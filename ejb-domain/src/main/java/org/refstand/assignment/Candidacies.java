package org.refstand.assignment;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.refstand.assignment.AssignmentProblem.Opening;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** Who may have which role, by what the rules say of an assignment alone. Referees are named by their index. */
final class Candidacies {
    private final Facts facts;
    private final Set<FixtureId> reached;
    private final List<RefereeFacts> referees;
    private final Map<RefereeId, Integer> refereeIndex;
    private final Lineup empty;
    private final RuleSet ofAnyRole;
    private final RuleSet ofTheRole;

    /** @param refereeIndex of all in the list */
    Candidacies(Reach reach, List<RefereeFacts> referees, Map<RefereeId, Integer> refereeIndex) {
        this.facts = reach.facts();
        this.reached = reach.reached();
        this.referees = referees;
        this.refereeIndex = refereeIndex;
        this.empty = Lineup.empty(facts);
        this.ofAnyRole = facts.rulebook().ofAnyRole();
        this.ofTheRole = facts.rulebook().ofTheRole();
    }

    /** Most rules do not ask for the role, so they are asked once for all of a crew. */
    int[] warningsInAnyRole(FixtureView fixture, Collection<SlotFacts> crew) {
        Case anybody = Case.of(fixture, CrewRole.FIRST, null, empty);
        int[] warnings = new int[referees.size()];
        Arrays.fill(warnings, RuleSet.BLOCKED);
        for (RefereeId asked : toAskAbout(fixture, crew)) {
            Integer index = refereeIndex.get(asked);
            // an answer may be of somebody who is not active any more
            if (index != null) {
                warnings[index] = ofAnyRole.warnings(anybody.with(referees.get(index)));
            }
        }
        return warnings;
    }

    /** Where nobody else may come, those who are there are asked about all the same: they may break a rule. */
    private Set<RefereeId> toAskAbout(FixtureView fixture, Collection<SlotFacts> crew) {
        return reached.contains(fixture.id())
                ? ofAnyRole.onlyAmong(fixture, facts).orElse(refereeIndex.keySet())
                : crew.stream().map(SlotFacts::planned).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** @param inAnyRole what {@link #warningsInAnyRole} said */
    Candidacy inRole(FixtureView fixture, CrewRole role, SlotFacts slot, int[] inAnyRole) {
        Case anybody = Case.of(fixture, role, null, empty);
        int declined = whoDeclined(slot);
        int[] candidates = new int[referees.size()];
        int[] warnings = new int[referees.size()];
        int size = 0;
        for (int i = 0; i < referees.size(); i++) {
            if (inAnyRole[i] == RuleSet.BLOCKED || i == declined) {
                continue;
            }
            int inThisRole = ofTheRole.warnings(anybody.with(referees.get(i)));
            if (inThisRole != RuleSet.BLOCKED) {
                candidates[size] = i;
                warnings[size++] = inAnyRole[i] + inThisRole;
            }
        }
        return new Candidacy(Arrays.copyOf(candidates, size), Arrays.copyOf(warnings, size));
    }

    /** No rule says so, since an assigner may know better; nobody else asks them again. */
    private int whoDeclined(SlotFacts slot) {
        return slot != null && slot.answer() == AssignmentAnswer.DECLINED
                ? refereeIndex.get(slot.committed())
                : AssignmentProblem.NOBODY;
    }

    /**
     * Those who may have a role.
     *
     * @param candidates by index, ascending
     * @param warnings how many rules of severity WARN each would break
     */
    record Candidacy(int[] candidates, int[] warnings) {
        static final Candidacy NONE = new Candidacy(new int[0], new int[0]);

        /** @return that of the role before, if it is the same, so that there is one array for both */
        Candidacy or(Opening before) {
            return before != null
                            && Arrays.equals(before.candidates(), candidates)
                            && Arrays.equals(before.warnings(), warnings)
                    ? new Candidacy(before.candidates(), before.warnings())
                    : this;
        }
    }
}
