package org.refstand.eventlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Id;

/**
 * Events as JSON: a record's components, instants as ISO-8601 in UTC, typed ids as their bare value. What was stored in an
 * older version of its shape is brought to the one of today first.
 */
@ApplicationScoped
class EventJson {
    private static final TypeReference<LinkedHashMap<String, Object>> TREE = new TypeReference<>() {};
    private final Map<String, Shape> shapes = new HashMap<>();
    private final ObjectMapper mapper = mapper();

    /** For CDI's proxy. */
    EventJson() {}

    @Inject
    EventJson(@Any Instance<EventFamily> families) {
        this((Iterable<EventFamily>) families);
    }

    EventJson(Iterable<EventFamily> families) {
        for (EventFamily family : families) {
            for (Class<?> type : family.events().getPermittedSubclasses()) {
                Shape shape = Shape.of(type.asSubclass(DomainEvent.class), family.upcasters());
                Shape known = shapes.put(type.getSimpleName(), shape);
                if (known != null) {
                    throw new IllegalStateException("Two events are called " + type.getSimpleName() + ": "
                            + known.type() + " and " + type + "; the log needs one name for one event");
                }
            }
        }
    }

    Written write(DomainEvent event) {
        PersonalParts personal = shape(event).personal();
        try {
            if (personal.isEmpty()) {
                return new Written(mapper.writeValueAsString(event), null);
            }
            ObjectNode payload = mapper.valueToTree(event);
            ObjectNode taken = personal.takeFrom(payload);
            return new Written(
                    mapper.writeValueAsString(payload), taken.isEmpty() ? null : mapper.writeValueAsString(taken));
        } catch (JacksonException e) {
            throw new IllegalStateException("Cannot write " + event.getClass(), e);
        }
    }

    /** @return the version of the shape that {@link #write} gives the event */
    int version(DomainEvent event) {
        return shape(event).version();
    }

    private Shape shape(DomainEvent event) {
        Shape shape = shapes.get(event.getClass().getSimpleName());
        if (shape == null) {
            throw new IllegalStateException(event.getClass() + " belongs to no event family; add one to its feature");
        }
        return shape;
    }

    /**
     * @param version of the shape in which it was stored
     * @param personal what the payload leaves out; null: nothing, or it was erased
     * @throws IllegalStateException when the type is not known, or the version newer than the one of today
     */
    DomainEvent read(String type, int version, String payload, String personal) {
        Shape known = shapes.get(type);
        if (known == null) {
            throw new IllegalStateException("The log holds an event '" + type + "' that no event family knows");
        }
        if (version < 1 || version > known.version()) {
            throw new IllegalStateException("The log holds version " + version + " of " + type
                    + ", of which this desk knows only up to " + known.version());
        }
        try {
            if (personal == null && version == known.version()) {
                return mapper.readValue(payload, known.type());
            }
            ObjectNode whole = mapper.readValue(payload, ObjectNode.class);
            if (personal != null) {
                PersonalParts.putBack(whole, mapper.readValue(personal, ObjectNode.class));
            }
            return mapper.convertValue(known.upcast(version, mapper.convertValue(whole, TREE)), known.type());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalStateException("Cannot read version " + version + " of " + type + " " + payload, e);
        }
    }

    /**
     * An event as it is stored.
     *
     * @param payload without what says who somebody is
     * @param personal that, in the same shape; null when there is nothing of it
     */
    record Written(String payload, String personal) {}

    /**
     * What an event looks like today, and how it came to.
     *
     * @param steps from version 1 to 2, from 2 to 3 …
     */
    private record Shape(Class<? extends DomainEvent> type, List<Upcaster> steps, PersonalParts personal) {
        static Shape of(Class<? extends DomainEvent> type, List<Upcaster> upcasters) {
            EventVersion declared = type.getAnnotation(EventVersion.class);
            int version = declared == null ? 1 : declared.value();
            List<Upcaster> steps = upcasters.stream()
                    .filter(upcaster -> upcaster.type() == type)
                    .sorted(Comparator.comparing(Upcaster::from))
                    .toList();
            List<Integer> found = steps.stream().map(Upcaster::from).toList();
            List<Integer> needed = IntStream.range(1, version).boxed().toList();
            if (!found.equals(needed)) {
                throw new IllegalStateException(type + " has version " + version + " and needs upcasters from " + needed
                        + ", but its family has them from " + found);
            }
            return new Shape(type, steps, PersonalParts.of(type));
        }

        int version() {
            return steps.size() + 1;
        }

        Map<String, Object> upcast(int from, Map<String, Object> payload) {
            Map<String, Object> tree = payload;
            for (Upcaster step : steps.subList(from - 1, steps.size())) {
                tree = step.change().apply(tree);
            }
            return tree;
        }
    }

    /** How the log writes values; commands and their results are written the same way. */
    static ObjectMapper mapper() {
        SimpleModule ids = new SimpleModule("typed ids");
        ids.addSerializer(Id.class, new IdWriter());
        ids.setDeserializers(new IdReaders());
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(ids)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                // events outlive their records' shape: a field that is gone today is no error
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    private static final class IdWriter extends StdScalarSerializer<Id> {
        IdWriter() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(id.value().toString());
        }
    }

    /** One deserializer for all records that are typed ids. */
    private static final class IdReaders extends SimpleDeserializers {
        @Override
        public JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return Id.class.isAssignableFrom(type.getRawClass()) ? new IdReader(type.getRawClass()) : null;
        }
    }

    private static final class IdReader extends StdScalarDeserializer<Object> {
        private final Class<?> idType;

        IdReader(Class<?> idType) {
            super(idType);
            this.idType = idType;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return idType.getConstructor(UUID.class).newInstance(UUID.fromString(in.getText()));
            } catch (NoSuchMethodException
                    | InstantiationException
                    | IllegalAccessException
                    | InvocationTargetException e) {
                throw new IOException(idType + " is not a public record of one UUID", e);
            }
        }
    }
}
