package fr.clausier.journal;

import fr.clausier.journal.JournalHeadRows.SignedRows;
import fr.clausier.journal.chain.Break;
import fr.clausier.journal.chain.Break.Fault;
import fr.clausier.journal.chain.ChainCheck;
import fr.clausier.journal.chain.ChainWalk;
import fr.clausier.journal.chain.Checked;
import fr.clausier.journal.chain.EntryHash;
import fr.clausier.journal.chain.SignedHead;
import fr.clausier.journal.chain.SigningKey;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the whole journal of this base: every entry, every signed head, and the seal of the end. Asking the database and following the chain go on side by side. */
@Singleton
public class JournalCheck {

    private static final int FETCHED = 1000;

    private final SignedRows signed;
    private final JournalHeadRows heads;
    private final SigningKey key;
    private final TransactionOperations<Connection> transactions;

    JournalCheck(SignedRows signed, JournalHeadRows heads, SigningKey key, TransactionOperations<Connection> transactions) {
        this.signed = signed;
        this.heads = heads;
        this.key = key;
        this.transactions = transactions;
    }

    /** @param kept signed heads kept elsewhere, which the journal must still lead to */
    @Transactional
    public Checked check(List<SignedHead> kept) {
        JournalHead end = heads.head();
        List<SignedHead> all = signed.all().stream().filter(head -> head.id() <= end.signed()).toList();
        Optional<Break> broken = ChainCheck.ofHeads(all, key.trusted(), end.signed()).or(() -> ofKept(kept));
        if (broken.isPresent()) {
            return new Checked(0, all.size(), broken);
        }
        List<SignedHead> met = new ArrayList<>(all);
        met.addAll(kept);
        ChainCheck chain = new ChainCheck(met);
        Optional<Break> found = walked(transactions.getConnection(), chain, end);
        return new Checked(chain.entries(), all.size(), found);
    }

    /** The number of the first entry concerned by the first break; empty when whole. */
    @Transactional
    public Optional<Long> firstBreak() {
        return check(List.of()).broken().map(Break::from);
    }

    private Optional<Break> ofKept(List<SignedHead> kept) {
        return kept.stream().flatMap(head -> ChainCheck.ofHead(head, key.trusted()).stream()).findFirst();
    }

    private Optional<Break> walked(Connection connection, ChainCheck chain, JournalHead end) {
        try {
            Optional<Break> found = pages(connection, chain, end.seq());
            Optional<Break> beyond = found.isPresent() ? found : beyond(connection);
            return beyond.or(() -> chain.end(end.seq(), end.hash(), isSealed(connection, end)));
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    private static Optional<Break> pages(Connection connection, ChainCheck chain, long last) throws SQLException {
        try (ChainWalk walk = new ChainWalk(connection, chain)) {
            Optional<Break> found = Optional.empty();
            for (long from = 0; from < last && found.isEmpty(); from += FETCHED) {
                found = walk.take(from, Math.min(last, from + FETCHED));
            }
            return found.isPresent() ? found : walk.rest();
        }
    }

    /** Entries that stand before the first or after the last; asked in one statement, so that none is written between the two. */
    private static Optional<Break> beyond(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT MIN(e.seq) FROM journal_entry e WHERE e.seq < 1"
                + " OR e.seq > (SELECT h.seq FROM journal_head h WHERE h.id = 1)"); ResultSet row = query.executeQuery()) {
            row.next();
            long first = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(new Break(first, first, Fault.SUPERFLUOUS));
        }
    }

    /** A base brought from before there were seals has none until its next entry, which is of a later form. */
    private boolean isSealed(Connection connection, JournalHead end) {
        return key.isSealed(end.seal(), end.seq(), end.hash(), end.signed()) || end.seal().isEmpty() && end.signed() == 0 && isOfFirstForm(connection, end.seq());
    }

    private static boolean isOfFirstForm(Connection connection, long last) {
        try (PreparedStatement query = connection.prepareStatement("SELECT e.form FROM journal_entry e WHERE e.seq = ?")) {
            query.setLong(1, last);
            try (ResultSet row = query.executeQuery()) {
                return !row.next() || row.getInt(1) < EntryHash.FORM;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }
}
