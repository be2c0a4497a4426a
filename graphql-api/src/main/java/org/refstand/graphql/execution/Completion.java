package org.refstand.graphql.execution;

import graphql.execution.ExecutionContext;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answer to one root field while it is made: objects first, then what is asked in batches for all of them together,
 * and so on inwards. At the end, what must not be empty and is takes what stands around it along.
 */
final class Completion {
    private final ExecutionContext context;
    private final ApiErrors errors;
    private final Set<ResultPath> failed = new HashSet<>();
    private final List<ResultPath> gaps = new ArrayList<>();
    private Map<BatchFetcher.Call, List<Waiting>> waiting = new LinkedHashMap<>();

    Completion(ExecutionContext context, ApiErrors errors) {
        this.context = context;
        this.errors = errors;
    }

    /** Where a value goes that is not known yet. */
    record Place(Object[] values, int index, ResultPath at) {}

    private record Waiting(SelectedFields.Field field, Object source, Place place) {}

    /** @return the whole answer; null also when nothing was left of it */
    Object answer(Shape shape, Object value, ResultPath at) {
        Object answer = shape.of(value, at, this);
        while (!waiting.isEmpty()) {
            Map<BatchFetcher.Call, List<Waiting>> asked = waiting;
            waiting = new LinkedHashMap<>();
            asked.forEach(this::ask);
        }
        int depth = at.toList().size();
        for (ResultPath gap : gaps) {
            List<Object> inside = gap.toList();
            if (isLost(answer, shape, inside.subList(depth, inside.size()))) {
                return null;
            }
        }
        return answer;
    }

    void later(SelectedFields.Field field, Object source, Place place) {
        waiting.computeIfAbsent(field.batch(), call -> new ArrayList<>()).add(new Waiting(field, source, place));
    }

    private void ask(BatchFetcher.Call call, List<Waiting> objects) {
        List<Object> answers;
        try {
            answers = call.answers(objects.stream().map(Waiting::source).toList());
        } catch (Exception e) {
            objects.forEach(
                    each -> fill(each, failed(e, each.place().at(), each.field().location())));
            return;
        }
        for (int i = 0; i < answers.size(); i++) {
            fill(objects.get(i), answers.get(i));
        }
    }

    private void fill(Waiting object, Object answer) {
        Place place = object.place();
        place.values()[place.index()] = object.field().shape().of(answer, place.at(), this);
    }

    /** Notes an error. @return null, which is what stands in its place */
    Object failed(Exception failure, ResultPath at, SourceLocation location) {
        failed.add(at);
        context.addError(errors.of(failure, at, location, context.getLocale()));
        return null;
    }

    /** Notes that there is nothing where something must be. */
    void gap(ResultPath at) {
        gaps.add(at);
        if (!failed.contains(at)) {
            failed(new IllegalStateException("null, where the schema promises a value"), at, null);
        }
    }

    /** Empties the innermost place around the gap that may be empty. @return whether there is none */
    private static boolean isLost(Object answer, Shape shape, List<Object> wayToGap) {
        Object around = null;
        Object key = null;
        Object node = answer;
        Shape of = shape;
        for (Object segment : wayToGap) {
            if (node == null) {
                // emptied already, for another gap
                return false;
            }
            of = of.inside(segment);
            if (!of.isRequired()) {
                around = node;
                key = segment;
            }
            node = node instanceof List<?> items ? items.get((int) segment) : ((SelectedObject) node).get(segment);
        }
        if (around instanceof SelectedObject object) {
            object.empty((String) key);
        } else if (around instanceof List<?> items) {
            items.set((int) key, null);
        }
        return around == null;
    }
}
