package org.refstand.graphql.execution;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;

/** What the client selects of the field that this thread is answering: what nobody wants need not be computed. */
public final class Selection {
    private static final ThreadLocal<DataFetchingEnvironment> CURRENT = new ThreadLocal<>();

    private Selection() {}

    /** Work that answers a field. */
    interface Work {
        Object answer() throws Exception;
    }

    static Object during(DataFetchingEnvironment environment, Work work) throws Exception {
        CURRENT.set(environment);
        try {
            return work.answer();
        } finally {
            CURRENT.remove();
        }
    }

    /**
     * Whether the field is selected directly below the one that is being answered. A condition such as {@code @include}
     * is not looked at: better something computed in vain than missing.
     */
    public static boolean has(String field) {
        DataFetchingEnvironment environment = CURRENT.get();
        return environment == null
                || environment.getMergedField().getFields().stream()
                        .anyMatch(asked -> has(field, asked.getSelectionSet(), environment.getFragmentsByName()));
    }

    private static boolean has(String field, SelectionSet selected, Map<String, FragmentDefinition> fragments) {
        return selected != null
                && selected.getSelections().stream().anyMatch(selection -> {
                    if (selection instanceof Field one) {
                        return one.getName().equals(field);
                    }
                    return selection instanceof FragmentSpread spread
                            ? has(field, fragments.get(spread.getName()).getSelectionSet(), fragments)
                            : has(field, ((InlineFragment) selection).getSelectionSet(), fragments);
                });
    }
}
