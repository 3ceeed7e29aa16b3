package fr.clausier.upload;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.written.SocialNumber;
import fr.clausier.store.Calendar;
import fr.clausier.store.Canonical;
import fr.clausier.store.MasterKey;
import fr.clausier.store.rotation.SealedUse;
import fr.clausier.upload.job.Progress;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** Files received, sealed under the master key, with the fingerprint of what came. The same bytes sent again by the same person for the same purpose are one upload. */
@Singleton
public class Uploads {

    /** How long a file that was only looked at is kept. */
    public static final Duration PREVIEW_LIFE = Duration.ofDays(7);

    private final UploadRows rows;
    private final UploadRows.ContentRows contents;
    private final Journal journal;
    private final Calendar calendar;
    private final MasterKey key;

    Uploads(UploadRows rows, UploadRows.ContentRows contents, Journal journal, Calendar calendar, MasterKey key) {
        this.rows = rows;
        this.contents = contents;
        this.journal = journal;
        this.calendar = calendar;
        this.key = key;
    }

    @Transactional
    public Upload keep(Scope scope, Upload.Purpose purpose, String fileName, byte[] content) {
        journal.writeAlone();
        forgetAbandoned();
        String sha256 = Canonical.sha256(content);
        Optional<StoredUpload> before = rows.same(scope.structure(), purpose.name(), sha256, scope.actor().account());
        before.filter(same -> rows.contents(same.id()) == 0)
            .ifPresent(emptied -> contents.save(new UploadContent(emptied.id(), scope.structure(), key.seal(SealedUse.UPLOAD, content))));
        return before.orElseGet(() -> {
            StoredUpload kept = rows.save(new StoredUpload(null, scope.structure(), purpose, plainName(fileName), sha256, content.length, calendar.now(),
                scope.actor().account(), null));
            contents.save(new UploadContent(kept.id(), scope.structure(), key.seal(SealedUse.UPLOAD, content)));
            journal.record(scope, "upload.received", "upload", kept.id(), null, kept.opened(content).receipt());
            return kept;
        }).opened(content);
    }

    /** Previews nobody recorded within a week hold names for no purpose any more: the product forgets them, at any structure. */
    private void forgetAbandoned() {
        for (UploadRows.Abandoned each : rows.abandoned(calendar.now().minus(PREVIEW_LIFE))) {
            if (forget(each.id())) {
                journal.record(Actor.OPERATOR, each.structureId(), "upload.forgotten", "upload", each.id(), null, null);
            }
        }
    }

    private boolean forget(long id) {
        rows.forgetCorrections(id);
        rows.forgetContent(id);
        return rows.forget(id) == 1;
    }

    /**
     * Does some work on a file just kept; when who sent it stops it before the end, the file is forgotten, unless it was there before.
     *
     * @param begun when it came
     */
    public <T> T unlessStopped(Scope scope, Upload upload, Instant begun, Supplier<T> work) {
        try {
            return work.get();
        } catch (Progress.Stopped stopped) {
            if (!upload.receivedAt().isBefore(begun)) {
                discard(scope, upload.id());
            }
            throw stopped;
        }
    }

    /** Forgets a file that was only looked at. A recorded one stays. */
    @Transactional
    void discard(Scope scope, long id) {
        journal.writeAlone();
        if (find(scope, id).filter(upload -> upload.recordedAt() == null).isPresent() && forget(id)) {
            journal.record(scope, "upload.discarded", "upload", id, null, null);
        }
    }

    /** An upload of the viewer: a facilitator finds those of its structure, others only their own; none whose content was forgotten. */
    @Transactional
    public Optional<Upload> find(Scope scope, long id) {
        return rows.findByIdAndStructureId(id, scope.structure())
            .filter(upload -> scope.role() == Role.FACILITATOR || upload.receivedBy() == scope.actor().account())
            .flatMap(upload -> contents.findByIdAndStructureId(id, scope.structure()).map(held -> upload.opened(key.open(SealedUse.UPLOAD, held.content()))));
    }

    /** Forgets what files hold, recorded ones included, in the transaction that says why; their names, fingerprints and dates stay. Tells how many held something. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int forgetContents(Scope scope, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        rows.forgetTyped(scope.structure(), ids);
        return rows.forgetContents(scope.structure(), ids);
    }

    /** Marks the content as recorded, in the transaction that records it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void markRecorded(Upload upload) {
        rows.recorded(upload.id(), calendar.now());
    }

    /** The last part of a path some browsers send, without control characters, at most 300 characters. */
    private static String plainName(String fileName) {
        String name = fileName == null ? "" : SocialNumber.masked(fileName).replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").trim();
        return name.isEmpty() ? "?" : name.length() > 300 ? name.substring(name.length() - 300) : name;
    }
}
