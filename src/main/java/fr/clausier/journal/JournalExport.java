package fr.clausier.journal;

import fr.clausier.journal.chain.ChainEntry;
import fr.clausier.journal.chain.EntryReading;
import fr.clausier.journal.chain.ExportLine;
import fr.clausier.journal.chain.SignedHead;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Writes the journal as a file that anybody can check: docs/journal.md says its lines. It ends at a signed head. */
@Singleton
public class JournalExport {

    private static final int FETCHED = 2000;

    private final Heads heads;
    private final TransactionOperations<Connection> transactions;

    JournalExport(Heads heads, TransactionOperations<Connection> transactions) {
        this.heads = heads;
        this.transactions = transactions;
    }

    /** @param content whether what was done is told, sealed where it names a person; otherwise its digests alone */
    @Transactional
    public void write(OutputStream out, boolean content) throws IOException {
        heads.sign();
        List<SignedHead> all = heads.all();
        long last = all.get(all.size() - 1).seq();
        put(out, ExportLine.opening(heads.publicKey(), last));
        for (SignedHead head : all) {
            put(out, ExportLine.of(head));
        }
        try (PreparedStatement page = transactions.getConnection().prepareStatement("SELECT " + EntryReading.COLUMNS
                + " FROM journal_entry WHERE seq > ? AND seq <= ? ORDER BY seq")) {
            for (long from = 0; from < last; from += FETCHED) {
                page.setLong(1, from);
                page.setLong(2, Math.min(last, from + FETCHED));
                put(out, page, content);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    private static void put(OutputStream out, PreparedStatement page, boolean content) throws SQLException, IOException {
        EntryReading reading = new EntryReading();
        try (ResultSet rows = page.executeQuery()) {
            while (rows.next()) {
                ChainEntry entry = reading.read(rows);
                put(out, ExportLine.of(content ? entry : entry.withoutContent()));
            }
        }
    }

    private static void put(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }
}
