package org.refstand.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import org.refstand.kernel.ReadSide;
import org.refstand.kernel.UseCase;

/** How code of every feature asks for the time, begins transactions, guards, observes and logs. */
final class CodeRules {

    /** The one place that makes the clock, and ids that only sort by time. */
    private static final Set<String> MAY_ASK_THE_SYSTEM =
            Set.of("org.refstand.kernel.Zone", "org.refstand.kernel.Uuid7");

    private final Features features;

    CodeRules(Features features) {
        this.features = features;
    }

    /** A clock is injected; no code asks the system for now. */
    ArchRule askTheClock() {
        return noClasses()
                .that(features.any())
                .and(not(describe("maker of the clock", type -> MAY_ASK_THE_SYSTEM.contains(type.getName()))))
                .should()
                .callCodeUnitWhere(describe("it asks the system for now", CodeRules::asksTheSystem));
    }

    private static boolean asksTheSystem(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        JavaClass owner = call.getTargetOwner();
        boolean noClock = target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.getPackageName().startsWith("java.time")
                        && target.getName().equals("now")
                        && noClock
                || owner.isEquivalentTo(Clock.class) && target.getName().matches("system.*|tick[MS].*")
                || owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis")
                || owner.isEquivalentTo(Calendar.class) && target.getName().equals("getInstance")
                || owner.isEquivalentTo(Date.class)
                        && target.getName().equals("<init>")
                        && target.getRawParameterTypes().isEmpty();
    }

    /** Transactions begin around use cases only, where guard, retry and unit of work stand as well. */
    ArchRule beginTransactionsByUseCase() {
        return classes()
                .that(features.any())
                .and(not(describe("use case stereotype", type -> type.getName().equals(UseCase.class.getName()))))
                .should(be(not(describe("a second way into a transaction", CodeRules::beginsTransactions))));
    }

    private static boolean beginsTransactions(JavaClass type) {
        return isTransactional(type)
                || type.getMethods().stream().anyMatch(CodeRules::isTransactional)
                || type.isAnnotatedWith(Stateless.class)
                || type.isAnnotatedWith(Stateful.class)
                || type.isAnnotatedWith(Singleton.class) && !type.isAnnotatedWith(TransactionManagement.class)
                || type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(known -> known.getTargetClass().isEquivalentTo(UserTransaction.class));
    }

    /** To step out of a transaction begins none. */
    private static boolean isTransactional(HasAnnotations<?> place) {
        return place.tryGetAnnotationOfType(Transactional.class)
                .filter(annotation -> annotation.value() != TxType.NOT_SUPPORTED)
                .isPresent();
    }

    /** The guard closes what says nothing; whoever wrote the method must have said who may call it. */
    ArchRule sayWhoMayCall() {
        return methods()
                .that()
                .areDeclaredInClassesThat(features.any()
                        .and(describe(
                                "service",
                                type -> type.isAnnotatedWith(UseCase.class) || type.isAnnotatedWith(ReadSide.class))))
                .and(describe("called from outside", CodeRules::isCalledFromOutside))
                .should(be(annotatedWith(RolesAllowed.class).or(annotatedWith(PermitAll.class))));
    }

    private static boolean isCalledFromOutside(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE);
    }

    /** Facts go downstream through the event log: a CDI event would be lost with the node, or be told too early. */
    ArchRule tellFactsThroughTheLog() {
        return classes().that(features.any()).should(new ArchCondition<>("tell facts through the event log") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                        .filter(CodeRules.this::observesOurOwn)
                        .forEach(method -> events.add(SimpleConditionEvent.violated(
                                type, method.getFullName() + " observes a CDI event of the desk")));
                type.getFields().stream()
                        .filter(field -> field.getRawType().isEquivalentTo(Event.class))
                        .forEach(field -> events.add(
                                SimpleConditionEvent.violated(type, field.getFullName() + " fires CDI events")));
            }
        });
    }

    private boolean observesOurOwn(JavaMethod method) {
        return method.getParameters().stream()
                .filter(parameter ->
                        parameter.isAnnotatedWith(Observes.class) || parameter.isAnnotatedWith(ObservesAsync.class))
                .anyMatch(parameter -> parameter.getRawType().getPackageName().startsWith("org.refstand"));
    }

    /** {@link System.Logger} is the one way to log; the console belongs to nobody. */
    ArchRule logOneWay() {
        DescribedPredicate<JavaClass> otherLoggers = describe(
                "other loggers",
                type -> type.getPackageName().startsWith("java.util.logging")
                        || type.getPackageName().startsWith("org.slf4j"));
        DescribedPredicate<JavaAccess<?>> console = describe(
                "it is the console",
                access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && access.getTarget().getName().matches("out|err")
                        || access.getTarget().getName().equals("printStackTrace"));
        return noClasses()
                .that(features.any())
                .should()
                .dependOnClassesThat(otherLoggers)
                .orShould()
                .accessTargetWhere(console);
    }

    /** Names use the field's words. */
    ArchRule nameThingsInTheFieldsWords() {
        return noClasses().that(features.any()).should().haveNameMatching(".*(Impl|Manager|Utils?)");
    }
}
