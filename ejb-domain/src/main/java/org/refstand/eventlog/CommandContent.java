package org.refstand.eventlog;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.refstand.kernel.Confidential;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.SlowHash;

/** What a command asks for, as a fingerprint, and what was answered, as JSON. */
@ApplicationScoped
class CommandContent {
    private static final ObjectMapper ANSWERS = ((JsonMapper) EventJson.mapper())
            .rebuild()
            // a record's components and nothing that it computes of them
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    private static final ObjectMapper CANONICAL = ((JsonMapper) EventJson.mapper())
            .rebuild()
            .addModule(new SimpleModule("sets in order").addSerializer(new InOrder()))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Inject
    SlowHash slow;

    /**
     * The same for the same content only. One that holds a password takes as long to guess as the password's own hash, for
     * which the id, another for each command, is the salt.
     */
    byte[] fingerprint(UUID id, Method useCase, Object[] content) {
        byte[] hash = sha256(canonical(useCase, content));
        boolean confidential = Stream.of(useCase.getGenericParameterTypes()).anyMatch(CommandContent::isConfidential);
        return confidential ? slow.of(HexFormat.of().formatHex(hash), bytes(id)) : hash;
    }

    /** @return the answer as JSON; empty when it holds what must not be kept */
    Optional<String> written(Method useCase, Outcome<?> answer) {
        if (isConfidential(useCase.getGenericReturnType())) {
            return Optional.empty();
        }
        try {
            return Optional.of(ANSWERS.writeValueAsString(answer));
        } catch (JacksonException e) {
            throw new IllegalStateException("Cannot keep the answer of " + useCase, e);
        }
    }

    /** @return the answer; empty when this version of the desk answers in another shape */
    Optional<Outcome<?>> read(Method useCase, String answer) {
        JavaType type = ANSWERS.constructType(useCase.getGenericReturnType());
        try {
            return Optional.of(ANSWERS.readValue(answer, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String canonical(Method useCase, Object[] content) {
        StringBuilder text = new StringBuilder(useCase.getDeclaringClass().getName());
        text.append('.').append(useCase.getName());
        Class<?>[] types = useCase.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            // one that listens to the progress is no content
            if (!types[i].isAnnotationPresent(FunctionalInterface.class)) {
                text.append('\n').append(json(content[i]));
            }
        }
        return text.toString();
    }

    private static String json(Object value) {
        try {
            return CANONICAL.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new IllegalStateException("Cannot tell " + value.getClass() + " from another", e);
        }
    }

    /** @return whether a value of this type holds a part that is kept nowhere */
    static boolean isConfidential(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(Stream.of(generic.getRawType()), Stream.of(generic.getActualTypeArguments()))
                    .anyMatch(CommandContent::isConfidential);
        }
        if (!(type instanceof Class<?> raw) || !raw.isRecord()) {
            return false;
        }
        return Stream.of(raw.getRecordComponents()).anyMatch(CommandContent::isConfidential);
    }

    private static boolean isConfidential(RecordComponent part) {
        return part.isAnnotationPresent(Confidential.class) || isConfidential(part.getGenericType());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The JVM shuffles its sets anew at each start. */
    private static final class InOrder extends StdSerializer<Set<?>> {
        private static final long serialVersionUID = 1L;

        InOrder() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator out, SerializerProvider provider) throws IOException {
            Set<String> written = new TreeSet<>();
            for (Object element : set) {
                written.add(CANONICAL.writeValueAsString(element));
            }
            out.writeStartArray();
            for (String element : written) {
                out.writeRawValue(element);
            }
            out.writeEndArray();
        }
    }
}
