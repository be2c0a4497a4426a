package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;

import java.util.ArrayList;
import java.util.List;
import org.refstand.planning.ProposedChange;
import org.refstand.planning.ProposedStatus;

/** How many of some changes are staged, in force, and so on. */
record Counts(List<ProposedChange> of) {

    int of(ProposedStatus status) {
        return (int) of.stream().filter(change -> change.status() == status).count();
    }

    /** "20 of 23 staged, 5 in force": what is in force or decided otherwise is not there to be staged any more. */
    String words() {
        var staged = of(ProposedStatus.STAGED);
        var committed = of(ProposedStatus.COMMITTED);
        var overtaken = of(ProposedStatus.OVERTAKEN);
        var free = staged + of(ProposedStatus.LEFT);
        List<String> words = new ArrayList<>();
        if (free > 0) {
            words.add(text("search.count.staged", staged, free));
        }
        if (committed > 0) {
            words.add(text("search.count.committed", committed));
        }
        if (overtaken > 0) {
            words.add(text("search.count.overtaken", overtaken));
        }
        return String.join(", ", words);
    }
}
