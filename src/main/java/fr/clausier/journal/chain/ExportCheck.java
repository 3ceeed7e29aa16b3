package fr.clausier.journal.chain;

import fr.clausier.store.Json.Malformed;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks an export without the base it came from: signed heads, entries, and that the last head signs the last entry. */
public final class ExportCheck {

    private final Set<String> trusted;
    private final List<SignedHead> kept;
    private final List<SignedHead> heads = new ArrayList<>();
    private final EntryHash hash = new EntryHash();
    private String publicKey;
    private long announced;
    private ChainCheck chain;

    /** @param trusted public keys in base64; empty: the one the export names is taken at its word; @param kept heads kept elsewhere, to be met on the way */
    public ExportCheck(Set<String> trusted, List<SignedHead> kept) {
        this.trusted = new HashSet<>(trusted);
        this.kept = kept;
    }

    /** Not an export, or a line of it is not what it should be. */
    public static final class NotAnExport extends Exception {

        private final long line;

        NotAnExport(long line) {
            super("not a line of a journal's export: " + line);
            this.line = line;
        }

        public long line() {
            return line;
        }
    }

    /** The key the export names, once it was checked. */
    public String publicKey() {
        return publicKey;
    }

    public Checked check(Path file) throws IOException, NotAnExport {
        long number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            Optional<Break> broken = Optional.empty();
            for (String line = lines.readLine(); line != null && broken.isEmpty(); line = lines.readLine()) {
                number++;
                broken = take(ExportLine.members(line), number == 1);
            }
            if (number == 0) {
                throw new NotAnExport(1);
            }
            return new Checked(chain == null ? 0 : chain.entries(), heads.size(), broken.or(this::end));
        } catch (Malformed | RuntimeException malformed) {
            throw new NotAnExport(number);
        }
    }

    private Optional<Break> take(Map<String, Object> line, boolean first) {
        String type = ExportLine.text(line, ExportLine.TYPE);
        if (first != type.equals(ExportLine.OPENING)) {
            throw new IllegalArgumentException(type);
        }
        if (first) {
            publicKey = ExportLine.text(line, ExportLine.PUBLIC_KEY);
            announced = Long.parseLong(ExportLine.text(line, "entries"));
            if (trusted.isEmpty()) {
                trusted.add(publicKey);
            }
            return Optional.empty();
        }
        if (type.equals(ExportLine.HEAD) && chain == null) {
            heads.add(ExportLine.head(line));
            return Optional.empty();
        }
        if (!type.equals(ExportLine.ENTRY)) {
            throw new IllegalArgumentException(type);
        }
        Optional<Break> broken = begin();
        ChainEntry entry = ExportLine.entry(line);
        return broken.isPresent() ? broken : chain.accept(entry, hash.of(entry));
    }

    /** Once the heads are known. */
    private Optional<Break> begin() {
        if (chain != null) {
            return Optional.empty();
        }
        List<SignedHead> met = new ArrayList<>(heads);
        met.addAll(kept);
        chain = new ChainCheck(met);
        return ChainCheck.ofHeads(heads, trusted, -1).or(() -> kept.stream().flatMap(head -> ChainCheck.ofHead(head, trusted).stream()).findFirst());
    }

    private Optional<Break> end() {
        Optional<Break> broken = begin();
        SignedHead last = heads.isEmpty() ? null : heads.get(heads.size() - 1);
        if (broken.isPresent() || last == null || last.seq() != announced) {
            return broken.isPresent() ? broken : Optional.of(Break.at(last == null ? 0 : last.seq(), Break.Fault.SIGNED_HEAD));
        }
        return chain.end(last.seq(), last.hash(), true);
    }
}
