package fr.clausier.compliance.closing.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a value as JSON, the same text for the same content: components of a record in the order of their names, maps by their keys, sets
 * sorted. A record of one component is written as that component, numbers and days as texts, so that no figure passes through binary
 * fractions. What is absent is written as null: a component missing from a document is then one its version did not know.
 */
final class RecordWriting {

    private final JsonGenerator out;

    RecordWriting(JsonGenerator out) {
        this.out = out;
    }

    void write(Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (Whole.ALL.containsKey(value.getClass())) {
            map(Whole.document(value));
        } else if (value instanceof Optional<?> optional) {
            write(optional.orElse(null));
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Set<?> set) {
            list(set.stream().sorted().toList());
        } else if (value instanceof Collection<?> list) {
            list(list);
        } else if (value instanceof Record) {
            record(value);
        } else {
            out.writeString(value instanceof Enum<?> code ? code.name() : value.toString());
        }
    }

    private void list(Collection<?> values) throws IOException {
        out.writeStartArray();
        for (Object each : values) {
            write(each);
        }
        out.writeEndArray();
    }

    private void map(Map<?, ?> values) throws IOException {
        Map<String, Object> sorted = new TreeMap<>();
        values.forEach((key, value) -> sorted.put(key instanceof Enum<?> code ? code.name() : key.toString(), value));
        out.writeStartObject();
        for (Map.Entry<String, Object> each : sorted.entrySet()) {
            out.writeFieldName(each.getKey());
            write(each.getValue());
        }
        out.writeEndObject();
    }

    private void record(Object value) throws IOException {
        Shape shape = Shape.of(value.getClass());
        if (shape.isBare()) {
            write(shape.value(value, shape.components().get(0)));
            return;
        }
        List<RecordComponent> sorted = shape.byName();
        out.writeStartObject();
        for (RecordComponent each : sorted) {
            out.writeFieldName(each.getName());
            write(shape.value(value, each));
        }
        out.writeEndObject();
    }
}
