package org.refstand.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The features of a package tree and their order: each knows only those of earlier steps, those of one step do not know
 * each other.
 *
 * @param root the package they lie in, such as {@code org.refstand}
 */
record Features(String root) {

    private static final List<Set<String>> ORDER = List.of(
            Set.of("kernel", "optimiser"),
            Set.of("security"),
            Set.of("eventlog"),
            Set.of("league"),
            Set.of("referee"),
            Set.of("account", "partner"),
            Set.of("fixture"),
            Set.of("availability"),
            Set.of("assignment"),
            Set.of("quota"),
            Set.of("planning", "notification", "schedule", "webhook", "kafka", "statistics"),
            Set.of("privacy", "history"),
            Set.of("demo"));

    /** What the domain features stand on; made of code, not of aggregates. */
    private static final Set<String> GROUND = Set.of("kernel", "security", "eventlog");

    /** The feature the class belongs to; empty for classes outside the tree and for the root package itself. */
    Optional<String> of(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String below = name.substring(root.length() + 1);
        int dot = below.indexOf('.');
        return Optional.of(dot < 0 ? below : below.substring(0, dot));
    }

    /** The step of the feature, from 0; empty for a package nobody has given a place. */
    static Optional<Integer> step(String feature) {
        for (int step = 0; step < ORDER.size(); step++) {
            if (ORDER.get(step).contains(feature)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** Whether the one feature may know the other. */
    static boolean mayKnow(String feature, String other) {
        return feature.equals(other)
                || step(other).orElse(Integer.MAX_VALUE) < step(feature).orElse(-1);
    }

    /** Classes of this tree. */
    DescribedPredicate<JavaClass> any() {
        return DescribedPredicate.describe("of " + root, type -> of(type).isPresent());
    }

    /** Classes of the domain features, without the ground they stand on. */
    DescribedPredicate<JavaClass> domain() {
        return DescribedPredicate.describe("of the domain", type -> of(type).map(name -> !GROUND.contains(name))
                .orElse(false));
    }

    /** Classes of these features. */
    DescribedPredicate<JavaClass> named(Set<String> names) {
        return DescribedPredicate.describe(
                "of " + names, type -> of(type).map(names::contains).orElse(false));
    }
}
