package fr.clausier.compliance;

import fr.clausier.clause.Terms;
import fr.clausier.compliance.due.DueItem;
import fr.clausier.contract.LinkKind;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.organisation.Organisation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that the end of a day, most often the last of a month, says of a portfolio, a buyer or a contract.
 *
 * @param statements one per lot that has terms or hours, by buyer, contract and lot
 * @param due what is due from whom, the soonest first
 * @param organisations every organisation named above, by id
 */
public record MonthBook(LocalDate day, List<LotStatement> statements, List<DueItem> due, Map<Long, Organisation> organisations) {

    public YearMonth month() {
        return YearMonth.from(day);
    }

    /** The same of some contracts only. */
    public MonthBook of(Set<Long> contracts) {
        return new MonthBook(day, statements.stream().filter(each -> contracts.contains(each.contract().id())).toList(),
            due.stream().filter(each -> contracts.contains(each.contract())).toList(), organisations);
    }

    public Totals totals() {
        return Totals.of(statements.stream().map(LotStatement::statement).toList());
    }

    /** Lines of the month itself that the viewer may see, by lot. */
    public List<JudgedLine> linesOfMonth() {
        return statements.stream().flatMap(each -> each.lines().stream())
            .filter(line -> line.shown() && line.decision().facts().month().equals(month())).toList();
    }

    public Optional<LotStatement> ofLot(long lot) {
        return statements.stream().filter(each -> each.lot().id() == lot).findFirst();
    }

    /** The terms in force at the end of the month on a lot. */
    public Optional<Terms> termsOf(LotStatement statement) {
        return statement.terms().inForce(day);
    }

    /** Names of the holders of a lot. */
    public String holdersOf(LotStatement statement) {
        return statement.links().stream().filter(link -> link.kind() == LinkKind.HOLDER).map(link -> nameOf(link.organisationId())).collect(Collectors.joining(", "));
    }

    /** Name of an organisation; empty for none. */
    public String nameOf(long organisation) {
        Organisation found = organisations.get(organisation);
        return found == null ? "" : found.name();
    }
}
