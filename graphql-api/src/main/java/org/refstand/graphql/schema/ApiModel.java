package org.refstand.graphql.schema;

import io.smallrye.graphql.schema.SchemaBuilder;
import io.smallrye.graphql.schema.model.EnumType;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.InputType;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.schema.model.Wrapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.Index;

/** The schema library's model of our API, with our names, nullability and descriptions put in. */
final class ApiModel {
    private static final Set<String> DEMANDED = Set.of("ID", "Date", "DateTime");
    private static final Set<String> PROMISED = Set.of(
            "id", "name", "firstName", "lastName", "code", "de", "en", "login", "token", "secret", "fingerprint");

    private final Schema schema;
    private final Set<Reference> renamed = Collections.newSetFromMap(new IdentityHashMap<>());

    private ApiModel(Schema schema) {
        this.schema = schema;
    }

    /** Reads the API's classes from the index. */
    static Schema from(Index index) {
        ApiScalars.register();
        Values.register(index);
        ApiModel model = new ApiModel(SchemaBuilder.build(index));
        // directives of validation and roles: those rules live in the services, not in the schema
        model.schema.getDirectiveTypes().clear();
        model.rename();
        model.outputs().forEach(ApiModel::promiseLists);
        model.outputs().forEach(ApiModel::promiseValues);
        model.arguments().forEach(ApiModel::demandCommands);
        model.schema.getInputs().values().forEach(ApiModel::demandFields);
        Stream.of(model.arguments(), model.inputFields()).flatMap(List::stream).forEach(ApiModel::refuseNullsInLists);
        Stream.of(model.outputs(), model.arguments(), model.inputFields())
                .flatMap(List::stream)
                .forEach(ApiModel::describe);
        return model.schema;
    }

    private void rename() {
        schema.getTypes().values().forEach(this::rename);
        schema.getInterfaces().values().forEach(this::rename);
        schema.getInputs().values().forEach(this::rename);
        for (EnumType type : schema.getEnums().values()) {
            type.setName(TypeNames.of(type.getName()));
        }
        Stream.of(outputs(), arguments(), inputFields())
                .flatMap(List::stream)
                .map(Field::getReference)
                .forEach(this::rename);
        schema.getTypes().values().forEach(type -> type.getInterfaces().forEach(this::rename));
    }

    private void rename(Reference reference) {
        if (reference.getType() != ReferenceType.SCALAR && renamed.add(reference)) {
            reference.setName(TypeNames.of(reference.getName()));
        }
    }

    /** Everything that a document can select. */
    private List<Field> outputs() {
        List<Field> all = new ArrayList<>(operations());
        typesAndInterfaces().forEach(type -> all.addAll(type.getFields().values()));
        return all;
    }

    private List<Field> arguments() {
        return operations().stream()
                .flatMap(operation -> operation.getArguments().stream())
                .map(Field.class::cast)
                .toList();
    }

    private List<Field> inputFields() {
        return schema.getInputs().values().stream()
                .map(InputType::getFields)
                .flatMap(fields -> fields.values().stream())
                .toList();
    }

    private List<Operation> operations() {
        Stream<Collection<Operation>> ofTypes = typesAndInterfaces()
                .flatMap(type -> Stream.of(
                        type.getOperations().values(), type.getBatchOperations().values()));
        Stream<Collection<Operation>> ofRoots =
                Stream.of(schema.getQueries(), schema.getMutations(), schema.getSubscriptions());
        return Stream.concat(ofRoots, ofTypes).flatMap(Collection::stream).toList();
    }

    private Stream<Type> typesAndInterfaces() {
        return Stream.concat(schema.getTypes().values().stream(), schema.getInterfaces().values().stream());
    }

    /** A list is never null and holds no null: the fetchers see to it. */
    private static void promiseLists(Field field) {
        boolean batched =
                field instanceof Operation operation && operation.isSourceField() && isListOf(operation.getWrapper());
        Wrapper list = batched && hasListArgument(field) ? field.getWrapper().getWrapper() : field.getWrapper();
        if (isListOf(list)) {
            list.setWrappedTypeNotNull(true);
            field.setNotNull(true);
        }
    }

    private static boolean hasListArgument(Field field) {
        return ((Operation) field)
                .getArguments().stream().anyMatch(a -> a.isSourceArgument() && isListOf(a.getWrapper()));
    }

    private static boolean isListOf(Wrapper wrapper) {
        return wrapper != null && wrapper.isCollection();
    }

    /**
     * What an object holds is there, unless its description says what null means. Of texts and numbers only those are
     * promised that nothing goes without, for a promise that is broken takes away the object around it.
     */
    private static void promiseValues(Field field) {
        if (!(field instanceof Operation) && !field.hasWrapper() && !mayBeNull(field) && isPromised(field)) {
            field.setNotNull(true);
        }
    }

    private static boolean isPromised(Field field) {
        Reference type = field.getReference();
        return type.getType() != ReferenceType.SCALAR
                || DEMANDED.contains(type.getName())
                || PROMISED.contains(field.getName());
    }

    private static boolean mayBeNull(Field field) {
        return field.getDescription() != null && field.getDescription().contains("null");
    }

    /** A command is what its mutation is about. */
    private static void demandCommands(Field argument) {
        if (argument.getName().equals("command")) {
            argument.setNotNull(true);
        }
    }

    /** Nothing we take has a meaning for a null in a list. */
    private static void refuseNullsInLists(Field input) {
        if (isListOf(input.getWrapper())) {
            input.getWrapper().setWrappedTypeNotNull(true);
        }
    }

    /**
     * In a command, ids, days, moments, choices and further records are demanded, unless their description says what null
     * means; a filter or scope demands nothing.
     */
    private static void demandFields(InputType input) {
        if (!input.getName().endsWith("FilterInput") && !input.getName().endsWith("ScopeInput")) {
            input.getFields().values().stream()
                    .filter(field -> !field.hasWrapper())
                    .filter(field -> field.getReference().getType() == ReferenceType.ENUM
                            || field.getReference().getType() == ReferenceType.INPUT
                            || DEMANDED.contains(field.getReference().getName()))
                    .filter(field -> !mayBeNull(field))
                    .forEach(field -> field.setNotNull(true));
        }
    }

    private static void describe(Field field) {
        String given = field.getDescription();
        if (given != null) {
            // the library adds the format to every date and time; our scalars say it themselves
            given = given.replace("ISO-8601", "").replace("()", "").strip();
        }
        field.setDescription(given == null || given.isEmpty() ? WellKnown.sentence(field.getName()) : given);
    }
}
