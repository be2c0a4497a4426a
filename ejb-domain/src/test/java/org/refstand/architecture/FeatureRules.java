package org.refstand.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Startup;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.servlet.annotation.WebListener;
import java.util.Optional;
import java.util.stream.Stream;
import org.refstand.kernel.Aggregate;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.ReadSide;
import org.refstand.kernel.Repository;
import org.refstand.kernel.UseCase;

/** Which feature may know which, and what of a feature the others see. */
final class FeatureRules {

    private static final DescribedPredicate<JavaClass> ENTITY =
            describe("entity", type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class));
    private static final DescribedPredicate<JavaClass> SERVICE =
            describe("service", type -> type.isAnnotatedWith(UseCase.class) || type.isAnnotatedWith(ReadSide.class));
    private static final DescribedPredicate<JavaClass> PUBLIC =
            describe("public", type -> type.getModifiers().contains(JavaModifier.PUBLIC));

    private final Features features;

    FeatureRules(Features features) {
        this.features = features;
    }

    /** Calls go upstream: a class knows only classes of its own feature and of those left of it. */
    ArchRule knowOnlyWhatStandsLeft() {
        return classes()
                .that(features.any())
                .should(new ArchCondition<>("know only features that stand left of theirs") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String feature = features.of(type).orElseThrow();
                        if (Features.step(feature).isEmpty()) {
                            violated(events, type, "lies in '" + feature + "', which has no place in the order");
                        }
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isForbidden(feature, dependency))
                                .forEach(dependency -> violated(events, type, dependency.getDescription()));
                    }
                });
    }

    private boolean isForbidden(String feature, Dependency dependency) {
        Optional<String> other = features.of(dependency.getTargetClass().getBaseComponentType());
        return other.map(name -> !Features.mayKnow(feature, name)).orElse(false);
    }

    /** Entities, aggregates and repositories are the feature's own. */
    ArchRule keepEntitiesAndRepositoriesHidden() {
        return classes()
                .that(features.domain())
                .and(ENTITY.or(describe(
                        "aggregate or repository",
                        type -> type.isAssignableTo(Aggregate.class) || type.isAssignableTo(Repository.class))))
                .should(be(not(PUBLIC)));
    }

    /** Java visibility is the architecture: public are contracts only. */
    ArchRule showOnlyContracts() {
        return classes()
                .that(features.domain())
                .and(PUBLIC)
                .and(describe("top level", JavaClass::isTopLevelClass))
                .should(be(describe(
                        "a service, an id, a DTO or command record, an enum, an event, a contract's interface, an"
                                + " exception, a constants' holder, or a converter or start-up bean the container must see",
                        FeatureRules::isContract)));
    }

    private static boolean isContract(JavaClass type) {
        return SERVICE.test(type)
                || type.isRecord()
                || type.isEnum()
                || type.isAnnotation()
                || type.isInterface()
                || type.isAssignableTo(Throwable.class)
                || type.isAssignableTo(AttributeConverter.class)
                || type.isAnnotatedWith(Startup.class)
                || type.isAnnotatedWith(WebListener.class)
                || holdsConstantsOnly(type);
    }

    private static boolean holdsConstantsOnly(JavaClass type) {
        return Stream.<JavaMember>concat(type.getFields().stream(), type.getMethods().stream())
                        .allMatch(member -> member.getModifiers().contains(JavaModifier.STATIC))
                && type.getConstructors().stream()
                        .allMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PRIVATE));
    }

    /** Aggregates and rules need nothing but the JDK and JPA's annotations, and other plain types of the domain. */
    ArchRule keepAggregatesAndRulesPure() {
        return classes()
                .that(features.any())
                .and(describe("aggregate or rule", this::isAggregateOrRule))
                .should(onlyDependOnClassesThat(
                        describe("the JDK, jakarta.persistence or plain types of the domain", this::isPlain)));
    }

    private boolean isAggregateOrRule(JavaClass type) {
        return ENTITY.test(type)
                || type.isAnnotatedWith(MappedSuperclass.class)
                || type.isAssignableTo(Aggregate.class)
                || type.isAssignableTo(features.root() + ".assignment.Rule");
    }

    private boolean isPlain(JavaClass target) {
        JavaClass type = target.getBaseComponentType();
        String name = type.getPackageName();
        return type.isPrimitive()
                || name.startsWith("java.") && !name.startsWith("java.sql")
                || name.startsWith("jakarta.persistence")
                        && !type.getSimpleName().startsWith("EntityManager")
                || name.startsWith("org.refstand.") && !SERVICE.test(type) && !type.isAssignableTo(Repository.class);
    }

    /** What happened is a record of a sealed interface: complete, immutable, on one screen. */
    ArchRule tellEventsAsSealedRecords() {
        return classes()
                .that(features.any())
                .and()
                .areAssignableTo(DomainEvent.class)
                .and()
                .doNotBelongToAnyOf(DomainEvent.class)
                .should(be(describe(
                        "a record inside its feature's sealed interface of events",
                        type -> type.isInterface() ? isSealed(type) : type.isRecord() && type.isNestedClass())));
    }

    private static boolean isSealed(JavaClass type) {
        return type.reflect().isSealed();
    }

    private static void violated(ConditionEvents events, JavaClass type, String what) {
        events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + what));
    }
}
