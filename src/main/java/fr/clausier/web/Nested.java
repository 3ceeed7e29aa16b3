package fr.clausier.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form has flat names; a document has lists and objects. {@code steps[0].below} and {@code proofAges.RSA} go from one to the other,
 * so that a problem found in the document names the very box of the form. Rows left wholly blank are dropped.
 */
public final class Nested {

    private static final Pattern ROW = Pattern.compile("([A-Za-z]+)\\[([0-9]{1,3})]\\.([A-Za-z]+)");
    private static final Pattern MEMBER = Pattern.compile("([A-Za-z]+)\\.([A-Za-z_]+)");

    private Nested() { }

    /** The document of a form; other names are kept as they are. */
    public static Map<String, Object> of(Map<String, ?> form) {
        Map<String, Object> document = new LinkedHashMap<>();
        Map<String, Map<Integer, Map<String, Object>>> lists = new TreeMap<>();
        form.forEach((name, value) -> {
            Matcher row = ROW.matcher(name);
            Matcher member = MEMBER.matcher(name);
            if (row.matches()) {
                lists.computeIfAbsent(row.group(1), list -> new TreeMap<>()).computeIfAbsent(Integer.valueOf(row.group(2)),
                    index -> new LinkedHashMap<>()).put(row.group(3), value);
            } else if (member.matches()) {
                object(document, member.group(1)).put(member.group(2), value);
            } else {
                document.put(name, value);
            }
        });
        lists.forEach((name, rows) -> document.put(name, rows.values().stream().filter(Nested::isFilled).toList()));
        return document;
    }

    /** The form of a document: one level of lists and objects flattened, lists of plain texts kept. */
    public static Map<String, Object> flat(Map<String, ?> document) {
        Map<String, Object> form = new LinkedHashMap<>();
        document.forEach((name, value) -> {
            if (value instanceof Map<?, ?> members) {
                members.forEach((member, each) -> form.put(name + "." + member, each));
            } else if (value instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof Map) {
                for (int i = 0; i < rows.size(); i++) {
                    String row = name + "[" + i + "].";
                    ((Map<?, ?>) rows.get(i)).forEach((member, each) -> form.put(row + member, each));
                }
            } else {
                form.put(name, value);
            }
        });
        return form;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> document, String name) {
        return (Map<String, Object>) document.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
    }

    private static boolean isFilled(Map<String, Object> row) {
        return row.values().stream().anyMatch(value -> value != null && !(value instanceof Collection<?> many && many.isEmpty())
            && !value.toString().isBlank());
    }
}
