package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refstand.planning.ProposedChange;
import org.refstand.planning.ProposedStatus;

/** How many of some changes are staged, in force, and so on. */
record Counts(List<ProposedChange> of) {

    int of(ProposedStatus status) {
        return (int) of.stream().filter(change -> change.status() == status).count();
    }

    /** "20 staged, 3 not staged": what there is none of is not said, but for what is staged. */
    String words() {
        return Stream.of(ProposedStatus.values())
                .filter(status -> status == ProposedStatus.STAGED || of(status) > 0)
                .map(status -> text("search.count." + status.name().toLowerCase(Locale.ROOT), of(status)))
                .collect(Collectors.joining(", "));
    }
}
