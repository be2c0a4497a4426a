package org.refstand.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.refstand.kernel.UseCase;

/** A library is known to the one feature that needs it; replacing it is that feature's affair. */
final class LibraryRules {

    private static final Set<String> PLATFORM =
            Set.of("java.", "javax.", "jakarta.", "org.eclipse.microprofile.", "org.refstand.");

    private static final Map<String, Set<String>> OWNERS = Map.ofEntries(
            Map.entry("org.apache.commons.csv", Set.of("schedule")),
            Map.entry("org.apache.kafka", Set.of("kafka")),
            Map.entry("com.fasterxml.jackson", Set.of("eventlog")),
            Map.entry("com.nimbusds", Set.of("account")),
            Map.entry("io.smallrye.faulttolerance", Set.of("webhook")),
            Map.entry("org.apache.hc", Set.of("webhook")),
            Map.entry("com.password4j", Set.of("account")),
            Map.entry("org.flywaydb", Set.of("kernel")),
            Map.entry("org.postgresql", Set.of("kernel", "eventlog")),
            Map.entry("io.opentelemetry", Set.of("kernel")),
            Map.entry("jakarta.mail", Set.of("notification")));

    private static final String JDBI = "org.jdbi";
    private static final Set<String> JDBI_EVERYWHERE = Set.of("kernel", "eventlog");

    private final Features features;

    LibraryRules(Features features) {
        this.features = features;
    }

    /** Every library has its owner; JDBI is the read side's, so neither use cases nor entities send SQL. */
    ArchRule keepLibrariesWithTheirOwner() {
        return classes().that(features.any()).should(new ArchCondition<>("know only libraries their feature owns") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(known -> !mayKnow(type, known.getTargetClass().getBaseComponentType()))
                        .forEach(known -> events.add(SimpleConditionEvent.violated(type, known.getDescription())));
            }
        });
    }

    private boolean mayKnow(JavaClass type, JavaClass known) {
        String name = known.getPackageName();
        String feature = features.of(type).orElseThrow();
        if (known.isPrimitive()) {
            return true;
        }
        if (name.startsWith(JDBI)) {
            return JDBI_EVERYWHERE.contains(feature) || isReadSide(type);
        }
        Optional<Set<String>> owners = OWNERS.entrySet().stream()
                .filter(library -> name.startsWith(library.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return owners.map(own -> own.contains(feature))
                .orElseGet(() -> PLATFORM.stream().anyMatch(name::startsWith));
    }

    private static boolean isReadSide(JavaClass type) {
        JavaClass whole = type.getEnclosingClass().orElse(type);
        return !whole.isAnnotatedWith(UseCase.class)
                && !whole.isAnnotatedWith(Entity.class)
                && !(whole.isRecord() && whole.getModifiers().contains(JavaModifier.PUBLIC));
    }
}
