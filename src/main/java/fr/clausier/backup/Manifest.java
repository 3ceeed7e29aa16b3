package fr.clausier.backup;

import fr.clausier.store.Json;
import fr.clausier.store.Json.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds, the last thing written to it.
 *
 * @param schema number of the last migration of the base; @param madeAt when, as text
 * @param journal number of the last entry, with its hash
 * @param tables each with its columns, count of rows, next number of its key, SHA-256; @param files of evidence and others, each with its SHA-256
 */
record Manifest(String schema, String madeAt, long journal, String journalHash, List<Table> tables, List<Content> files) {

    static final String NAME = "manifest.json";
    private static final String VERSION = "1";

    /** @param next number the next row would take; 0 when its key is not counted up */
    record Table(String name, List<Column> columns, List<String> key, long rows, long next, String sha256) {

        String entry() {
            return "tables/" + name;
        }

        TableRows table() {
            return new TableRows(name, columns, key);
        }
    }

    /** A file kept in the backup, by its place there. */
    record Content(String name, String sha256) { }

    byte[] text() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("clausier-backup", VERSION);
        all.put("schema", schema);
        all.put("madeAt", madeAt);
        all.put("journal", journal);
        all.put("journalHash", journalHash);
        all.put("tables", tables.stream().map(table -> {
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("name", table.name);
            of.put("columns", table.columns.stream().map(column -> column.name() + ":" + column.kind()).toList());
            of.put("key", table.key);
            of.put("rows", table.rows);
            of.put("next", table.next);
            of.put("sha256", table.sha256);
            return of;
        }).toList());
        all.put("files", files.stream().map(file -> Map.of("name", file.name, "sha256", file.sha256)).toList());
        return Json.text(all).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Malformed or RuntimeException when it is not one this version reads */
    @SuppressWarnings("unchecked")
    static Manifest of(byte[] text) throws Malformed {
        Map<String, Object> all = Json.object(text);
        if (!VERSION.equals(all.get("clausier-backup"))) {
            throw new IllegalArgumentException("another version");
        }
        List<Table> tables = ((List<Map<String, Object>>) all.get("tables")).stream().map(table -> new Table((String) table.get("name"),
            ((List<String>) table.get("columns")).stream().map(Manifest::column).toList(), (List<String>) table.get("key"),
            Long.parseLong((String) table.get("rows")), Long.parseLong((String) table.get("next")), (String) table.get("sha256"))).toList();
        List<Content> files = ((List<Map<String, Object>>) all.get("files")).stream()
            .map(file -> new Content((String) file.get("name"), (String) file.get("sha256"))).toList();
        return new Manifest((String) all.get("schema"), (String) all.get("madeAt"), Long.parseLong((String) all.get("journal")), (String) all.get("journalHash"),
            tables, files);
    }

    private static Column column(String text) {
        int colon = text.lastIndexOf(':');
        return new Column(text.substring(0, colon), Column.Kind.valueOf(text.substring(colon + 1)));
    }
}
