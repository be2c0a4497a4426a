package org.refstand.graphql.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Objects in objects in lists, some of which lack what the schema promises or fail when they are asked. */
@GraphQLApi
public class TreeApi {
    /** For which leaves the batched method was called, call by call. */
    public final List<List<String>> asked = new ArrayList<>();

    /** @param colour null breaks the schema's promise */
    public record Leaf(@NonNull String name, @NonNull String colour, String smell) {
        @Override
        public String smell() {
            if (smell == null) {
                throw new IllegalStateException("secret smell");
            }
            return smell;
        }
    }

    public record Branch(
            @NonNull String name, List<Leaf> leaves, Optional<Leaf> tip, @Description("null: none") Leaf bud) {}

    public record Tree(@Description("null: none") Branch left, @NonNull Branch right) {}

    private static final Leaf GREEN = new Leaf("green", "GREEN", "sweet");
    private static final Leaf RED = new Leaf("red", "RED", "sweet");
    private static final Leaf BARE = new Leaf("bare", null, null);

    @Query
    public Tree tree() {
        return new Tree(
                new Branch("left", List.of(GREEN, RED), Optional.of(GREEN), RED),
                new Branch("right", List.of(GREEN), Optional.empty(), null));
    }

    /** The left branch has a leaf without colour, once in its list, once as its bud. */
    @Query
    public Tree sickTree() {
        return new Tree(new Branch("left", List.of(GREEN, BARE), Optional.of(GREEN), BARE), tree().right());
    }

    /** The right branch, which must be there, is missing. */
    @Query
    public Tree halfTree() {
        return new Tree(tree().left(), null);
    }

    @NonNull
    @Query
    public Tree promisedTree() {
        return halfTree();
    }

    @Mutation
    public Tree plant() {
        return tree();
    }

    @Mutation
    public Tree fell() {
        return halfTree();
    }

    public List<Leaf> next(@Source List<Leaf> leaves, Integer step) {
        asked.add(leaves.stream().map(Leaf::name).toList());
        if (leaves.contains(BARE)) {
            throw new IllegalStateException("secret wind");
        }
        return leaves.stream()
                .map(leaf -> new Leaf(leaf.name() + "'", leaf.colour(), "sweet"))
                .toList();
    }
}
