package fr.clausier.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a JSON object as it was written: numbers keep their digits as text, so that no amount passes through binary fractions.
 * Depth and lengths are bounded; a repeated name is refused, since either value may be the meant one.
 */
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(40).maxNumberLength(40).build())
        .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Json() { }

    /** Not a JSON object, with the line where reading stopped. */
    public static final class Malformed extends Exception {

        private final int line;

        Malformed(int line) {
            super("not a JSON object, line " + line);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }

    /** Texts, numbers as text, true and false as text, lists and maps; null values are left out. */
    public static Map<String, Object> object(byte[] content) throws Malformed {
        try (JsonParser parser = FACTORY.createParser(content)) {
            try {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw new Malformed(line(parser));
                }
                Map<String, Object> object = members(parser);
                if (parser.nextToken() != null) {
                    throw new Malformed(line(parser));
                }
                return object;
            } catch (IOException malformed) {
                throw new Malformed(line(parser));
            }
        } catch (IOException notJson) {
            throw new Malformed(1);
        }
    }

    /** Writes what {@link #object} reads: texts, lists and maps, as one line. */
    public static String text(Map<String, ?> object) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, object);
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory takes what is written to it", impossible);
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                generator.writeFieldName(member.getKey().toString());
                write(generator, member.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof Collection<?> elements) {
            generator.writeStartArray();
            for (Object element : elements) {
                write(generator, element);
            }
            generator.writeEndArray();
        } else {
            generator.writeString(String.valueOf(value));
        }
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentLocation().getLineNr());
    }

    private static Map<String, Object> members(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (value != null) {
                members.put(name, value);
            }
        }
        return members;
    }

    private static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return members(parser);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(parser));
            }
            return elements;
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
    }
}
