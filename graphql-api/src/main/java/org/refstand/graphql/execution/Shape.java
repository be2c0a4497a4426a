package org.refstand.graphql.execution;

import graphql.execution.ResultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a Java value becomes in the answer. Built once per request for each field that is asked for, used for every row. */
sealed interface Shape {
    /**
     * @param value what our method or record gave; null stays null
     * @param at its place in the answer
     * @param run the answer that is being made
     */
    Object of(Object value, ResultPath at, Completion run);

    /** Whether its place must not be empty. */
    default boolean isRequired() {
        return false;
    }

    /** The shape of what stands inside: of an item, or of the field with this key. */
    default Shape inside(Object segment) {
        throw new IllegalStateException("nothing stands at " + segment + " inside " + this);
    }

    /** {@code T!} */
    record Required(Shape shape) implements Shape {
        @Override
        public Object of(Object value, ResultPath at, Completion run) {
            Object shaped = shape.of(value, at, run);
            if (shaped == null) {
                run.gap(at);
            }
            return shaped;
        }

        @Override
        public boolean isRequired() {
            return true;
        }

        @Override
        public Shape inside(Object segment) {
            return shape.inside(segment);
        }
    }

    /** {@code [T]} */
    record Items(Shape each) implements Shape {
        @Override
        public Object of(Object value, ResultPath at, Completion run) {
            if (value == null) {
                return null;
            }
            List<Object> shaped = new ArrayList<>();
            for (Object item : (Iterable<?>) value) {
                shaped.add(each.of(item, at.segment(shaped.size()), run));
            }
            return shaped;
        }

        @Override
        public Shape inside(Object segment) {
            return each;
        }
    }

    /** An object, of which these fields are wanted. */
    record Fields(SelectedFields selected) implements Shape {
        @Override
        public Object of(Object value, ResultPath at, Completion run) {
            return value == null ? null : selected.of(value, at, run);
        }

        @Override
        public Shape inside(Object segment) {
            return selected.shape((String) segment);
        }
    }

    /** A scalar or a constant of an enum, printed. */
    record Leaf(Function<Object, Object> print) implements Shape {
        @Override
        public Object of(Object value, ResultPath at, Completion run) {
            try {
                return value == null ? null : print.apply(value);
            } catch (RuntimeException e) {
                return run.failed(e, at, null);
            }
        }
    }
}
