package org.refstand.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule, tried on the planted violations, names exactly the culprits. */
class RulesBiteTest {

    private static final String ROOT = "org.refstand.planted";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);
    private static final Features FEATURES = new Features(ROOT);
    private static final FeatureRules KNOWS = new FeatureRules(FEATURES);
    private static final CodeRules CODE = new CodeRules(FEATURES);

    @Test
    void the_order_of_features_bites() {
        assertThat(culprits(KNOWS.knowOnlyWhatStandsLeft()))
                .containsExactlyInAnyOrder(
                        "KnowsFixture",
                        "KnowsSibling",
                        "HasNoPlace",
                        // a face is no feature
                        "SendsSql",
                        "HoldsAnEntity",
                        "CallsAService");
    }

    @Test
    void hiding_of_entities_bites() {
        assertThat(culprits(KNOWS.keepEntitiesAndRepositoriesHidden()))
                .containsExactlyInAnyOrder("PublicEntity", "PublicRepository");
    }

    @Test
    void showing_contracts_only_bites() {
        assertThat(culprits(KNOWS.showOnlyContracts()))
                .containsExactlyInAnyOrder("PublicEntity", "PublicRepository", "PublicWorker");
    }

    @Test
    void purity_of_aggregates_and_rules_bites() {
        assertThat(culprits(KNOWS.keepAggregatesAndRulesPure()))
                .containsExactlyInAnyOrder("ImpureEntity", "ImpureRule");
    }

    @Test
    void sealing_of_events_bites() {
        assertThat(culprits(KNOWS.tellEventsAsSealedRecords())).containsExactlyInAnyOrder("LooseEvent", "OpenEvents");
    }

    @Test
    void ownership_of_libraries_bites() {
        assertThat(culprits(new LibraryRules(FEATURES).keepLibrariesWithTheirOwner()))
                .containsExactlyInAnyOrder("ReadsCsv", "UsesUnclaimedLibrary", "SqlUseCase");
    }

    @Test
    void the_clock_bites_on_each_way_to_ask_the_system() {
        assertThat(culprits(CODE.askTheClock())).containsExactly("AsksTheSystem");
        assertThat(violations(CODE.askTheClock())).hasSize(5);
    }

    @Test
    void the_one_way_into_a_transaction_bites() {
        assertThat(culprits(CODE.beginTransactionsByUseCase()))
                .containsExactlyInAnyOrder(
                        "TransactionalClass", "TransactionalMethod", "SessionBean", "OwnTransaction");
    }

    @Test
    void saying_who_may_call_bites() {
        assertThat(culprits(CODE.sayWhoMayCall())).containsExactlyInAnyOrder("UnguardedUseCase", "UnguardedQueries");
    }

    @Test
    void telling_facts_through_the_log_bites() {
        assertThat(culprits(CODE.tellFactsThroughTheLog()))
                .containsExactlyInAnyOrder("ObservesAnEvent", "FiresAnEvent");
    }

    @Test
    void logging_one_way_bites() {
        assertThat(culprits(CODE.logOneWay()))
                .containsExactlyInAnyOrder("PrintsToTheConsole", "PrintsItsTrace", "LogsTheOldWay");
    }

    @Test
    void naming_in_the_fields_words_bites() {
        assertThat(culprits(CODE.nameThingsInTheFieldsWords())).containsExactly("FixtureManager");
    }

    @Test
    void going_through_services_bites() {
        assertThat(culprits(new FaceRules(ROOT + ".face").goThroughServices()))
                .containsExactlyInAnyOrder("SendsSql", "HoldsAnEntity");
    }

    @Test
    void words_for_every_package_bite(@TempDir Path sources) throws IOException {
        Path silent = Files.createDirectories(sources.resolve("silent"));
        Files.writeString(silent.resolve("A.java"), "package silent; class A {}");
        Path wordless = Files.createDirectories(sources.resolve("wordless"));
        Files.writeString(wordless.resolve("package-info.java"), "package wordless;");
        Path telling = Files.createDirectories(sources.resolve("telling"));
        Files.writeString(telling.resolve("package-info.java"), "/** What it is for. */ package telling;");

        assertThat(SourceRules.packagesWithoutWords(sources)).containsExactlyInAnyOrder(silent, wordless);
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(PLANTED).getFailureReport().getDetails();
    }

    /** The simple names of the planted classes that the violations name first. */
    private static Set<String> culprits(ArchRule rule) {
        Pattern planted = Pattern.compile(Pattern.quote(ROOT) + "\\.[a-z]+\\.(\\w+)");
        Function<String, Collection<String>> first = line -> planted.matcher(line)
                .results()
                .limit(1)
                .map(RulesBiteTest::simpleName)
                .toList();
        return violations(rule).stream().map(first).collect(TreeSet::new, TreeSet::addAll, TreeSet::addAll);
    }

    private static String simpleName(MatchResult match) {
        return match.group(1);
    }
}
