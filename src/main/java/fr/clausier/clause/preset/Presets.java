package fr.clausier.clause.preset;

import fr.clausier.store.Json;
import fr.clausier.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The presets shipped with the product, one file each in {@code presets/}, the clause of the general conditions first. */
public final class Presets {

    private static final List<String> IN_ORDER = List.of("ccag-2021", "anru", "state-framework", "local-works", "school-steps", "reserved-lot");
    private static final List<Preset> ALL = IN_ORDER.stream().map(Presets::load).toList();

    private Presets() { }

    public static List<Preset> all() {
        return ALL;
    }

    public static Optional<Preset> find(String id) {
        return ALL.stream().filter(preset -> preset.id().equals(id)).findFirst();
    }

    private static Preset load(String id) {
        try (InputStream file = Presets.class.getResourceAsStream("/presets/" + id + ".json")) {
            Map<String, Object> read = Json.object(file.readAllBytes());
            return new Preset(id, texts(read.get("name")), texts(read.get("source")), members(read.get("terms")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (Json.Malformed malformed) {
            throw new IllegalStateException("preset " + id + " is malformed", malformed);
        }
    }

    private static Map<Language, String> texts(Object value) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, members(value).get(language.tag()).toString());
        }
        return texts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object value) {
        return (Map<String, Object>) value;
    }
}
