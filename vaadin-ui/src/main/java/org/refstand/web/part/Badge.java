package org.refstand.web.part;

import com.vaadin.flow.component.html.Span;

/** A word that marks a state. The word says it all; the colour only helps to find it. */
public class Badge extends Span {

    /** How much a state wants to be seen. */
    public enum Tone {
        /** nothing to do. */
        QUIET,
        /** settled. */
        SETTLED,
        /** mine to see, not yet known to others. */
        STAGED,
        /** somebody should act. */
        ACT,
        /** a rule blocks it. */
        BLOCKED
    }

    /** This word in this tone. */
    public Badge(String word, Tone tone) {
        super(word);
        addClassNames("badge", tone.name().toLowerCase(java.util.Locale.ROOT));
    }
}
