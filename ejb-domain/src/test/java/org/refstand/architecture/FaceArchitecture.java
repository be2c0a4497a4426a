package org.refstand.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A face keeps the rules of faces and of all code. Each face has a test that extends this. */
public abstract class FaceArchitecture {

    private final JavaClasses classes = new ClassFileImporter().importPath(Path.of("target", "classes"));
    private final FaceRules face;
    private final CodeRules code = new CodeRules(new Features("org.refstand"));

    /** @param root the package of the face, such as {@code org.refstand.web} */
    protected FaceArchitecture(String root) {
        this.face = new FaceRules(root);
    }

    @Test
    void the_face_goes_through_services() {
        face.goThroughServices().check(classes);
    }

    @Test
    void code_asks_the_clock_for_now() {
        code.askTheClock().check(classes);
    }

    @Test
    void transactions_begin_at_use_cases_only() {
        code.beginTransactionsByUseCase().check(classes);
    }

    @Test
    void facts_are_told_through_the_event_log() {
        code.tellFactsThroughTheLog().check(classes);
    }

    @Test
    void there_is_one_way_to_log() {
        code.logOneWay().check(classes);
    }

    @Test
    void names_are_the_fields_words() {
        code.nameThingsInTheFieldsWords().check(classes);
    }

    @Test
    void every_package_says_what_it_is_for() {
        assertThat(SourceRules.packagesWithoutWords(Path.of("src", "main", "java")))
                .isEmpty();
    }
}
