package org.refstand.eventlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
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
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Id;

/** Events as JSON: a record's components, instants as ISO-8601 in UTC, typed ids as their bare value. */
@ApplicationScoped
class EventJson {
    private final Map<String, Class<? extends DomainEvent>> types = new HashMap<>();
    private final ObjectMapper mapper = mapper();

    /** For CDI's proxy. */
    EventJson() {}

    @Inject
    EventJson(@Any Instance<EventFamily> families) {
        for (EventFamily family : families) {
            for (Class<?> type : family.events().getPermittedSubclasses()) {
                Class<?> known = types.put(type.getSimpleName(), type.asSubclass(DomainEvent.class));
                if (known != null) {
                    throw new IllegalStateException("Two events are called " + type.getSimpleName() + ": " + known
                            + " and " + type + "; the log needs one name for one event");
                }
            }
        }
    }

    String write(DomainEvent event) {
        if (!types.containsKey(event.getClass().getSimpleName())) {
            throw new IllegalStateException(event.getClass() + " belongs to no event family; add one to its feature");
        }
        try {
            return mapper.writeValueAsString(event);
        } catch (JacksonException e) {
            throw new IllegalStateException("Cannot write " + event, e);
        }
    }

    DomainEvent read(String type, String payload) {
        Class<? extends DomainEvent> known = types.get(type);
        if (known == null) {
            throw new IllegalStateException("The log holds an event '" + type + "' that no event family knows");
        }
        try {
            return mapper.readValue(payload, known);
        } catch (JacksonException e) {
            throw new IllegalStateException("Cannot read " + type + " " + payload, e);
        }
    }

    private static ObjectMapper mapper() {
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
