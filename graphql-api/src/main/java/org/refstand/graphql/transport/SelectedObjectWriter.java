package org.refstand.graphql.transport;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import org.refstand.graphql.execution.SelectedObject;

/**
 * Writes the objects of an answer: their keys are written forms already, and nearly all that stands in them are strings
 * and further such objects, for which no serializer has to be looked up.
 */
final class SelectedObjectWriter extends StdSerializer<SelectedObject> {
    private static final long serialVersionUID = 1L;

    SelectedObjectWriter() {
        super(SelectedObject.class);
    }

    @Override
    public void serialize(SelectedObject object, JsonGenerator json, SerializerProvider others) throws IOException {
        json.writeStartObject();
        List<SerializableString> keys = object.writtenKeys();
        for (int i = 0; i < keys.size(); i++) {
            json.writeFieldName(keys.get(i));
            write(object.value(i), json, others);
        }
        json.writeEndObject();
    }

    private void write(Object value, JsonGenerator json, SerializerProvider others) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof SelectedObject object) {
            serialize(object, json, others);
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                write(item, json, others);
            }
            json.writeEndArray();
        } else {
            others.defaultSerializeValue(value, json);
        }
    }
}
