package fr.clausier.opendata.decp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One contract published several times in one file. Rows of the same publication day are co-holders, each published apart: holders
 * are put side by side. A later publication is the contract after an amendment: it takes over, and keeps from the earlier one only
 * what it does not say. Amendments of all rows are kept. Amounts are never added: each row repeats the whole contract's.
 */
final class Repeats {

    private final Findings findings;

    Repeats(Findings findings) {
        this.findings = findings;
    }

    /** One record per (buyer, id), in the order of first appearance. */
    List<DecpRecord> merge(List<DecpRecord> records) {
        Map<String, DecpRecord> kept = new LinkedHashMap<>();
        for (DecpRecord record : records) {
            kept.merge(record.buyer() + " " + record.id(), record, this::merge);
        }
        return new ArrayList<>(kept.values());
    }

    private DecpRecord merge(DecpRecord earlier, DecpRecord next) {
        findings.about(next.id());
        if (earlier.fields().equals(next.fields())) {
            findings.warning("decp-duplicate", next.path(), next.id(), earlier.path());
            return earlier;
        }
        findings.warning("decp-repeated", next.path(), next.id(), earlier.path());
        int order = published(next).compareTo(published(earlier));
        DecpRecord last = order >= 0 ? next : earlier;
        DecpRecord first = order >= 0 ? earlier : next;
        Map<DecpField, String> fields = new EnumMap<>(DecpField.class);
        fields.putAll(first.fields());
        fields.putAll(last.fields());
        if (order == 0) {
            join(fields, DecpField.HOLDERS, first, last);
        }
        join(fields, DecpField.MODIFICATIONS, first, last);
        return last.with(fields);
    }

    private static String published(DecpRecord record) {
        return record.value(DecpField.PUBLICATION_DATE).orElse("");
    }

    private void join(Map<DecpField, String> fields, DecpField field, DecpRecord first, DecpRecord last) {
        Set<String> lines = new LinkedHashSet<>();
        first.value(field).ifPresent(value -> lines.addAll(value.lines().toList()));
        last.value(field).ifPresent(value -> lines.addAll(value.lines().toList()));
        String joined = String.join("\n", lines);
        if (joined.length() > FieldValues.LONGEST) {
            findings.warning("decp-too-long", last.path() + "." + field.published().get(0), "", Integer.toString(FieldValues.LONGEST));
        } else if (!joined.isEmpty()) {
            fields.put(field, joined);
        }
    }
}
