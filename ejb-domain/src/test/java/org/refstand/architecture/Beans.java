package org.refstand.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Comparator;
import java.util.List;

/** Finds the product's own beans without a container: those that need nothing injected for what a plain test asks them. */
public final class Beans {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.refstand");

    private Beans() {}

    /** @return one of each class that is one of these, by name */
    public static <T> List<T> of(Class<T> type) {
        return PRODUCT.stream()
                .filter(found -> found.isAssignableTo(type) && !found.isInterface())
                .sorted(Comparator.comparing(JavaClass::getName))
                .map(found -> type.cast(made(found.reflect())))
                .toList();
    }

    private static Object made(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
