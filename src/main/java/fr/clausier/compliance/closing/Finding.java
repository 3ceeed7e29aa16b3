package fr.clausier.compliance.closing;

import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.due.DueItem;
import fr.clausier.compliance.due.DueKind;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something seen in a month before it is closed, and how much of it.
 *
 * @param hours hours concerned; zero where they are not counted
 */
public record Finding(FindingKind kind, int count, Hours hours) {

    /**
     * What there is to see, in the order of the kinds.
     *
     * @param declarations those of the months until this one
     * @param closed months already closed
     */
    public static List<Finding> of(MonthBook book, Collection<Declaration> declarations, Set<YearMonth> closed) {
        List<Finding> findings = new ArrayList<>();
        Set<YearMonth> earlier = new TreeSet<>();
        declarations.stream().map(Declaration::month).filter(each -> each.isBefore(book.month()) && !closed.contains(each)).forEach(earlier::add);
        add(findings, FindingKind.EARLIER_OPEN, earlier.size(), Hours.ZERO);
        add(findings, FindingKind.SILENCE, due(book, DueKind.DECLARATION), Hours.ZERO);
        add(findings, FindingKind.DRAFT, in(declarations, book.month(), Declaration.State.DRAFT), Hours.ZERO);
        add(findings, FindingKind.DISPUTED, in(declarations, book.month(), Declaration.State.DISPUTED), Hours.ZERO);
        add(findings, FindingKind.UNVALIDATED, in(declarations, book.month(), Declaration.State.SUBMITTED)
            + in(declarations, book.month(), Declaration.State.CONFIRMED), Hours.ZERO);
        List<JudgedLine> waiting = book.statements().stream().flatMap(each -> each.lines().stream())
            .filter(line -> line.decision().review().isPositive()).toList();
        add(findings, FindingKind.REVIEW, waiting.size(), waiting.stream().map(line -> line.decision().review()).reduce(Hours.ZERO, Hours::plus));
        add(findings, FindingKind.TERMS, due(book, DueKind.TERMS), Hours.ZERO);
        return findings;
    }

    /** What confirms having seen exactly this: another count, and it must be looked at again. */
    public String token() {
        return kind.name() + "-" + count + (hours.isZero() ? "" : "-" + hours);
    }

    /** The sentence, as something still to be confirmed. */
    public Problem unconfirmed() {
        return Problem.atField(kind.code(count), "confirmed", token(), Integer.toString(count), hours.toString());
    }

    private static void add(List<Finding> findings, FindingKind kind, int count, Hours hours) {
        if (count > 0) {
            findings.add(new Finding(kind, count, hours));
        }
    }

    private static int due(MonthBook book, DueKind kind) {
        return (int) book.due().stream().map(DueItem::kind).filter(kind::equals).count();
    }

    private static int in(Collection<Declaration> declarations, YearMonth month, Declaration.State state) {
        return (int) declarations.stream().filter(each -> each.month().equals(month) && each.state() == state).count();
    }
}
