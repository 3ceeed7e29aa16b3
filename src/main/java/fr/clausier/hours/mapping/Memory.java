package fr.clausier.hours.mapping;

import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.sheet.Spelling;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.store.Json;
import fr.clausier.store.MasterKey;
import fr.clausier.store.rotation.SealedUse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was confirmed of each sender's files, sealed. */
@Singleton
class Memory {

    private final MappingRows rows;
    private final MappingRows.WordRows words;
    private final MasterKey key;
    private final Calendar calendar;

    Memory(MappingRows rows, MappingRows.WordRows words, MasterKey key, Calendar calendar) {
        this.rows = rows;
        this.words = words;
        this.key = key;
        this.calendar = calendar;
    }

    /** A word of a sender. */
    record Word(HoursColumn column, String written, String meaning) { }

    /** Whether anything is known of the sender's layouts or of the file. */
    boolean isBlank(Scope scope, String file) {
        return rows.known(scope.structure(), scope.organisation(), file).isEmpty();
    }

    /** What was said of one file, by name of sheet; empty when nobody said anything. */
    Optional<Map<String, SheetMapping>> ofFile(Scope scope, String file) {
        return rows.ofFile(scope.structure(), file).map(stored -> {
            Map<String, SheetMapping> sheets = new HashMap<>();
            objects(open(stored.content()), "sheets").forEach(sheet -> sheets.put(sheet.getOrDefault("sheet", "").toString(), SheetMapping.of(sheet)));
            return sheets;
        });
    }

    /** What is remembered of the sender's layouts, by fingerprint. */
    Map<String, SheetMapping> layouts(Scope scope, List<String> fingerprints) {
        return fingerprints.isEmpty() ? Map.of() : rows.layouts(scope.structure(), scope.organisation(), fingerprints).stream()
            .collect(Collectors.toMap(StoredMapping::subject, stored -> SheetMapping.of(open(stored.content())), (one, other) -> one));
    }

    List<Word> words(Scope scope) {
        return words.findByStructureIdAndSender(scope.structure(), scope.organisation()).map(stored -> objects(open(stored.content()), "words").stream()
            .map(word -> new Word(HoursColumn.valueOf(word.get("column").toString()), word.get("written").toString(), word.get("meaning").toString())).toList())
            .orElse(List.of());
    }

    Spelling spelling(Scope scope) {
        Spelling spelling = Spelling.NONE;
        for (Word word : words(scope)) {
            spelling = spelling.with(word.column(), word.written(), word.meaning());
        }
        return spelling;
    }

    void keepFile(Scope scope, String file, Map<String, SheetMapping> sheets) {
        List<Map<String, Object>> documents = new ArrayList<>();
        sheets.forEach((name, sheet) -> {
            Map<String, Object> document = new LinkedHashMap<>(sheet.document());
            document.put("sheet", name);
            documents.add(document);
        });
        keep(scope, StoredMapping.Kind.FILE, file, Map.of("sheets", documents));
    }

    void keepLayout(Scope scope, String fingerprint, SheetMapping mapping) {
        keep(scope, StoredMapping.Kind.LAYOUT, fingerprint, mapping.document());
    }

    /** Keeps words beside those known; one said again replaces what it stood for. */
    void keepWords(Scope scope, List<Word> said) {
        Map<List<String>, Word> all = new LinkedHashMap<>();
        Function<Word, List<String>> named = word -> List.of(word.column().name(), fr.clausier.kernel.Folded.of(word.written()));
        words(scope).forEach(word -> all.put(named.apply(word), word));
        said.forEach(word -> all.put(named.apply(word), word));
        all.values().removeIf(word -> word.meaning().isEmpty());
        byte[] content = seal(Map.of("words", all.values().stream().map(word -> Map.of("column", word.column().name(), "written", word.written(),
            "meaning", word.meaning())).toList()));
        Optional<StoredWords> known = words.findByStructureIdAndSender(scope.structure(), scope.organisation());
        StoredWords stored = new StoredWords(known.map(StoredWords::id).orElse(null), scope.structure(), scope.organisation(), content, calendar.now(),
            scope.actor().account(), known.map(StoredWords::version).orElse(0L));
        if (known.isPresent()) {
            words.update(stored);
        } else {
            words.save(stored);
        }
    }

    private void keep(Scope scope, StoredMapping.Kind kind, String subject, Map<String, Object> document) {
        Optional<StoredMapping> known = rows.findByStructureIdAndSenderAndKindAndSubject(scope.structure(), scope.organisation(), kind, subject);
        StoredMapping stored = new StoredMapping(known.map(StoredMapping::id).orElse(null), scope.structure(), scope.organisation(), kind, subject,
            seal(document), calendar.now(), scope.actor().account(), known.map(StoredMapping::version).orElse(0L));
        if (known.isPresent()) {
            rows.update(stored);
        } else {
            rows.save(stored);
        }
    }

    private byte[] seal(Map<String, Object> document) {
        return key.seal(SealedUse.MAPPING, Json.text(document).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> open(byte[] sealed) {
        try {
            return Json.object(key.open(SealedUse.MAPPING, sealed));
        } catch (Json.Malformed broken) {
            throw new IllegalStateException("a mapping that was written by this room does not read", broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Map<String, Object> document, String name) {
        return (List<Map<String, Object>>) document.getOrDefault(name, List.of());
    }
}
