package fr.clausier.hours.mending;

import fr.clausier.journal.Because;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows left to be mended when the others of their file were recorded, until they are recorded too or set aside with a reason. */
@Singleton
public class LeftBook {

    private final MendingRows.LeftRows rows;
    private final Uploads uploads;
    private final Journal journal;
    private final Calendar calendar;

    LeftBook(MendingRows.LeftRows rows, Uploads uploads, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.uploads = uploads;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What the journal keeps of rows set aside. */
    record Account(List<LeftRow.Spot> rows, String reason) { }

    /** Files with rows left, the oldest first: a facilitator sees those of its structure, others their own. Nothing for who sends none. */
    @Transactional
    public List<LeftFile> open(Scope scope) {
        return scope.may(Permission.DECLARE_HOURS) ? rows.open(scope.structure(), scope.role() == Role.FACILITATOR, scope.actor().account()) : List.of();
    }

    /** Rows left of one file, in its order; none for a file that is not the viewer's. */
    @Transactional
    public List<LeftRow> ofFile(Scope scope, long uploadId) {
        scope.require(Permission.DECLARE_HOURS);
        return uploads.find(scope, uploadId).isEmpty() ? List.of() : of(scope, uploadId).stream().filter(LeftRow::isOpen).toList();
    }

    /**
     * Says what is left of a file that is being recorded: rows left before that are not any more were recorded; those left now are
     * remembered, unless they were set aside.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(Scope scope, Upload upload, Collection<LeftRow.Spot> left) {
        scope.require(Permission.DECLARE_HOURS);
        List<LeftRow> known = of(scope, upload.id());
        Instant now = calendar.now();
        rows.updateAll(known.stream().filter(LeftRow::isOpen).filter(row -> !left.contains(row.spot()))
            .map(row -> row.settled(now, scope.actor().account(), null)).toList());
        Set<LeftRow.Spot> told = known.stream().filter(row -> row.isOpen() || row.isSetAside()).map(LeftRow::spot).collect(Collectors.toCollection(HashSet::new));
        rows.saveAll(left.stream().filter(told::add).map(spot -> new LeftRow(null, scope.structure(), upload.id(), spot.sheet(), spot.number(), now,
            scope.actor().account(), null, null, null)).toList());
    }

    /** Sets rows aside: nobody will mend them, and the reason is kept. */
    @Transactional
    public Outcome<Integer> setAside(Scope scope, long uploadId, SetAsideDraft draft) {
        scope.require(Permission.DECLARE_HOURS);
        journal.writeAlone();
        if (uploads.find(scope, uploadId).isEmpty()) {
            return Outcome.absent();
        }
        return Outcome.done(settle(scope, uploadId, ofFile(scope, uploadId).stream().filter(row -> draft.rows().contains(row.id())).toList(), draft.reason()));
    }

    /** Sets aside all that is left of a file that was taken back, for the reason it was. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawn(Scope scope, long uploadId, String reason) {
        scope.require(Permission.DECLARE_HOURS);
        settle(scope, uploadId, ofFile(scope, uploadId), reason);
    }

    private int settle(Scope scope, long uploadId, List<LeftRow> settled, String reason) {
        if (!settled.isEmpty()) {
            rows.updateAll(settled.stream().map(row -> row.settled(calendar.now(), scope.actor().account(), reason)).toList());
            journal.record(scope, "hours.set-aside", "upload", uploadId, null, new Because(new Account(settled.stream().map(LeftRow::spot).toList(), reason), reason));
        }
        return settled.size();
    }

    private List<LeftRow> of(Scope scope, long uploadId) {
        return rows.findByStructureIdAndUploadIdOrderById(scope.structure(), uploadId);
    }
}
