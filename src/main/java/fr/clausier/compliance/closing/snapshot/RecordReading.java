package fr.clausier.compliance.closing.snapshot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what {@link RecordWriting} wrote, by the components records have today. A component that the version of the document did not know
 * must be told; one that is no more is passed over. Never guesses: a document that does not read is a fault of the program.
 */
final class RecordReading {

    private static final Map<Class<?>, Function<String, Object>> PLAIN = Map.ofEntries(Map.entry(String.class, text -> text),
        Map.entry(long.class, Long::valueOf), Map.entry(Long.class, Long::valueOf), Map.entry(int.class, Integer::valueOf),
        Map.entry(Integer.class, Integer::valueOf), Map.entry(boolean.class, Boolean::valueOf), Map.entry(Boolean.class, Boolean::valueOf),
        Map.entry(BigDecimal.class, BigDecimal::new), Map.entry(LocalDate.class, LocalDate::parse),
        Map.entry(YearMonth.class, YearMonth::parse), Map.entry(Instant.class, Instant::parse));

    private final JsonParser in;
    private final Map<String, Object> unknownThen;

    /** @param unknownThen value of each component the version did not know: {@code "LineFacts.activity"} */
    RecordReading(JsonParser in, Map<String, Object> unknownThen) {
        this.in = in;
        this.unknownThen = unknownThen;
    }

    /** The value that begins at the current token. */
    Object read(Type type) throws IOException {
        Class<?> kind = raw(type);
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return kind == Optional.class ? Optional.empty() : null;
        }
        if (Whole.ALL.containsKey(kind)) {
            return Whole.ALL.get(kind).read().apply(document());
        }
        if (kind == Optional.class) {
            return Optional.of(read(argument(type, 0)));
        }
        if (Map.class.isAssignableFrom(kind)) {
            return map(argument(type, 0), argument(type, 1));
        }
        if (Iterable.class.isAssignableFrom(kind)) {
            List<Object> values = list(argument(type, 0));
            return Set.class.isAssignableFrom(kind) ? Collections.unmodifiableSet(new LinkedHashSet<>(values)) : Collections.unmodifiableList(values);
        }
        return kind.isRecord() ? record(kind) : plain(kind, in.getText());
    }

    private Object record(Class<?> kind) throws IOException {
        Shape shape = Shape.of(kind);
        if (shape.isBare()) {
            return shape.make(read(shape.components().get(0).getGenericType()));
        }
        Object[] values = new Object[shape.components().size()];
        boolean[] told = new boolean[values.length];
        expect(JsonToken.START_OBJECT, kind);
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            int place = shape.place(in.currentName());
            in.nextToken();
            if (place < 0) {
                in.skipChildren();
            } else {
                values[place] = read(shape.components().get(place).getGenericType());
                told[place] = true;
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (!told[i]) {
                values[i] = then(kind.getSimpleName() + "." + shape.components().get(i).getName());
            }
        }
        return shape.make(values);
    }

    private Object then(String component) {
        if (!unknownThen.containsKey(component)) {
            throw new IllegalStateException("a closed month does not say " + component + ": tell in SnapshotVersion what it was then");
        }
        return unknownThen.get(component);
    }

    private List<Object> list(Type of) throws IOException {
        expect(JsonToken.START_ARRAY, List.class);
        List<Object> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(read(of));
        }
        return values;
    }

    private Map<Object, Object> map(Type keys, Type of) throws IOException {
        expect(JsonToken.START_OBJECT, Map.class);
        Map<Object, Object> values = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            Object key = plain(raw(keys), in.currentName());
            in.nextToken();
            values.put(key, read(of));
        }
        return Collections.unmodifiableMap(values);
    }

    private Map<String, Object> document() throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            values.put(name, loose());
        }
        return values;
    }

    private Object loose() throws IOException {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            return document();
        }
        if (in.currentToken() != JsonToken.START_ARRAY) {
            return in.getText();
        }
        List<Object> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(loose());
        }
        return values;
    }

    private void expect(JsonToken token, Class<?> kind) {
        if (in.currentToken() != token) {
            throw new IllegalStateException("a closed month does not read: " + in.currentToken() + " in place of " + kind.getSimpleName());
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object plain(Class<?> kind, String text) {
        if (kind.isEnum()) {
            return Enum.valueOf((Class<Enum>) kind, text);
        }
        Function<String, Object> reading = PLAIN.get(kind);
        if (reading == null) {
            throw new IllegalStateException("a closed month holds what cannot be read: " + kind.getName());
        }
        return reading.apply(text);
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
    }

    private static Type argument(Type type, int place) {
        return ((ParameterizedType) type).getActualTypeArguments()[place];
    }
}
