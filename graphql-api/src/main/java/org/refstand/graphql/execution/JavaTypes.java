package org.refstand.graphql.execution;

/** Classes by name, through the loader that also loaded the API. */
final class JavaTypes {
    private JavaTypes() {}

    static Class<?> named(String className) {
        try {
            return Class.forName(className, false, JavaTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the schema names a class that is not there: " + className, e);
        }
    }
}
