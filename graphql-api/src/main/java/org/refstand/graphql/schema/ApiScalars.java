package org.refstand.graphql.schema;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.refstand.kernel.Id;

/** The scalars of the API: how each looks on the wire and which Java types it stands for. */
public final class ApiScalars {
    static final GraphQLScalarType ID = scalar(
            "ID",
            "Identifies an object: a UUID in its usual form.",
            UUID::fromString,
            value -> (value instanceof Id id ? id.value() : Values.unwrapped(value)).toString());

    static final GraphQLScalarType DATE_TIME = scalar(
            "DateTime",
            "A moment, ISO 8601 with an offset; the desk answers in UTC, as in \"2026-11-21T14:30:00Z\".",
            text -> inCalendar(OffsetDateTime.parse(text)).toInstant(),
            ApiScalars::moment);

    static final GraphQLScalarType DATE = scalar(
            "Date",
            "A day in the association's time zone, ISO 8601, as in \"2026-11-21\".",
            text -> inCalendar(LocalDate.parse(text)),
            Object::toString);

    static final GraphQLScalarType TIME = scalar(
            "Time",
            "A time of day in the association's time zone, ISO 8601, as in \"14:30\".",
            LocalTime::parse,
            Object::toString);

    static final GraphQLScalarType LOCAL_DATE_TIME = scalar(
            "LocalDateTime",
            "Date and time of day in the association's time zone, ISO 8601, as in \"2026-11-21T14:30\".",
            text -> inCalendar(LocalDateTime.parse(text)),
            Object::toString);

    static final GraphQLScalarType DURATION =
            scalar("Duration", "A length of time, ISO 8601, as in \"PT1H30M\".", Duration::parse, Object::toString);

    static final GraphQLScalarType LONG = GraphQLScalarType.newScalar()
            .name("Long")
            .description("A whole number of up to 64 bits.")
            .coercing(new LongCoercing())
            .build();

    private static final int LAST_YEAR = 9999;

    private ApiScalars() {}

    /** Makes these scalars the ones both halves of the schema library use. Doing it again changes nothing. */
    static void register() {
        into(ID, UUID.class);
        into(DATE_TIME, Instant.class, OffsetDateTime.class, ZonedDateTime.class);
        into(DATE, LocalDate.class);
        into(TIME, LocalTime.class);
        into(LOCAL_DATE_TIME, LocalDateTime.class);
        into(DURATION, Duration.class);
        into(LONG, long.class, Long.class);
        into(Scalars.GraphQLInt, int.class, Integer.class, short.class, Short.class);
        into(Scalars.GraphQLFloat, double.class, Double.class);
        into(Scalars.GraphQLString, ZoneId.class, Locale.class);
    }

    private static void into(GraphQLScalarType scalar, Class<?>... types) {
        for (Class<?> type : types) {
            as(scalar.getName(), type.getName());
            GraphQLScalarTypes.registerCustomScalar(scalar.getName(), type.getName(), scalar);
        }
    }

    /** Lets the named scalar stand for a Java class. */
    static void as(String scalar, String className) {
        io.smallrye.graphql.schema.model.Scalars.registerCustomScalarInSchema(scalar, className);
    }

    /** Java counts years up to a thousand million; ISO 8601 without an agreement, and the database, do not. */
    private static <T extends Temporal> T inCalendar(T day) {
        int year = day.get(ChronoField.YEAR);
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("There is no year " + year + " here");
        }
        return day;
    }

    private static String moment(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant().toString();
        }
        return DateTimeFormatter.ISO_INSTANT.format((Instant) value);
    }

    private static GraphQLScalarType scalar(
            String name, String description, Function<String, ?> parse, Function<Object, String> print) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(new TextCoercing(name, parse, print))
                .build();
    }

    private static String refusal(String given, String scalar, Locale locale) {
        return ApiTexts.say("scalar", given, scalar, ApiTexts.say("scalar." + scalar))
                .in(locale);
    }

    /** A scalar that is a string on the wire. */
    private record TextCoercing(String name, Function<String, ?> parse, Function<Object, String> print)
            implements Coercing<Object, String> {
        @Override
        public String serialize(Object result, GraphQLContext context, Locale locale) {
            try {
                return print.apply(result);
            } catch (RuntimeException e) {
                throw new CoercingSerializeException(
                        name + " cannot show a " + result.getClass().getName(), e);
            }
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof String text) {
                try {
                    return parse.apply(text);
                } catch (RuntimeException e) {
                    throw new CoercingParseValueException(refusal('"' + shortened(text) + '"', locale), e);
                }
            }
            // a default value or an already read literal
            if (!(input instanceof Number) && !(input instanceof Boolean) && !(input instanceof List<?>)) {
                return input;
            }
            throw new CoercingParseValueException(refusal(input.toString(), locale));
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text) {
                try {
                    return parse.apply(text.getValue());
                } catch (RuntimeException e) {
                    throw new CoercingParseLiteralException(refusal('"' + shortened(text.getValue()) + '"', locale), e);
                }
            }
            throw new CoercingParseLiteralException(
                    refusal(ApiTexts.say("scalar.this").in(locale), locale));
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(input instanceof String text ? text : serialize(input, context, locale));
        }

        private String refusal(String given, Locale locale) {
            return ApiScalars.refusal(given, name, locale);
        }

        private static String shortened(String text) {
            return text.length() <= 60 ? text : text.substring(0, 60) + "…";
        }
    }

    /** A 64-bit whole number; a JSON number on the wire, a string of digits is accepted too. */
    private static final class LongCoercing implements Coercing<Long, Long> {
        @Override
        public Long serialize(Object result, GraphQLContext context, Locale locale) {
            if (result instanceof Number number) {
                return number.longValue();
            }
            throw new CoercingSerializeException(
                    "Long cannot show a " + result.getClass().getName());
        }

        @Override
        public Long parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return new BigInteger(input.toString()).longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw new CoercingParseValueException(refusal(input.toString(), "Long", locale), e);
            }
        }

        @Override
        public Long parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                if (input instanceof IntValue number) {
                    return number.getValue().longValueExact();
                }
            } catch (ArithmeticException e) {
                throw new CoercingParseLiteralException(
                        refusal(ApiTexts.say("scalar.this").in(locale), "Long", locale), e);
            }
            throw new CoercingParseLiteralException(
                    refusal(ApiTexts.say("scalar.this").in(locale), "Long", locale));
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return IntValue.of(((Number) input).intValue());
        }
    }
}
