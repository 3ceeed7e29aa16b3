package fr.clausier.journal.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Reads entries as the database gives them. Entries of form 1 say their moment by the clock of the machine alone: an hour that comes twice is tried twice. */
public final class EntryReading {

    /** What a query must ask for, in this order. */
    public static final String COLUMNS = "form, seq, recorded_micros, recorded_at, account_id, structure_id, action, subject, subject_id, person_key_id,"
        + " before_digest, after_digest, detail, reason, previous_hash, hash";
    private static final int NANOS = 1000;

    private final ZoneId zone = ZoneId.systemDefault();

    public ChainEntry read(ResultSet row) throws SQLException {
        int form = row.getInt(1);
        long micros = row.getLong(3);
        boolean told = !row.wasNull();
        String local = local(row.getObject(4, LocalDateTime.class));
        long person = row.getLong(10);
        Long personKey = row.wasNull() ? null : person;
        ChainEntry entry = new ChainEntry(form, row.getLong(2), micros, local, row.getLong(5), row.getLong(6), row.getString(7), row.getString(8),
            row.getLong(9), personKey, row.getString(11), row.getString(12), row.getString(13), row.getString(14), row.getString(15), row.getString(16), false);
        return form == 1 ? atItsMoment(entry, told) : entry;
    }

    /** As docs/journal.md writes it; what is finer than a microsecond was put there since, and is told, so that no hash can agree with it. */
    static String local(LocalDateTime written) {
        return written.getNano() % NANOS == 0 ? ChainEntry.text(written) : written.toString();
    }

    private ChainEntry atItsMoment(ChainEntry entry, boolean told) {
        LocalDateTime local = LocalDateTime.parse(entry.local());
        if (told) {
            return entry.at(-1, "");
        }
        List<ChainEntry> possible = zone.getRules().getValidOffsets(local).stream()
            .map(offset -> entry.at(ChainEntry.micros(local.toInstant(offset)), "")).toList();
        EntryHash hash = new EntryHash();
        return possible.size() == 1 ? possible.get(0) : possible.stream().filter(each -> hash.of(each).equals(entry.hash())).findFirst()
            .orElseGet(() -> entry.at(ChainEntry.micros(local.atZone(zone).toInstant()), ""));
    }
}
