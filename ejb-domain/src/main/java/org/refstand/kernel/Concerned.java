package org.refstand.kernel;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;

/**
 * An object that a rejection is about.
 *
 * @param type the word of the glossary, such as "Fixture"
 * @param id its id
 * @param label what people call it
 */
@Description("An object that a rejection is about")
public record Concerned(
        @Description("The word of the glossary, such as Fixture") String type,
        @Description("Its id") UUID id,
        @Description("What people call it") String label) {}
