package fr.clausier.house;

import fr.clausier.TestInstance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of a page as a browser would send them, what is empty filled with something plausible. */
final class Forms {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>|<button\\b([^>]*)>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>", Pattern.DOTALL);

    private Forms() { }

    /** @param values by field, in the order of the page */
    record Form(String action, boolean multipart, Map<String, List<String>> values) { }

    static List<Form> in(String page, String address) {
        List<Form> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (attribute(form.group(1), "method").orElse("get").equalsIgnoreCase("post")) {
                forms.add(new Form(attribute(form.group(1), "action").orElse(address), form.group(1).contains("multipart"), values(form.group(2))));
            }
        }
        return forms;
    }

    private static Map<String, List<String>> values(String inside) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Matcher control = CONTROL.matcher(inside);
        while (control.find()) {
            String attributes = control.group(1) != null ? control.group(1) : control.group(2) != null ? control.group(2)
                : control.group(4) != null ? control.group(4) : control.group(6);
            String name = attribute(attributes, "name").orElse("");
            String type = attribute(attributes, "type").orElse("text");
            if (!name.isEmpty() && !type.equals("file")) {
                boolean button = control.group(6) != null;
                boolean once = button || type.equals("radio");
                String value = control.group(5) != null ? chosen(control.group(5)) : control.group(3) != null ? control.group(3).strip()
                    : attribute(attributes, "value").orElse(type.equals("checkbox") ? "on" : "");
                List<String> all = values.computeIfAbsent(name, key -> new ArrayList<>());
                if (!once || all.isEmpty()) {
                    all.add(value.isEmpty() && !type.equals("hidden") ? plausible(name, type) : value);
                }
            }
        }
        return values;
    }

    /** The option chosen; the first that says something when none is. */
    private static String chosen(String options) {
        String first = "";
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            String value = attribute(option.group(1), "value").orElse("");
            if (option.group(1).contains(" selected") && !value.isEmpty()) {
                return value;
            }
            first = first.isEmpty() ? value : first;
        }
        return first;
    }

    private static String plausible(String name, String type) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        if (lower.contains("siret")) {
            return TestInstance.siret().digits();
        }
        return type.equals("date") || lower.endsWith("on") || lower.contains("date") ? "2026-03-03" : type.equals("month") || lower.contains("month") ? "2026-03"
            : type.equals("email") || lower.contains("email") ? "essai@exemple.fr" : type.equals("number") || lower.contains("hours") || lower.contains("amount") ? "1" : "Essai";
    }

    private static Optional<String> attribute(String attributes, String name) {
        Matcher matcher = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return matcher.find() ? Optional.of(matcher.group(1).replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\"").replace("&#34;", "\"")) : Optional.empty();
    }
}
