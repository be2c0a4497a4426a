package org.refstand.kafka;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;

/** Reads a message: CloudEvents 1.0 as JSON, structured mode. Whatever the bytes are, the answer says what is wrong with them. */
final class InboxReader {
    /** A message says a few words about one fixture. */
    static final int LONGEST = 65_536;

    private static final Texts TEXTS = Texts.of(InboxReader.class);
    // looking the provider up takes longer than reading
    private static final JsonParserFactory JSON = JsonProvider.provider().createParserFactory(Map.of());
    private static final int LONGEST_TEXT = 200;

    private final List<Rejection> wrong = new ArrayList<>();
    private final JsonObject envelope;
    private final JsonObject data;

    private InboxReader(JsonObject envelope, JsonObject data) {
        this.envelope = envelope;
        this.data = data;
    }

    /**
     * @param value the record's value; null when it has none
     * @return the message, or everything that is wrong with it
     */
    static Outcome<InboxMessage> read(byte[] value) {
        if (value == null || value.length > LONGEST) {
            return value == null
                    ? unreadable()
                    : Outcome.rejected(
                            Rejection.of("MESSAGE_TOO_LARGE", TEXTS.sentence("tooLarge", LONGEST, value.length)));
        }
        try {
            JsonObject envelope = object(text(value));
            boolean cloudEvent = envelope.get("specversion") instanceof JsonString version
                    && version.getString().equals("1.0");
            if (!cloudEvent || !(envelope.get("data") instanceof JsonObject data)) {
                return unreadable();
            }
            return new InboxReader(envelope, data).read();
        } catch (CharacterCodingException | JsonException e) {
            return unreadable();
        }
    }

    /** @throws JsonException when the text is anything else than one object */
    private static JsonObject object(String text) {
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            parser.next();
            JsonObject object = parser.getObject();
            if (parser.hasNext()) {
                throw new JsonException("something follows");
            }
            return object;
        } catch (RuntimeException e) {
            // what is nested too deeply has no exception of its own
            throw e instanceof JsonException known ? known : new JsonException("no object", e);
        }
    }

    private static Outcome<InboxMessage> unreadable() {
        return Outcome.rejected(Rejection.of("MESSAGE_UNREADABLE", TEXTS.sentence("unreadable")));
    }

    /** What is no UTF-8 is refused, not mended. */
    private static String text(byte[] value) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(value))
                .toString();
    }

    private Outcome<InboxMessage> read() {
        String source = needed(envelope, "source");
        String id = needed(envelope, "id");
        String type = needed(envelope, "type");
        InboxKind kind = type == null ? null : InboxKind.of(type).orElse(null);
        if (type != null && kind == null) {
            wrong.add(Rejection.of("MESSAGE_TYPE_UNKNOWN", "type", TEXTS.sentence("type.unknown", type)));
        }
        boolean create = kind == InboxKind.CREATE;
        boolean timed = create || kind == InboxKind.RESCHEDULE;
        boolean placed = create || kind == InboxKind.MOVE;
        InboxMessage message = new InboxMessage(
                source,
                id,
                kind,
                fingerprint(type),
                needed(data, "league"),
                needed(data, "season"),
                needed(data, "number"),
                create ? optional(data, "round") : null,
                timed ? parsed(needed(data, "date"), "date", LocalDate::parse) : null,
                timed ? parsed(optional(data, "time"), "time", LocalTime::parse) : null,
                create ? needed(data, "home") : null,
                create ? needed(data, "away") : null,
                placed ? hall() : null,
                create ? optional(data, "crewTeam") : null);
        return wrong.isEmpty() ? Outcome.done(message) : Outcome.rejected(wrong);
    }

    private InboxMessage.Hall hall() {
        if (data.get("venue") instanceof JsonObject venue) {
            String zip = optional(venue, "zip");
            String city = optional(venue, "city");
            return new InboxMessage.Hall(needed(venue, "name"), zip == null ? "" : zip, city == null ? "" : city);
        }
        missing("venue");
        return null;
    }

    private String needed(JsonObject object, String field) {
        int before = wrong.size();
        String text = optional(object, field);
        if (text == null && wrong.size() == before) {
            missing(field);
        }
        return text;
    }

    private String optional(JsonObject object, String field) {
        JsonValue value = object.get(field);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (!(value instanceof JsonString string) || string.getString().length() > LONGEST_TEXT) {
            wrong.add(Rejection.of("FIELD_INVALID", field, TEXTS.sentence("field.text", field, LONGEST_TEXT)));
            return null;
        }
        // the same name typed on two machines is the same name
        String text = Normalizer.normalize(Checks.tidy(string.getString()), Normalizer.Form.NFC);
        return text.isEmpty() ? null : text;
    }

    private void missing(String field) {
        wrong.add(Rejection.of("FIELD_REQUIRED", field, TEXTS.sentence("field.missing", field)));
    }

    private <T> T parsed(String text, String field, Function<String, T> parse) {
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            wrong.add(Rejection.of("FIELD_INVALID", field, TEXTS.sentence("field." + field, text)));
            return null;
        }
    }

    /** Of type and data, in whatever order its sender writes them; the time of the message and the like may differ. */
    private byte[] fingerprint(String type) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((type + "\n" + inOrder(data)).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String inOrder(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, String> fields = new TreeMap<>();
            object.forEach((name, field) -> fields.put(name, inOrder(field)));
            return fields.toString();
        }
        return value.toString();
    }
}
