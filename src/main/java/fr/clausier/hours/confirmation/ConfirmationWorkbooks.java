package fr.clausier.hours.confirmation;

import fr.clausier.hours.Activity;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.declaration.Marks;
import fr.clausier.hours.declaration.RowMark;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.placement.Placement;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Confirmation workbooks that go out: what waits for the answer of an employer, each row under its mark. The journal keeps that it left. */
@Singleton
public class ConfirmationWorkbooks {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE_BYTES = 4;
    private static final Set<Declaration.State> WAITING = Set.of(Declaration.State.SUBMITTED, Declaration.State.DISPUTED);

    private final EmployerReading reading;
    private final HoursLedger ledger;
    private final ClosedMonths closed;
    private final Marks marks;
    private final Journal journal;
    private final Calendar calendar;

    ConfirmationWorkbooks(EmployerReading reading, HoursLedger ledger, ClosedMonths closed, Marks marks, Journal journal, Calendar calendar) {
        this.reading = reading;
        this.ledger = ledger;
        this.closed = closed;
        this.marks = marks;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What the journal keeps of a workbook that went out. */
    record Sent(String reference, int rows, String firstMonth, String lastMonth) { }

    /**
     * Declarations that an employer may still answer: sent, not validated, of months not closed. Without months, those it has not confirmed.
     *
     * @param from first month, null for no bound; @param to last month, likewise
     */
    @Transactional
    public Set<Asked> open(Scope scope, long employer, YearMonth from, YearMonth to) {
        scope.require(Permission.CONFIRM_HOURS);
        return ofOpenMonths(scope, from, to).filter(each -> each.employerId() == employer)
            .filter(each -> WAITING.contains(each.state()) || from != null && each.state() == Declaration.State.CONFIRMED)
            .map(each -> new Asked(each.lotId(), each.employerId(), each.month())).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How many declarations wait for an answer, by employer. */
    @Transactional
    public Map<Long, Long> waiting(Scope scope) {
        scope.require(Permission.CONFIRM_HOURS);
        return ofOpenMonths(scope, null, null).filter(each -> each.state() == Declaration.State.SUBMITTED)
            .collect(Collectors.groupingBy(Declaration::employerId, Collectors.counting()));
    }

    /** Declarations the viewer answers for. */
    private Stream<Declaration> ofOpenMonths(Scope scope, YearMonth from, YearMonth to) {
        Set<YearMonth> locked = closed.of(scope);
        return ledger.declarations(scope, from, to).stream().filter(each -> scope.reach().equals("ALL") || each.employerId() == scope.organisation())
            .filter(each -> !locked.contains(each.month()));
    }

    /** A workbook for an employer: for each answer asked the row of the whole month, then one for each person with hours or at work in it. */
    @Transactional
    public ToConfirm issue(Scope scope, Organisation employer, Collection<Asked> asked) {
        scope.require(Permission.CONFIRM_HOURS);
        journal.writeAlone();
        byte[] bytes = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(bytes);
        String reference = HexFormat.of().withUpperCase().formatHex(bytes);
        Instant now = calendar.now();
        List<YearMonth> months = asked.stream().map(Asked::month).sorted().toList();
        EmployerBook book = reading.of(scope, months.isEmpty() ? null : months.get(0), months.isEmpty() ? null : months.get(months.size() - 1));
        List<ToConfirm.Row> rows = new Rows(scope, employer.id(), reference, now, book).of(asked);
        journal.record(scope, "confirmation-workbook.sent", "organisation", employer.id(), null, new Sent(reference, rows.size(),
            months.isEmpty() ? "" : months.get(0).toString(), months.isEmpty() ? "" : months.get(months.size() - 1).toString()));
        return new ToConfirm(reference, marks.sealed(Marks.Use.CONFIRMING, RowMark.ofWorkbook(scope.structure(), employer.id(), reference, now)), rows);
    }

    /** The rows of one workbook. */
    private final class Rows {

        private final Scope scope;
        private final long organisation;
        private final String reference;
        private final Instant now;
        private final EmployerBook book;

        Rows(Scope scope, long organisation, String reference, Instant now, EmployerBook book) {
            this.scope = scope;
            this.organisation = organisation;
            this.reference = reference;
            this.now = now;
            this.book = book;
        }

        List<ToConfirm.Row> of(Collection<Asked> asked) {
            Map<Long, List<Placement>> placed = book.placements().values().stream().collect(Collectors.groupingBy(Placement::lotId));
            List<ToConfirm.Row> rows = new ArrayList<>();
            asked.stream().distinct().filter(each -> each.employer() == organisation && book.lots().containsKey(each.lot()))
                .sorted(Comparator.comparing((Asked each) -> book.contract(each.lot())).thenComparing(each -> book.lot(each.lot())).thenComparing(Asked::month))
                .forEach(each -> {
                    rows.add(row(each, null));
                    if (book.answer(each) != null) {
                        people(each, placed.getOrDefault(each.lot(), List.of())).forEach(one -> rows.add(row(each, one)));
                    }
                });
            return rows;
        }

        private List<Placement> people(Asked asked, List<Placement> ofLot) {
            Set<Long> declared = new HashSet<>();
            book.lines(asked).forEach(line -> declared.add(line.placementId()));
            return ofLot.stream().filter(one -> one.employerId() == organisation).filter(one -> declared.contains(one.id()) || one.period().overlaps(asked.month()))
                .sorted(Comparator.comparing(book::person).thenComparing(Placement::id)).toList();
        }

        private ToConfirm.Row row(Asked asked, Placement placement) {
            String person = placement == null ? "" : book.person(placement);
            Declaration answer = book.answer(asked);
            Map<Activity, Hours> declared = book.declared(asked, placement == null ? 0 : placement.id());
            RowMark mark = new RowMark(scope.structure(), organisation, reference, now, asked.lot(), asked.employer(), asked.month(),
                placement == null ? 0 : placement.id(), answer != null && answer.zero(), declared, null, RowMark.digest(person),
                RowMark.digest(book.contract(asked.lot()), book.lot(asked.lot())));
            return new ToConfirm.Row(asked, placement, person, book.contract(asked.lot()), book.lot(asked.lot()), answer == null ? null : answer.state(), declared,
                marks.sealed(Marks.Use.CONFIRMING, mark));
        }
    }
}
