package org.refstand.demo;

import java.util.Arrays;
import java.util.Set;
import org.refstand.kernel.Outcome;

/** What the parts of the demo share. */
final class Demo {
    /** Of all demo accounts; a desk that keeps its own data never has one of them. */
    static final String PASSWORD = "refstand-demo";

    /** The referees whose log-in the launcher and the README name. */
    static final Set<String> NAMED = Set.of("Amara Okafor", "Matteo Brunner");

    private Demo() {}

    /** What was done; the demo's own data must not be refused. */
    static <T> T done(Outcome<T> outcome) {
        if (!outcome.isDone()) {
            throw new IllegalStateException("The demo was refused something: "
                    + outcome.rejections().get(0).code() + ", "
                    + outcome.rejections().get(0).message().en());
        }
        return outcome.value();
    }

    /** The same answer for the same question, 0 to 99, so that each start gives the same demo. */
    static int chance(Object... question) {
        return Math.floorMod(Arrays.hashCode(question) * 31, 9973) % 100;
    }
}
