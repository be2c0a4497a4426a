package org.refstand.graphql.execution;

import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.function.Function;

/** The fields that a document wants of an object, in the order in which it names them. */
final class SelectedFields {
    private final SelectedObject.Keys keys;
    private final List<Field> fields;

    SelectedFields(List<Field> fields) {
        this.fields = List.copyOf(fields);
        this.keys = new SelectedObject.Keys(fields.stream().map(Field::key).toList());
    }

    /** Answers all fields of one object; batched ones are noted and answered later, when all their objects are known. */
    SelectedObject of(Object source, ResultPath at, Completion run) {
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            ResultPath place = at.segment(field.key());
            if (field.read() == null) {
                run.later(field, source, new Completion.Place(values, i, place));
            } else {
                values[i] = field.shape().of(read(field, source, place, run), place, run);
            }
        }
        return new SelectedObject(keys, values);
    }

    /** The shape of the field with this key. */
    Shape shape(String key) {
        return fields.get(keys.indexOf(key)).shape();
    }

    private static Object read(Field field, Object source, ResultPath at, Completion run) {
        try {
            return field.read().apply(source);
        } catch (RuntimeException e) {
            return run.failed(e, at, field.location());
        }
    }

    /**
     * One field.
     *
     * @param key what the client calls it
     * @param read reads it from its object; null for a batched field
     * @param batch answers it for many objects; null for a plain field
     * @param shape what its value becomes
     * @param location where it stands in the document
     */
    record Field(
            String key, Function<Object, Object> read, BatchFetcher.Call batch, Shape shape, SourceLocation location) {
        static Field plain(String key, Function<Object, Object> read, Shape shape, SourceLocation location) {
            return new Field(key, read, null, shape, location);
        }

        static Field batched(String key, BatchFetcher.Call batch, Shape shape, SourceLocation location) {
            return new Field(key, null, batch, shape, location);
        }
    }
}
