package fr.clausier.compliance.standing;

import fr.clausier.clause.Modality;
import fr.clausier.clause.Terms;
import fr.clausier.compliance.Statement;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.kernel.Hours;
import fr.clausier.organisation.Organisation;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a certificate of a closed clause (attestation de réalisation) attests. Names nobody who worked. Parts make the hours counted.
 *
 * @param holders holders and co-contractors, the lead first
 * @param terms those in force when it was closed
 * @param statement figures on the day it is given, the same as when it was closed
 * @param people how many people have hours counted
 * @param otherwise hours done that are on no line: subcontracted euros converted, hours of a pool
 */
public record Certificate(Contract contract, Lot lot, Organisation buyer, List<Holder> holders, Terms terms, Statement statement, long people,
        Map<Modality, Part> byModality, Map<EmployerKind, Part> byKind, Map<YearMonth, Part> byMonth, Hours otherwise, LocalDate closedOn) {

    /** One of those who held the lot. */
    public record Holder(Organisation organisation, LinkKind kind, boolean lead) { }

    /** Hours counted, and how many people did them. */
    public record Part(Hours hours, long people) { }

    static boolean holds(LotLink link) {
        return link.kind() == LinkKind.HOLDER || link.kind() == LinkKind.CO_CONTRACTOR;
    }

    static Certificate of(ClosingBook book, ClauseStanding closed, List<LotLink> holding, Map<Long, Organisation> named) {
        List<JudgedLine> counted = book.about().lines().stream().filter(line -> line.decision().counted().isPositive()).toList();
        List<Holder> holders = holding.stream().sorted(java.util.Comparator.comparing((LotLink link) -> !link.lead())
                .thenComparing(LotLink::kind).thenComparing(link -> named.get(link.organisationId()).name()))
            .map(link -> new Holder(named.get(link.organisationId()), link.kind(), link.lead())).toList();
        return new Certificate(book.contract(), book.lot(), named.get(book.contract().buyerId()), holders,
            book.about().terms().inForce(closed.decidedOn()).orElseThrow(), book.about().statement(), people(counted),
            parts(counted, line -> line.decision().facts().modality()), parts(counted, line -> line.decision().facts().kind()),
            parts(counted, line -> line.decision().facts().month()), book.about().statement().credit().net(), closed.decidedOn());
    }

    private static <K> Map<K, Part> parts(List<JudgedLine> lines, Function<JudgedLine, K> by) {
        return lines.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(),
            some -> new Part(some.stream().map(line -> line.decision().counted()).reduce(Hours.ZERO, Hours::plus), people(some)))));
    }

    private static long people(List<JudgedLine> lines) {
        return lines.stream().map(JudgedLine::participant).distinct().count();
    }
}
