package org.refstand.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refstand.kernel.Confidential;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;

/** What is kept of a command: every answer there is comes back as it was, nothing secret is kept. */
class CommandContentTest {
    private static final UUID ID = UUID.fromString("018f2f6e-0000-7000-8000-000000000001");
    private static final List<Class<?>> DOMAIN = new ClassFileImporter()
            .importPath(Path.of("target", "classes")).stream()
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private final CommandContent contents = new CommandContent();

    @Test
    void every_answer_of_every_use_case_comes_back_as_it_was() throws ReflectiveOperationException {
        List<Method> commands = commands();
        assertThat(commands).hasSizeGreaterThan(50);
        for (Method command : commands) {
            Type result = ((ParameterizedType) command.getGenericReturnType()).getActualTypeArguments()[0];
            Outcome<?> answer = Outcome.done(sample(result));
            Optional<String> written = contents.written(command, answer);
            if (CommandContent.isConfidential(result)) {
                assertThat(written).as(command.toString()).isEmpty();
            } else {
                assertThat(contents.read(command, written.orElseThrow()))
                        .as(command + " " + written)
                        .contains(answer);
            }
        }
    }

    @Test
    void every_content_has_a_fingerprint_and_another_use_case_another() throws ReflectiveOperationException {
        contents.slow = (content, salt) -> new byte[] {1};
        Set<String> seen = new HashSet<>();
        for (Method command : commands()) {
            Object[] content = new Object[command.getParameterCount()];
            for (int i = 0; i < content.length; i++) {
                boolean listens = command.getParameterTypes()[i].isInterface()
                        && command.getParameterTypes()[i].isAnnotationPresent(FunctionalInterface.class);
                content[i] = listens ? null : sample(command.getGenericParameterTypes()[i]);
            }
            byte[] fingerprint = contents.fingerprint(ID, command, content);
            assertThat(contents.fingerprint(ID, command, content)).isEqualTo(fingerprint);
            assertThat(fingerprint.length == 1 || seen.add(HexFormat.of().formatHex(fingerprint)))
                    .as(command.toString())
                    .isTrue();
        }
    }

    @Test
    void whatever_is_called_like_a_secret_is_confidential() {
        List<String> open = new ArrayList<>();
        for (Class<?> type : DOMAIN) {
            if (type.isRecord() && Modifier.isPublic(type.getModifiers())) {
                for (RecordComponent part : type.getRecordComponents()) {
                    boolean secret = part.getType() == String.class
                            && part.getName().toLowerCase(Locale.ROOT).matches(".*(password|secret|token).*");
                    if (secret && !part.isAnnotationPresent(Confidential.class)) {
                        open.add(type.getName() + "." + part.getName());
                    }
                }
            }
        }
        assertThat(open).isEmpty();
    }

    private static List<Method> commands() {
        return DOMAIN.stream()
                .filter(type -> type.isAnnotationPresent(UseCase.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getReturnType() == Outcome.class)
                .toList();
    }

    private static Object sample(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] inner = generic.getActualTypeArguments();
            if (raw == Map.class) {
                return Map.of(sample(inner[0]), sample(inner[1]));
            }
            if (raw == List.class) {
                return List.of(sample(inner[0]));
            }
            if (raw == Set.class) {
                return Set.of(sample(inner[0]));
            }
            throw new AssertionError("Say here what a " + type + " looks like");
        }
        Class<?> raw = (Class<?>) type;
        return raw.isRecord() ? record(raw) : value(raw);
    }

    private static Object record(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = new Object[parts.length];
        Class<?>[] types = new Class<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            values[i] = sample(parts[i].getGenericType());
        }
        Constructor<?> canonical = type.getDeclaredConstructor(types);
        canonical.setAccessible(true);
        return canonical.newInstance(values);
    }

    private static Object value(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        }
        Map<Class<?>, Object> samples = Map.ofEntries(
                Map.entry(String.class, "Ä \"x\""),
                Map.entry(UUID.class, ID),
                Map.entry(Instant.class, Instant.parse("2026-11-21T14:30:00.123456Z")),
                Map.entry(LocalDate.class, LocalDate.of(2026, 11, 21)),
                Map.entry(LocalTime.class, LocalTime.of(14, 30)),
                Map.entry(int.class, 7),
                Map.entry(Integer.class, 7),
                Map.entry(long.class, 5_000_000_000L),
                Map.entry(Long.class, 5_000_000_000L),
                Map.entry(double.class, 1.5),
                Map.entry(Double.class, 1.5),
                Map.entry(boolean.class, true),
                Map.entry(Boolean.class, true),
                Map.entry(byte[].class, new byte[] {1, 2}));
        if (!samples.containsKey(type)) {
            throw new AssertionError("Say here what a " + type.getName() + " looks like");
        }
        return samples.get(type);
    }
}
