package fr.clausier.store;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text for one content, whatever the order it was built in: what digests and the journal are computed over.
 * Records become {@code {name:value,…}} in declaration order, maps are sorted, texts are quoted, numbers plain.
 */
public final class Canonical {

    private Canonical() { }

    public static String of(Object value) {
        StringBuilder text = new StringBuilder();
        write(text, value);
        return text.toString();
    }

    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(StringBuilder text, Object value) {
        if (value == null) {
            text.append("null");
        } else if (value instanceof CharSequence || value instanceof Enum<?>) {
            quote(text, value.toString());
        } else if (value instanceof Collection<?> many) {
            text.append('[');
            many.forEach(each -> separated(text, () -> write(text, each)));
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, each) -> sorted.put(key.toString(), each));
            text.append('{');
            sorted.forEach((key, each) -> separated(text, () -> named(text, key, each)));
            text.append('}');
        } else if (value instanceof Record && value.getClass().getRecordComponents().length > 1) {
            text.append('{');
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                separated(text, () -> named(text, component.getName(), component(value, component)));
            }
            text.append('}');
        } else {
            quote(text, value.toString());
        }
    }

    private static Object component(Object value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("unreadable record component " + component, e);
        }
    }

    private static void separated(StringBuilder text, Runnable writing) {
        char last = text.charAt(text.length() - 1);
        if (last != '[' && last != '{') {
            text.append(',');
        }
        writing.run();
    }

    private static void named(StringBuilder text, String name, Object value) {
        text.append(name).append(':');
        write(text, value);
    }

    private static void quote(StringBuilder text, String value) {
        text.append('"').append(value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")).append('"');
    }
}
