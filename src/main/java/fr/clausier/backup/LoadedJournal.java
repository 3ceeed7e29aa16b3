package fr.clausier.backup;

import fr.clausier.journal.chain.Break;
import fr.clausier.journal.chain.ChainCheck;
import fr.clausier.journal.chain.ChainEntry;
import fr.clausier.journal.chain.EntryHash;
import fr.clausier.journal.chain.EntryReading;
import fr.clausier.journal.chain.SignedHead;
import fr.clausier.journal.chain.SigningKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The journal of a base just loaded, checked before anybody works with it. */
final class LoadedJournal {

    private static final int FETCHED = 2000;

    private final Connection connection;

    LoadedJournal(Connection connection) {
        this.connection = connection;
    }

    /** @param key null when it is not there: then signatures are held against the keys they name. @return whether the seal of the end was checked */
    boolean check(Manifest manifest, SigningKey key) throws SQLException, Restoring.Refused {
        List<SignedHead> heads = heads();
        Set<String> trusted = new HashSet<>();
        heads.forEach(head -> trusted.add(head.publicKey()));
        try (Statement statement = connection.createStatement(); ResultSet end = statement.executeQuery("SELECT seq, hash, signed, seal FROM journal_head WHERE id = 1")) {
            end.next();
            boolean sealed = key == null || end.getString(4).isEmpty() || key.isSealed(end.getString(4), end.getLong(1), end.getString(2), end.getLong(3));
            ChainCheck chain = new ChainCheck(heads);
            Optional<Break> broken = ChainCheck.ofHeads(heads, key == null ? trusted : key.trusted(), end.getLong(3));
            if (broken.isEmpty()) {
                broken = walk(chain);
            }
            if (broken.isEmpty()) {
                broken = chain.end(end.getLong(1), end.getString(2), sealed && end.getLong(1) == manifest.journal() && end.getString(2).equals(manifest.journalHash()));
            }
            if (broken.isPresent()) {
                throw new Restoring.Refused(Restoring.Refused.Why.JOURNAL_BROKEN, broken.get().from());
            }
            return key != null;
        }
    }

    private Optional<Break> walk(ChainCheck chain) throws SQLException {
        EntryHash hash = new EntryHash();
        EntryReading reading = new EntryReading();
        try (PreparedStatement page = connection.prepareStatement("SELECT " + EntryReading.COLUMNS + " FROM journal_entry WHERE seq > ? ORDER BY seq LIMIT " + FETCHED)) {
            long after = Long.MIN_VALUE;
            for (int found = FETCHED; found == FETCHED;) {
                page.setLong(1, after);
                found = 0;
                try (ResultSet rows = page.executeQuery()) {
                    for (; rows.next(); found++) {
                        ChainEntry entry = reading.read(rows);
                        Optional<Break> broken = chain.accept(entry, hash.of(entry));
                        if (broken.isPresent()) {
                            return broken;
                        }
                        after = entry.seq();
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<SignedHead> heads() throws SQLException {
        List<SignedHead> heads = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT id, seq, hash, signed_at, public_key, previous, signature"
                + " FROM journal_signed_head ORDER BY id")) {
            while (rows.next()) {
                heads.add(new SignedHead(rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getLong(4), rows.getString(5), rows.getString(6), rows.getString(7)));
            }
        }
        return heads;
    }
}
