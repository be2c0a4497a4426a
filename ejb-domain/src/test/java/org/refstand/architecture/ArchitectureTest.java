package org.refstand.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The domain keeps the rules. Each rule is seen biting in {@link RulesBiteTest}. */
class ArchitectureTest {

    private static final JavaClasses DOMAIN = new ClassFileImporter().importPath(Path.of("target", "classes"));
    private static final Features FEATURES = new Features("org.refstand");
    private static final FeatureRules KNOWS = new FeatureRules(FEATURES);
    private static final CodeRules CODE = new CodeRules(FEATURES);

    @Test
    void features_know_only_what_stands_left_of_them() {
        KNOWS.knowOnlyWhatStandsLeft().check(DOMAIN);
    }

    @Test
    void entities_aggregates_and_repositories_are_hidden() {
        KNOWS.keepEntitiesAndRepositoriesHidden().check(DOMAIN);
    }

    @Test
    void only_contracts_are_public() {
        KNOWS.showOnlyContracts().check(DOMAIN);
    }

    @Test
    void aggregates_and_rules_need_only_the_jdk_and_persistence_annotations() {
        KNOWS.keepAggregatesAndRulesPure().check(DOMAIN);
    }

    @Test
    void events_are_records_of_sealed_interfaces() {
        KNOWS.tellEventsAsSealedRecords().check(DOMAIN);
    }

    @Test
    void a_library_is_known_to_its_owner_only() {
        new LibraryRules(FEATURES).keepLibrariesWithTheirOwner().check(DOMAIN);
    }

    @Test
    void code_asks_the_clock_for_now() {
        CODE.askTheClock().check(DOMAIN);
    }

    @Test
    void transactions_begin_at_use_cases_only() {
        CODE.beginTransactionsByUseCase().check(DOMAIN);
    }

    @Test
    void every_service_method_says_who_may_call_it() {
        CODE.sayWhoMayCall().check(DOMAIN);
    }

    @Test
    void facts_are_told_through_the_event_log() {
        CODE.tellFactsThroughTheLog().check(DOMAIN);
    }

    @Test
    void there_is_one_way_to_log() {
        CODE.logOneWay().check(DOMAIN);
    }

    @Test
    void names_are_the_fields_words() {
        CODE.nameThingsInTheFieldsWords().check(DOMAIN);
    }

    @Test
    void every_package_says_what_it_is_for() {
        assertThat(SourceRules.packagesWithoutWords(Path.of("src", "main", "java")))
                .isEmpty();
    }
}
