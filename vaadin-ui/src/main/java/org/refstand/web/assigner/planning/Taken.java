package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;

import java.util.ArrayList;
import java.util.List;
import org.refstand.assignment.Plan;
import org.refstand.assignment.Severity;
import org.refstand.assignment.StagedPicks;

/** Says what came of taking over, or taking back, a part of what a search found. */
final class Taken {
    private Taken() {}

    /**
     * A part by itself may break what the whole kept: whoever moves from one match to another has both for a while.
     *
     * @param over whether it was taken over; else it was taken back
     * @param plan all that is staged in the period now
     */
    static String sentence(StagedPicks picks, boolean over, Plan plan) {
        List<String> said = new ArrayList<>();
        said.add(text(over ? "search.taken" : "search.taken-back", picks.done().size()));
        if (!picks.passedOver().isEmpty()) {
            said.add(text("search.left-alone", picks.passedOver().size()));
        }
        var broken = plan.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .map(finding -> List.of(finding.fixtureId(), finding.role()))
                .distinct()
                .count();
        if (broken > 0) {
            said.add(text("search.blocked", broken));
        }
        return String.join(". ", said);
    }
}
