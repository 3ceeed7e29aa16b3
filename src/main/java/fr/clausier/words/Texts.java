package fr.clausier.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Loads the texts of every room, once, in both languages. */
public final class Texts {

    /** One pair of files per room that speaks: {@code words/<room>_fr.properties} and {@code _en}. */
    public static final List<String> ROOMS = List.of(
        "access",
        "action",
        "annotation",
        "answer",
        "api",
        "base",
        "board",
        "chain",
        "checks",
        "clause",
        "closing",
        "command",
        "company",
        "compliance",
        "confirmation",
        "contract",
        "counterpart",
        "declaration",
        "derogation",
        "document",
        "dossier",
        "evidence",
        "exit",
        "followed",
        "forecast",
        "grid",
        "hours",
        "identity",
        "imports",
        "indicator",
        "journal",
        "kernel",
        "law",
        "lines",
        "mapping",
        "member",
        "merge",
        "need",
        "observatory",
        "oidc",
        "opendata",
        "organisation",
        "overrule",
        "participant",
        "penalty",
        "place",
        "pool",
        "provider",
        "reminder",
        "report",
        "rules",
        "retention",
        "ruling",
        "search",
        "sampling",
        "sending",
        "share",
        "standing",
        "statement",
        "terms",
        "upload",
        "web",
        "workbook");

    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    /** @param zone zone in which instants are shown */
    public Texts(ZoneId zone) {
        for (Language language : Language.values()) {
            Map<String, String> texts = new HashMap<>();
            ROOMS.forEach(room -> texts.putAll(load(room, language)));
            words.put(language, new Words(language, Map.copyOf(texts), zone));
        }
    }

    public Words in(Language language) {
        return words.get(language);
    }

    /** A text in each language: by any of them a workbook may name something. */
    public List<String> everywhere(String key) {
        return Arrays.stream(Language.values()).map(language -> in(language).say(key)).toList();
    }

    /** The texts of one room; empty when the room has no file. */
    public static Map<String, String> load(String room, Language language) {
        String path = "/words/" + room + "_" + language.tag() + ".properties";
        Map<String, String> texts = new HashMap<>();
        try (InputStream file = Texts.class.getResourceAsStream(path)) {
            if (file != null) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return texts;
    }
}
