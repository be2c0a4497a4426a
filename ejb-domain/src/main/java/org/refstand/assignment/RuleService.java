package org.refstand.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Concerned;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Stale;
import org.refstand.kernel.Texts;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Keeps how strict the association is. */
@UseCase
public class RuleService {
    private static final Texts TEXTS = Texts.of(RuleService.class);

    @Inject
    RuleSettings settings;

    /** Every rule as it is set, in the order in which they are looked at. */
    @RolesAllowed({Role.ASSIGNERS, Role.ADMINS})
    public List<RuleView> rules() {
        Map<RuleName, RuleSetting> changed =
                settings.all().stream().collect(Collectors.toMap(RuleSetting::rule, Function.identity()));
        return Arrays.stream(Rule.values())
                .map(rule -> view(rule, Optional.ofNullable(changed.get(rule.rule()))))
                .toList();
    }

    /** Sets a rule; what the database guards always blocks. Numbers that are not named stay. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<RuleView> change(ChangeRule command) {
        List<Rejection> wrong = wrongIn(command);
        if (!wrong.isEmpty()) {
            return Outcome.rejected(wrong);
        }
        Rule rule = Rule.of(command.name());
        Optional<RuleSetting> known = settings.find(RuleSetting.idOf(rule));
        RuleSetting setting = known.orElseGet(() -> new RuleSetting(rule));
        if (!setting.isAt(command.version())) {
            return Outcome.rejected(Stale.changedMeanwhile(
                    new Concerned("Rule", RuleSetting.idOf(rule).value(), rule.name())));
        }
        setting.change(command.severity(), values(command));
        if (known.isEmpty()) {
            settings.add(setting);
        }
        settings.flush();
        return Outcome.done(view(rule, Optional.of(setting)));
    }

    private static List<Rejection> wrongIn(ChangeRule command) {
        Checks checks = new Checks().given("name", command.name()).given("severity", command.severity());
        if (command.name() == null) {
            return checks.rejections();
        }
        Rule rule = Rule.of(command.name());
        checks.that(
                command.severity() == Severity.BLOCK || !rule.alwaysBlocks(),
                Rejection.of("RULE_ALWAYS_BLOCKS", "severity", TEXTS.sentence("rule.alwaysBlocks")));
        for (RuleParameterValue value : values(command)) {
            Optional<Parameter> parameter = rule.parameters().stream()
                    .filter(known -> known.word().equals(value.name()))
                    .findFirst();
            checks.that(parameter.isPresent(), unknown(rule, value.name()));
            parameter.ifPresent(known -> checks.within(known.word(), value.value(), known.lowest(), known.highest()));
        }
        return checks.rejections();
    }

    private static Rejection unknown(Rule rule, String name) {
        String names = rule.parameters().stream().map(Parameter::word).collect(Collectors.joining(", "));
        return Rejection.of(
                "UNKNOWN_PARAMETER",
                "parameters",
                TEXTS.sentence(
                        "rule.unknownParameter", name, names.isEmpty() ? TEXTS.sentence("rule.noParameters") : names));
    }

    private static List<RuleParameterValue> values(ChangeRule command) {
        return command.parameters() == null
                ? List.of()
                : command.parameters().stream().filter(Objects::nonNull).toList();
    }

    private static RuleView view(Rule rule, Optional<RuleSetting> setting) {
        return new RuleView(
                rule.rule(),
                setting.map(RuleSetting::version).orElse(0L),
                TEXTS.sentence("rule." + rule),
                setting.map(RuleSetting::severity).orElse(rule.normalSeverity()),
                rule.parameters().stream()
                        .map(parameter -> new RuleParameter(
                                parameter.word(),
                                TEXTS.sentence("parameter." + parameter.word()),
                                setting.map(known -> known.value(parameter)).orElse(parameter.normal())))
                        .toList());
    }
}
