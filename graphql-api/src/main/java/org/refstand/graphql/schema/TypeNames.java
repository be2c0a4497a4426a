package org.refstand.graphql.schema;

/**
 * What a Java type is called in the schema: {@code FixtureView} is Fixture, {@code Outcome<FixtureView>} is FixtureOutcome,
 * {@code Connection<FixtureView>} is FixtureConnection, {@code FixtureFilter} as an argument is FixtureFilterInput.
 */
final class TypeNames {
    private TypeNames() {}

    /**
     * @param modelName the name the schema library gives, with generic arguments after an underscore, outermost first:
     *     {@code Outcome_FixtureView}
     */
    static String of(String modelName) {
        String[] parts = modelName.split("_");
        StringBuilder name = new StringBuilder();
        for (int i = parts.length - 1; i >= 0; i--) {
            name.append(withoutView(parts[i]));
        }
        return name.toString();
    }

    private static String withoutView(String name) {
        String input = name.endsWith("Input") ? "Input" : "";
        String plain = name.substring(0, name.length() - input.length());
        if (plain.endsWith("View") && plain.length() > "View".length()) {
            plain = plain.substring(0, plain.length() - "View".length());
        }
        return plain + input;
    }
}
