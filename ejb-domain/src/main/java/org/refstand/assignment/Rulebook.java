package org.refstand.assignment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.refstand.fixture.FixtureView;

/** How strict the association is about each rule, and the numbers they are set by. */
record Rulebook(Map<Rule, Severity> severities, Map<Parameter, Integer> values) {
    private static final List<Rule> RULES = List.of(Rule.values());

    /** For who only wants to know whether one is broken: first the one that rules out most people. */
    private static final List<Rule> AVAILABLE_FIRST = Stream.concat(
                    Stream.of(Rule.AVAILABLE), RULES.stream().filter(rule -> rule != Rule.AVAILABLE))
            .toList();

    private static final List<Rule> OF_ANY_ROLE = AVAILABLE_FIRST.stream()
            .filter(rule -> rule.looksAtItAlone() && !rule.asksForTheRole())
            .toList();

    private static final List<Rule> OF_THE_ROLE = AVAILABLE_FIRST.stream()
            .filter(rule -> rule.looksAtItAlone() && rule.asksForTheRole())
            .toList();

    private static final List<Rule> OF_SEVERAL =
            RULES.stream().filter(rule -> !rule.looksAtItAlone()).toList();

    /** As it is where the association has set nothing. */
    static Rulebook normal() {
        Map<Rule, Severity> severities = new EnumMap<>(Rule.class);
        Arrays.stream(Rule.values()).forEach(rule -> severities.put(rule, rule.normalSeverity()));
        Map<Parameter, Integer> values = new EnumMap<>(Parameter.class);
        Arrays.stream(Parameter.values()).forEach(parameter -> values.put(parameter, parameter.normal()));
        return new Rulebook(severities, values);
    }

    /** @return the same with one rule as strict as told */
    Rulebook with(Rule rule, Severity severity) {
        Map<Rule, Severity> changed = new EnumMap<>(severities);
        changed.put(rule, severity);
        return new Rulebook(changed, values);
    }

    /** @return the same with another number */
    Rulebook with(Parameter parameter, int value) {
        Map<Parameter, Integer> changed = new EnumMap<>(values);
        changed.put(parameter, value);
        return new Rulebook(severities, changed);
    }

    Severity severity(Rule rule) {
        return severities.get(rule);
    }

    int value(Parameter parameter) {
        return values.get(parameter);
    }

    /** @return the rules that the assignment breaks, in the order of the list, those that are off left out */
    List<Finding> findings(Assignment assignment, Lineup lineup) {
        Case looked = Case.of(assignment, lineup);
        return RULES.stream()
                .filter(rule -> severity(rule) != Severity.OFF)
                .flatMap(rule -> finding(rule, looked))
                .toList();
    }

    /** @return whether no rule of severity BLOCK is broken; the quick way to ask where nobody reads what is wrong */
    boolean permits(Assignment assignment, Lineup lineup) {
        Case looked = Case.of(assignment, lineup);
        for (Rule rule : AVAILABLE_FIRST) {
            if (severity(rule) == Severity.BLOCK && rule.brokenBy(looked).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** @return those that look at the assignment alone and do not ask for the role: they say the same for all of a crew */
    RuleSet ofAnyRole() {
        return RuleSet.of(OF_ANY_ROLE, severities);
    }

    /** @return those that look at the assignment alone and ask for the role */
    RuleSet ofTheRole() {
        return RuleSet.of(OF_THE_ROLE, severities);
    }

    /** @return whether a rule that is not off lets nobody have both matches */
    boolean excludes(FixtureView one, FixtureView other) {
        for (Rule rule : OF_SEVERAL) {
            if (severity(rule) != Severity.OFF && rule.excludes(one, other, this)) {
                return true;
            }
        }
        return false;
    }

    private Stream<Finding> finding(Rule rule, Case looked) {
        return rule.brokenBy(looked).stream()
                .map(breach -> new Finding(
                        rule.rule(),
                        severity(rule),
                        looked.fixture().id(),
                        looked.role(),
                        looked.referee().ref(),
                        breach.message(),
                        breach.concerned()));
    }
}
