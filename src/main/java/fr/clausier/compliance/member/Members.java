package fr.clausier.compliance.member;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Optional;

/** The members of a lot's grouping, and the hours they hand over to one another. */
@Singleton
public class Members {

    /** What the journal names entries about the members of a lot: their prices are not for everyone who reads the lot's. */
    public static final String SUBJECT = "members";

    private final MemberRows rows;
    private final MemberRows.PlacementRows assigned;
    private final MemberReading reading;
    private final Placements placements;
    private final Journal journal;
    private final Calendar calendar;

    Members(MemberRows rows, MemberRows.PlacementRows assigned, MemberReading reading, Placements placements, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.assigned = assigned;
        this.reading = reading;
        this.placements = placements;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** The members at the end of a month; empty when the lot is not the viewer's. @param price of a settlement to propose, or null */
    @Transactional
    public Optional<MemberBook> of(Scope scope, long lotId, YearMonth month, Money price) {
        scope.require(Permission.READ_HOURS);
        return reading.book(scope, lotId, month, price, rows.findByStructureIdAndLotIdOrderByAgreedOn(scope.structure(), lotId),
            assigned.findByStructureIdAndLotId(scope.structure(), lotId));
    }

    /** Whether the viewer is told what the members of a lot pay one another. */
    @Transactional
    public boolean tellsPrices(Scope scope, long lotId) {
        return scope.may(Permission.READ_HOURS) && reading.tellsPrices(scope, lotId);
    }

    /**
     * Records hours handed over. Refuses {@code transfer-member} for a company that is no member, and {@code transfer-over-surplus} for more
     * than the giver has counted today above what it owes: hours nobody did cannot be handed over, nor those the giver itself owes.
     */
    @Transactional
    public Outcome<MemberTransfer> transfer(Scope scope, long lotId, TransferDraft draft) {
        scope.require(Permission.RECORD_MEMBERS);
        journal.writeAlone();
        MemberBook book = of(scope, lotId, YearMonth.from(calendar.today()), null).orElse(null);
        if (book == null) {
            return Outcome.absent();
        }
        Optional<Problem> problem = problem(book.statement(), draft);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        MemberTransfer saved = rows.save(new MemberTransfer(null, scope.structure(), lotId, draft.fromId(), draft.toId(), draft.hours(),
            draft.agreedOn(), draft.price(), draft.note(), scope.actor().account(), calendar.now()));
        journal.record(scope, "transfer.recorded", SUBJECT, lotId, null, saved);
        return Outcome.done(saved);
    }

    /** Takes a transfer back; the journal keeps it. */
    @Transactional
    public Outcome<MemberTransfer> takeBack(Scope scope, long transferId) {
        scope.require(Permission.RECORD_MEMBERS);
        journal.writeAlone();
        MemberTransfer transfer = rows.findByIdAndStructureId(transferId, scope.structure()).orElse(null);
        if (transfer == null) {
            return Outcome.absent();
        }
        rows.delete(transfer);
        journal.record(scope, "transfer.taken-back", SUBJECT, transfer.lotId(), transfer, null);
        return Outcome.done(transfer);
    }

    /**
     * Says for which member somebody placed with an employer outside the grouping works; null for none in particular. Refuses
     * {@code transfer-member} for a company that is no member, {@code placement-of-member} for an employer that is one.
     */
    @Transactional
    public Outcome<Placement> assign(Scope scope, long placementId, Long memberId) {
        scope.require(Permission.RECORD_MEMBERS);
        journal.writeAlone();
        Placement placement = placements.find(scope, placementId).orElse(null);
        if (placement == null) {
            return Outcome.absent();
        }
        MemberBook book = of(scope, placement.lotId(), YearMonth.from(calendar.today()), null).orElseThrow();
        if (book.isMember(placement.employerId())) {
            return Outcome.refused(Problem.atField("placement-of-member", "memberId", ""));
        }
        if (memberId != null && !book.isMember(memberId)) {
            return Outcome.refused(Problem.atField("transfer-member", "memberId", ""));
        }
        MemberPlacement before = assigned.findByStructureIdAndPlacementId(scope.structure(), placementId).orElse(null);
        MemberPlacement after = keep(scope, placement, before, memberId);
        if (!java.util.Objects.equals(before, after)) {
            journal.record(scope, "placement.assigned", SUBJECT, placement.lotId(), before, after);
        }
        return Outcome.done(placement);
    }

    private MemberPlacement keep(Scope scope, Placement placement, MemberPlacement before, Long memberId) {
        if (memberId == null) {
            if (before != null) {
                assigned.delete(before);
            }
            return null;
        }
        MemberPlacement wanted = new MemberPlacement(before == null ? null : before.id(), scope.structure(), placement.id(), placement.lotId(), memberId);
        return wanted.equals(before) ? before : before == null ? assigned.save(wanted) : assigned.update(wanted);
    }

    private static Optional<Problem> problem(MemberStatement statement, TransferDraft draft) {
        Optional<MemberAccount> giver = statement.of(draft.fromId());
        if (giver.isEmpty()) {
            return Optional.of(Problem.atField("transfer-member", "fromId", ""));
        }
        if (statement.of(draft.toId()).isEmpty()) {
            return Optional.of(Problem.atField("transfer-member", "toId", ""));
        }
        Hours surplus = giver.get().surplus();
        return draft.hours().isMoreThan(surplus)
            ? Optional.of(Problem.atField("transfer-over-surplus", "hours", draft.hours().toString(), surplus.toString())) : Optional.empty();
    }
}
