package org.refstand.graphql.execution;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.ParserOptions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.refstand.graphql.schema.ApiTexts;
import org.refstand.kernel.Sentence;

/**
 * What a document may cost at most. All of it can be told from the document alone, so it is checked once, when a document
 * is first seen, and not at each execution.
 *
 * @param depth fields inside fields; introspection is not counted, the schema's own nesting bounds it
 * @param fields fields in all, those of a fragment counted wherever it is spread
 * @param aliases fields that carry another name than their own, counted the same way
 * @param directives directives in the document as written
 * @param tokens words and signs of the document
 */
public record QueryLimits(int depth, int fields, int aliases, int directives, int tokens) {
    /** Far above what our own pages and reports ask for, far below what hurts. */
    public static final QueryLimits DEFAULT = new QueryLimits(12, 600, 30, 50, 6_000);

    /** Limits for the parser, which stops in the middle of a document that is too long. */
    ParserOptions parserOptions() {
        return ParserOptions.newParserOptions()
                .maxTokens(tokens)
                .maxWhitespaceTokens(200_000)
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .build();
    }

    /** What is too much about this valid document: a sentence, or empty. */
    Optional<Sentence> exceededBy(Document document) {
        Counter counter = new Counter(document);
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof OperationDefinition operation) {
                counter.directives(operation);
                Cost cost = counter.cost(operation.getSelectionSet());
                if (cost.depth > depth) {
                    return Optional.of(ApiTexts.say("limit.depth", cost.depth, depth));
                }
                if (cost.fields > fields) {
                    return Optional.of(ApiTexts.say("limit.fields", cost.fields, fields));
                }
                if (cost.aliases > aliases) {
                    return Optional.of(ApiTexts.say("limit.aliases", cost.aliases, aliases));
                }
            }
        }
        return counter.directives > directives
                ? Optional.of(ApiTexts.say("limit.directives", counter.directives, directives))
                : Optional.empty();
    }

    /** Longs, because fragments that spread fragments multiply. */
    private record Cost(long depth, long fields, long aliases) {
        static final Cost NONE = new Cost(0, 0, 0);

        Cost beside(Cost other) {
            return new Cost(Math.max(depth, other.depth), sum(fields, other.fields), sum(aliases, other.aliases));
        }

        private static long sum(long a, long b) {
            return Math.min(a + b, Integer.MAX_VALUE);
        }
    }

    private static final class Counter {
        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, Cost> known = new HashMap<>();
        private final Set<Object> counted = new HashSet<>();
        private long directives;

        Counter(Document document) {
            document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
        }

        void directives(DirectivesContainer<?> node) {
            List<Directive> written = node.getDirectives();
            if (!written.isEmpty() && counted.add(System.identityHashCode(node))) {
                directives += written.size();
            }
        }

        Cost cost(SelectionSet selections) {
            Cost cost = Cost.NONE;
            if (selections != null) {
                for (Selection<?> selection : selections.getSelections()) {
                    cost = cost.beside(cost(selection));
                }
            }
            return cost;
        }

        private Cost cost(Selection<?> selection) {
            if (selection instanceof Field field) {
                directives(field);
                Cost below = cost(field.getSelectionSet());
                boolean renamed = field.getAlias() != null && !field.getAlias().equals(field.getName());
                boolean introspection =
                        field.getName().equals("__schema") || field.getName().equals("__type");
                return new Cost(
                        introspection ? 1 : below.depth + 1,
                        Cost.sum(below.fields, 1),
                        Cost.sum(below.aliases, renamed ? 1 : 0));
            }
            if (selection instanceof InlineFragment inline) {
                directives(inline);
                return cost(inline.getSelectionSet());
            }
            FragmentSpread spread = (FragmentSpread) selection;
            directives(spread);
            Cost seen = known.get(spread.getName());
            if (seen == null) {
                FragmentDefinition fragment = fragments.get(spread.getName());
                directives(fragment);
                seen = cost(fragment.getSelectionSet());
                known.put(spread.getName(), seen);
            }
            return seen;
        }
    }
}
