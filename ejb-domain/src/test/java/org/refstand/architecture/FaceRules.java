package org.refstand.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.refstand.kernel.Aggregate;
import org.refstand.kernel.Repository;

/** What a face (web, GraphQL) must not do: go past the services. Java visibility already hides entities from it. */
final class FaceRules {

    private static final Set<String> STORES =
            Set.of("java.sql", "javax.sql", "jakarta.persistence", "jakarta.transaction", "org.jdbi", "org.postgresql");

    private final String root;

    /** @param root the package of the face, such as {@code org.refstand.web} */
    FaceRules(String root) {
        this.root = root;
    }

    /** A face calls services; it neither sends SQL nor holds entities nor begins transactions. */
    ArchRule goThroughServices() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(describe("belong to the store", FaceRules::belongsToTheStore));
    }

    private static boolean belongsToTheStore(JavaClass target) {
        JavaClass type = target.getBaseComponentType();
        return STORES.stream().anyMatch(type.getPackageName()::startsWith)
                || type.isAssignableTo(Aggregate.class)
                || type.isAssignableTo(Repository.class);
    }
}
