package org.refstand.schedule;

import java.util.Arrays;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;

/**
 * Something in a schedule file that keeps it from being applied.
 *
 * @param line the line in the file, counted from 1 as an editor does; 0 when it concerns the file as a whole
 * @param column the column's name as the file writes it; empty when it concerns the whole line
 * @param code what is wrong; stable, for programs
 * @param wrong what is wrong, for the user
 * @param right what would be right, for the user
 */
@Description("Something in a schedule file that keeps it from being applied")
public record LineProblem(
        @Description("The line, counted from 1; 0 when it concerns the whole file") int line,
        @Description("The column's name; empty when it concerns the whole line") String column,
        @Description("What is wrong; stable, for programs") ProblemCode code,
        @Description("What is wrong") Sentence wrong,
        @Description("What would be right") Sentence right) {
    private static final Texts TEXTS = Texts.of(LineProblem.class);

    /** Checks that nothing is missing. */
    public LineProblem {
        Objects.requireNonNull(column);
        Objects.requireNonNull(code);
    }

    static LineProblem ofFile(ProblemCode code, Object... arguments) {
        return ofLine(0, code, arguments);
    }

    static LineProblem ofLine(int line, ProblemCode code, Object... arguments) {
        return ofCell(line, "", code, arguments);
    }

    static LineProblem ofCell(int line, String column, ProblemCode code, Object... arguments) {
        // as text: a line is "line 1046", never "line 1,046"
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new LineProblem(
                line, column, code, TEXTS.sentence(code + ".wrong", words), TEXTS.sentence(code + ".right", words));
    }
}
