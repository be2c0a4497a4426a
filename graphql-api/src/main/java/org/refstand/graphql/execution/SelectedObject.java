package org.refstand.graphql.execution;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One object of an answer. A map for everybody who reads it; but its keys are those of all objects of the same list, held
 * once and already in their written form, because an answer has many thousand fields.
 */
public final class SelectedObject extends AbstractMap<String, Object> {
    private final Keys keys;
    private final Object[] values;

    /** @param values in the order of the keys; they may still be set afterwards */
    SelectedObject(Keys keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** The keys as JSON writes them, in order. */
    public List<SerializableString> writtenKeys() {
        return keys.written;
    }

    /** The value of the key at this place. */
    public Object value(int index) {
        return values[index];
    }

    void empty(String key) {
        values[keys.indexOf(key)] = null;
    }

    @Override
    public Object get(Object key) {
        int index = keys.names.indexOf(key);
        return index < 0 ? null : values[index];
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < values.length;
                    }

                    @Override
                    public Map.Entry<String, Object> next() {
                        int index = next++;
                        return new SimpleImmutableEntry<>(keys.names.get(index), values[index]);
                    }
                };
            }
        };
    }

    /** The keys of all objects in one place of a document. */
    static final class Keys {
        private final List<String> names;
        private final List<SerializableString> written;

        Keys(List<String> names) {
            this.names = names;
            this.written = names.stream()
                    .<SerializableString>map(SerializedString::new)
                    .toList();
        }

        int indexOf(String key) {
            return names.indexOf(key);
        }
    }
}
