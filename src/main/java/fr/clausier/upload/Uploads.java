package fr.clausier.upload;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.store.Canonical;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Files received, with their fingerprint. The same bytes sent again by the same person for the same purpose are one upload. */
@Singleton
public class Uploads {

    private final UploadRows rows;
    private final Journal journal;
    private final Calendar calendar;

    Uploads(UploadRows rows, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.journal = journal;
        this.calendar = calendar;
    }

    @Transactional
    public Upload keep(Scope scope, Upload.Purpose purpose, String fileName, byte[] content) {
        String sha256 = Canonical.sha256(content);
        return rows.same(scope.structure(), purpose.name(), sha256, scope.actor().account()).orElseGet(() -> {
            Upload kept = rows.save(new Upload(null, scope.structure(), purpose, plainName(fileName), sha256, content.length, content,
                calendar.now(), scope.actor().account(), null));
            journal.record(scope, "upload.received", "upload", kept.id(), null, kept.receipt());
            return kept;
        });
    }

    /** An upload of the viewer: a facilitator finds those of its structure, others only their own. */
    @Transactional
    public Optional<Upload> find(Scope scope, long id) {
        return rows.findByIdAndStructureId(id, scope.structure())
            .filter(upload -> scope.role() == Role.FACILITATOR || upload.receivedBy() == scope.actor().account());
    }

    /** Marks the content as recorded, in the transaction that records it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void markRecorded(Upload upload) {
        rows.recorded(upload.id(), calendar.now());
    }

    /** The last part of a path some browsers send, without control characters, at most 300 characters. */
    private static String plainName(String fileName) {
        String name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").trim();
        return name.isEmpty() ? "?" : name.length() > 300 ? name.substring(name.length() - 300) : name;
    }
}
