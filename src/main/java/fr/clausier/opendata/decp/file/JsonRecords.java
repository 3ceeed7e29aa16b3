package fr.clausier.opendata.decp.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import fr.clausier.opendata.decp.DecpFamily;
import fr.clausier.opendata.decp.Intake;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the records of a JSON file, one in memory at a time: {@code {"marches":{"marche":[…],"contrat-concession":[…]}}} of schema 2.0.x,
 * and the older {@code {"marches":[…]}} or bare list. Numbers are taken as their text.
 */
final class JsonRecords {

    private static final JsonFactory FACTORY = JsonFactory.builder()
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(500).maxNumberLength(10_000)
            .maxStringLength(5_000_000).maxNameLength(5_000).build())
        .build();

    private final Intake intake;

    JsonRecords(Intake intake) {
        this.intake = intake;
    }

    /** Reads to the end or to where the file breaks; never throws for what the file holds. */
    void read(Reader source) throws IOException {
        try (JsonParser json = FACTORY.createParser(source)) {
            boolean whole = false;
            try {
                top(json);
                whole = !intake.isStopped();
                if (whole && json.nextToken() != null) {
                    trailing(json);
                }
            } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
                if (whole) {
                    trailing(json);
                } else {
                    intake.broken("decp-broken", json.currentLocation().getLineNr(), json.currentLocation().getColumnNr());
                }
            }
        }
    }

    private void trailing(JsonParser json) {
        intake.trailing(json.currentLocation().getLineNr(), json.currentLocation().getColumnNr());
    }

    private void top(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_ARRAY) {
            intake.marches();
            list(json, "", null);
        } else if (token == JsonToken.START_OBJECT) {
            while (!intake.isStopped() && json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                token = json.nextToken();
                if (name.equals("marches")) {
                    marches(json, token);
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private void marches(JsonParser json, JsonToken token) throws IOException {
        intake.marches();
        if (token == JsonToken.START_ARRAY) {
            list(json, "marches", null);
        } else if (token == JsonToken.START_OBJECT) {
            while (!intake.isStopped() && json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                part(json, json.nextToken(), "marches." + name, family(name));
            }
        } else if (token != JsonToken.VALUE_NULL) {
            intake.notARecord("marches", json.getText());
        }
    }

    private void part(JsonParser json, JsonToken token, String path, DecpFamily family) throws IOException {
        if (family == null) {
            intake.unknownPart(path.length() > 100 ? path.substring(0, 100) : path);
            json.skipChildren();
        } else if (token == JsonToken.START_ARRAY) {
            list(json, path, family);
        } else if (token == JsonToken.START_OBJECT) {
            record(json, path, family);
        } else if (token != JsonToken.VALUE_NULL) {
            intake.notARecord(path, json.getText());
        }
    }

    /** The family a key or wrapper names; null when none. */
    static DecpFamily family(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("marche") ? DecpFamily.MARCHE : lower.contains("concession") ? DecpFamily.CONCESSION : null;
    }

    private void list(JsonParser json, String path, DecpFamily family) throws IOException {
        JsonToken token = json.nextToken();
        for (int i = 0; token != JsonToken.END_ARRAY && !intake.isStopped(); i++) {
            String at = path + "[" + i + "]";
            if (token == JsonToken.START_OBJECT) {
                record(json, at, family);
            } else {
                intake.notARecord(at, token.isScalarValue() ? json.getText() : "");
                json.skipChildren();
            }
            token = json.nextToken();
        }
    }

    private void record(JsonParser json, String path, DecpFamily family) throws IOException {
        intake.begin(path);
        Map<String, Object> tree = object(json, path, 1);
        if (tree.size() == 1 && tree.values().iterator().next() instanceof Map<?, ?> inside) {
            DecpFamily wrapped = family(tree.keySet().iterator().next());
            if (wrapped != null) {
                intake.take(strings(inside), wrapped);
                return;
            }
        }
        intake.take(tree, family);
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key.toString(), value));
        return copy;
    }

    private Map<String, Object> object(JsonParser json, String path, int depth) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            Object value = value(json, json.nextToken(), path + "." + (name.length() > 60 ? name.substring(0, 60) : name), depth);
            if (value != null) {
                object.put(name, value);
            }
        }
        return object;
    }

    private List<Object> array(JsonParser json, String path, int depth) throws IOException {
        List<Object> array = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            Object value = value(json, token, path + "[" + array.size() + "]", depth);
            if (value != null) {
                array.add(value);
            }
        }
        return array;
    }

    private Object value(JsonParser json, JsonToken token, String path, int depth) throws IOException {
        boolean nested = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        if (nested && depth == Intake.DEEPEST) {
            intake.tooDeep(path);
            json.skipChildren();
            return null;
        }
        if (!intake.accepts()) {
            json.skipChildren();
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object(json, path, depth + 1);
            case START_ARRAY -> array(json, path, depth + 1);
            case VALUE_NULL -> null;
            default -> intake.clean(json.getText(), path);
        };
    }
}
