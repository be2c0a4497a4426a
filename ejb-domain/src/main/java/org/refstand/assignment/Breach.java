package org.refstand.assignment;

import java.util.List;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Concerned;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;

/**
 * That a rule is broken: what is wrong, with the values, and the objects it is about. The sentence is made when it is
 * asked for: whoever only counts who may have a role looks at hundreds of thousands.
 *
 * @param key of the sentence below "breach."
 * @param values in it
 */
record Breach(String key, List<Object> values, List<Concerned> concerned) {
    private static final Texts TEXTS = Texts.of(Breach.class);

    /** @param key of the sentence below "breach." */
    static Breach of(String key, Concerned concerned, Object... values) {
        return new Breach(key, List.of(values), List.of(concerned));
    }

    /** @return the same, about another object as well */
    Breach and(Concerned other) {
        return new Breach(key, values, List.of(concerned.get(0), other));
    }

    Sentence message() {
        return TEXTS.sentence("breach." + key, values.toArray());
    }

    static Concerned fixture(FixtureView fixture) {
        return new Concerned("Fixture", fixture.id().value(), Words.match(fixture));
    }

    /** The other of the two whom a wish concerns. */
    static Concerned partner(PartnerFacts wish, RefereeFacts one) {
        return new Concerned("Referee", wish.besides(one.id()).value(), wish.nameBesides(one.id()));
    }

    static Concerned referee(RefereeFacts referee) {
        return new Concerned("Referee", referee.id().value(), referee.name());
    }
}
