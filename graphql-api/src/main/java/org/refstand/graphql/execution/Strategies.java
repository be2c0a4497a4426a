package org.refstand.graphql.execution;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.NonNullableFieldWasNullException;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.concurrent.CompletableFuture;

/**
 * How operations run. The fields of an operation itself are graphql-java's to answer, introspection too. What lies below
 * them is read from records that are already there, and for that its futures, step infos and callbacks, some ten objects
 * for each field of each row, cost more than all the rest of a request: a {@link Completion} does it.
 */
final class Strategies {
    private Strategies() {}

    static final class Queries extends AsyncExecutionStrategy {
        private final ApiErrors errors;

        Queries(ApiErrors errors) {
            super(errors);
            this.errors = errors;
        }

        @Override
        protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
            return isOurs(parameters)
                    ? completed(context, parameters, errors)
                    : super.completeValue(context, parameters);
        }
    }

    static final class Mutations extends AsyncSerialExecutionStrategy {
        private final ApiErrors errors;

        Mutations(ApiErrors errors) {
            super(errors);
            this.errors = errors;
        }

        @Override
        protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
            return isOurs(parameters)
                    ? completed(context, parameters, errors)
                    : super.completeValue(context, parameters);
        }
    }

    static final class Subscriptions extends SubscriptionExecutionStrategy {
        private final ApiErrors errors;

        Subscriptions(ApiErrors errors) {
            super(errors);
            this.errors = errors;
        }

        @Override
        protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
            return isOurs(parameters)
                    ? completed(context, parameters, errors)
                    : super.completeValue(context, parameters);
        }
    }

    private static boolean isOurs(ExecutionStrategyParameters parameters) {
        GraphQLUnmodifiedType type =
                GraphQLTypeUtil.unwrapAll(parameters.getExecutionStepInfo().getType());
        return parameters.getSource() != null
                && type instanceof GraphQLObjectType
                && !Introspection.isIntrospectionTypes(type);
    }

    private static FieldValueInfo completed(
            ExecutionContext context, ExecutionStrategyParameters parameters, ApiErrors errors) {
        ExecutionStepInfo field = parameters.getExecutionStepInfo();
        Shape shape = new Shapes(context).of(field.getType(), parameters.getField());
        Object answer = new Completion(context, errors).answer(shape, parameters.getSource(), parameters.getPath());
        boolean takesAllAlong = answer == null && field.isNonNullType();
        return new FieldValueInfo(
                CompleteValueType.OBJECT,
                takesAllAlong
                        ? CompletableFuture.failedFuture(
                                new NonNullableFieldWasNullException(field, parameters.getPath()))
                        : answer);
    }
}
