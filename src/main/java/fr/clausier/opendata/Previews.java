package fr.clausier.opendata;

import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.opendata.ImportPreview.Line;
import fr.clausier.opendata.ImportPreview.ImportState;
import fr.clausier.opendata.decp.DecpField;
import fr.clausier.opendata.decp.DecpReading;
import fr.clausier.opendata.decp.DecpRecord;
import fr.clausier.opendata.decp.file.DecpFile;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file and puts each record beside what is stored. Writes nothing. */
@Singleton
class Previews {

    private static final int PER_QUERY = 500;

    private final PublishedRows rows;
    private final PublishedRows.FieldRows fields;
    private final Organisations organisations;

    Previews(PublishedRows rows, PublishedRows.FieldRows fields, Organisations organisations) {
        this.rows = rows;
        this.fields = fields;
        this.organisations = organisations;
    }

    ImportPreview of(Scope scope, byte[] content) {
        DecpReading reading = DecpFile.read(content);
        List<Problem> problems = new ArrayList<>(reading.problems());
        List<DecpRecord> own = own(scope, reading.records(), problems);
        Map<String, PublishedRecord> stored = stored(scope, own);
        Map<Long, Map<DecpField, String>> values = values(stored.values().stream().map(PublishedRecord::id).toList());
        List<Line> lines = own.stream().map(record -> {
            PublishedRecord known = stored.get(key(record.buyer(), record.id()));
            return line(record, known, known == null ? Map.of() : values.getOrDefault(known.id(), Map.of()));
        }).toList();
        int refused = reading.refused() + reading.records().size() - own.size();
        return new ImportPreview(lines, List.copyOf(problems), reading.read(), refused, reading.complete());
    }

    /** A buyer keeps its own records only; a facilitator those of any buyer. */
    private List<DecpRecord> own(Scope scope, List<DecpRecord> records, List<Problem> problems) {
        if (scope.role() != Role.BUYER) {
            return records;
        }
        Optional<Siret> siret = organisations.find(scope, scope.organisation()).map(Organisation::siret);
        List<DecpRecord> own = new ArrayList<>();
        for (DecpRecord record : records) {
            if (siret.isPresent() && siret.get().equals(record.buyer())) {
                own.add(record);
            } else {
                problems.add(Problem.error("decp-not-yours", Problem.Place.field(record.path()), record.buyer().digits(), record.id()));
            }
        }
        return own;
    }

    private Map<String, PublishedRecord> stored(Scope scope, List<DecpRecord> records) {
        Map<String, PublishedRecord> stored = new HashMap<>();
        List<String> buyers = records.stream().map(record -> record.buyer().digits()).distinct().toList();
        for (List<String> some : parts(buyers)) {
            rows.ofBuyers(scope.structure(), some).forEach(row -> stored.put(key(row.buyerSiret(), row.recordId()), row));
        }
        Map<String, PublishedRecord> named = new HashMap<>();
        for (DecpRecord record : records) {
            String key = key(record.buyer(), record.id());
            Optional.ofNullable(stored.get(key)).ifPresent(row -> named.put(key, row));
        }
        return named;
    }

    /** The stored values of records, by record. */
    Map<Long, Map<DecpField, String>> values(List<Long> records) {
        Map<Long, Map<DecpField, String>> values = new HashMap<>();
        for (List<Long> some : parts(records)) {
            fields.findByDecpRecordIdIn(some).forEach(field -> values
                .computeIfAbsent(field.decpRecordId(), id -> new EnumMap<>(DecpField.class)).put(field.field(), field.importedValue()));
        }
        return values;
    }

    private static Line line(DecpRecord record, PublishedRecord known, Map<DecpField, String> values) {
        if (known == null) {
            return new Line(record, ImportState.NEW, Map.of(), null);
        }
        Map<DecpField, String> before = new EnumMap<>(DecpField.class);
        record.fields().forEach((field, value) -> {
            if (!value.equals(values.get(field))) {
                before.put(field, values.getOrDefault(field, ""));
            }
        });
        return new Line(record, before.isEmpty() ? ImportState.SAME : ImportState.CHANGED, before, known);
    }

    private static <T> List<List<T>> parts(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i += PER_QUERY) {
            parts.add(list.subList(i, Math.min(list.size(), i + PER_QUERY)));
        }
        return parts;
    }

    private static String key(Siret buyer, String id) {
        return buyer + " " + id;
    }
}
