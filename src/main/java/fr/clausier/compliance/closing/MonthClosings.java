package fr.clausier.compliance.closing;

import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.closing.snapshot.SnapshotDocument;
import fr.clausier.compliance.month.MonthAccounts;
import fr.clausier.compliance.month.MonthFacts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.profile.Pseudonyms;
import fr.clausier.store.Calendar;
import fr.clausier.store.MasterKey;
import fr.clausier.store.rotation.SealedUse;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Months closed for a portfolio: the lock, and with it, in one transaction, what the month says that day. Opened again, a month keeps what
 * was kept; closed again, it keeps that too.
 */
@Singleton
public class MonthClosings {

    private final SnapshotRows rows;
    private final ClosedMonths closed;
    private final ComplianceBook compliance;
    private final MonthAccounts accounts;
    private final HoursLedger ledger;
    private final Journal journal;
    private final Calendar calendar;
    private final MasterKey key;
    private final Pseudonyms pseudonyms;

    MonthClosings(SnapshotRows rows, ClosedMonths closed, ComplianceBook compliance, MonthAccounts accounts, HoursLedger ledger, Journal journal,
            Calendar calendar, MasterKey key, Pseudonyms pseudonyms) {
        this.rows = rows;
        this.closed = closed;
        this.compliance = compliance;
        this.accounts = accounts;
        this.ledger = ledger;
        this.journal = journal;
        this.calendar = calendar;
        this.key = key;
        this.pseudonyms = pseudonyms;
    }

    /** Every month that has lines or was closed, the newest first. */
    @Transactional
    public List<MonthState> all(Scope scope) {
        scope.require(Permission.READ_REPORTS);
        Map<YearMonth, Long> lines = rows.worked(scope.structure()).stream()
            .collect(Collectors.toMap(each -> YearMonth.from(each.workedMonth()), SnapshotRows.Worked::entries));
        Map<YearMonth, List<MonthClosing>> closings = rows.closings(scope.structure()).stream().collect(Collectors.groupingBy(MonthClosing::month));
        Set<YearMonth> locked = closed.of(scope);
        TreeSet<YearMonth> months = new TreeSet<>(lines.keySet());
        months.addAll(closings.keySet());
        months.addAll(locked);
        return months.descendingSet().stream().map(month -> new MonthState(month, lines.getOrDefault(month, 0L), locked.contains(month),
            closings.getOrDefault(month, List.of()))).toList();
    }

    /** What deserves a look before the month is closed, and where the month stands. */
    @Transactional
    public ClosingReview review(Scope scope, YearMonth month) {
        scope.require(Permission.CLOSE_MONTHS);
        MonthBook book = compliance.month(scope, month, Selection.ALL);
        return new ClosingReview(state(scope, month), month.atEndOfMonth().isBefore(calendar.today()), findings(scope, book),
            book.statements().size(), book.linesOfMonth().size(), book.totals());
    }

    /**
     * Closes a month that is over: locks it, and keeps all it says. Refused while something seen is not confirmed, each thing named.
     * Closing it again changes nothing.
     */
    @Transactional
    public Outcome<MonthState> close(Scope scope, YearMonth month, ClosingDraft draft) {
        scope.require(Permission.CLOSE_MONTHS);
        journal.writeAlone();
        MonthState before = state(scope, month);
        if (before.locked() && before.newest().filter(each -> !each.isReopened()).isPresent()) {
            return Outcome.done(before);
        }
        if (!month.atEndOfMonth().isBefore(calendar.today())) {
            return Outcome.refused(Problem.atField("month-not-over", "month", month.toString()));
        }
        MonthFacts facts = accounts.facts(scope, month, Selection.ALL);
        List<Problem> unconfirmed = findings(scope, facts.book()).stream().filter(each -> !draft.confirmed().contains(each.token()))
            .map(Finding::unconfirmed).toList();
        if (!unconfirmed.isEmpty()) {
            return Outcome.refused(unconfirmed);
        }
        MonthClosing kept = keep(scope, facts, before.newest().map(MonthClosing::number).orElse(0) + 1);
        closed.close(scope, month, new MonthClosing.Told(month.toString(), kept.number(), kept.sha256(), kept.sizeBytes(),
            facts.book().statements().size(), facts.book().linesOfMonth().size())).get();
        return Outcome.done(state(scope, month));
    }

    private MonthClosing keep(Scope scope, MonthFacts facts, int number) {
        YearMonth month = facts.book().month();
        SnapshotDocument document = SnapshotDocument.of(new ClosedBook(month, number, facts.madeAt(), scope.actor().account(), facts));
        byte[] sealed = key.seal(SealedUse.MONTH, document.compressed());
        return rows.save(new MonthSnapshot(null, scope.structure(), month, number, sealed, document.sha256(), sealed.length, facts.madeAt(),
            scope.actor().account(), null, null, null)).closing();
    }

    /** Opens a closed month again, with a written reason; what was kept of it stays. Refuses {@code month-not-closed}. */
    @Transactional
    public Outcome<MonthState> reopen(Scope scope, YearMonth month, String reason) {
        scope.require(Permission.CLOSE_MONTHS);
        journal.writeAlone();
        MonthState before = state(scope, month);
        if (!before.locked()) {
            return Outcome.refused(Problem.atField("month-not-closed", "reason", "", month.toString()));
        }
        before.newest().ifPresent(newest -> rows.reopened(newest.id(), calendar.now(), scope.actor().account(), reason));
        closed.reopen(scope, month, new MonthClosing.Reopening(month.toString(), before.newest().map(MonthClosing::number).orElse(0), reason)).get();
        return Outcome.done(state(scope, month));
    }

    /**
     * A month as a closing kept it, as far as the viewer reaches; empty when there is no such closing.
     *
     * @param number of the closing; null for the last one, the month opened again since or not; 0 for none
     */
    @Transactional
    public Optional<ClosedBook> book(Scope scope, YearMonth month, @Nullable Integer number, Selection selection) {
        scope.require(Permission.READ_REPORTS);
        int asked = number == null ? state(scope, month).newest().map(MonthClosing::number).orElse(0) : number;
        return rows.findByStructureIdAndMonthAndNumber(scope.structure(), month, asked)
            .map(kept -> new SnapshotDocument(key.open(SealedUse.MONTH, kept.content()), kept.sha256()).read(ClosedBook.class).seenBy(scope, selection,
                reference -> pseudonyms.told(scope, reference)));
    }

    /** Where one month stands. */
    @Transactional
    public MonthState state(Scope scope, YearMonth month) {
        return all(scope).stream().filter(each -> each.month().equals(month)).findFirst()
            .orElseGet(() -> new MonthState(month, 0, false, List.of()));
    }

    private List<Finding> findings(Scope scope, MonthBook book) {
        return Finding.of(book, ledger.declarations(scope, null, book.month()), closed.of(scope));
    }
}
