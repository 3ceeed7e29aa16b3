package fr.clausier.compliance.month;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.Statement;
import fr.clausier.compliance.Tally;
import fr.clausier.compliance.due.DueItem;
import fr.clausier.compliance.penalty.LotPenalties;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.LotLink;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.kernel.Cpv;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Reason;
import fr.clausier.participant.profile.Profile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Turns what the rooms below say of a month into plain values. */
final class MonthReading {

    private final MonthBook book;
    private final Map<Long, Contract> contracts;
    private final Map<Long, String> references;
    private final BiFunction<Long, String, String> pseudonyms;
    private final Map<String, String> known = new HashMap<>();

    /** @param references of people the reader reaches; @param pseudonyms by buyer and reference */
    MonthReading(MonthBook book, Map<Long, Contract> contracts, Map<Long, String> references, BiFunction<Long, String, String> pseudonyms) {
        this.book = book;
        this.contracts = contracts;
        this.references = references;
        this.pseudonyms = pseudonyms;
    }

    List<LotAccount> lots() {
        return book.statements().stream().map(this::lot).sorted(Comparator.comparing(LotAccount::buyerName).thenComparing(LotAccount::contractNumber)
            .thenComparing(LotAccount::lotNumber).thenComparing(LotAccount::lot)).toList();
    }

    private LotAccount lot(LotStatement lot) {
        Statement s = lot.statement();
        boolean typed = s.hasTerms();
        long buyer = lot.contract().buyerId();
        Cpv cpv = lot.lot().cpv() == null ? lot.contract().cpv() : lot.lot().cpv();
        return new LotAccount(lot.lot().id(), lot.contract().id(), buyer, book.nameOf(buyer), siret(buyer), lot.contract().number(), lot.lot().number(),
            lot.lot().implicit() ? lot.contract().object() : lot.lot().title(), cpv == null ? "" : cpv.code(), lot.lot().grouping(), holders(lot),
            book.termsOf(lot).map(terms -> terms.legalBasis()).orElse(null), typed ? s.due() : null, typed ? s.expected() : null, s.tally(), s.credit(),
            typed ? s.remaining() : null, typed ? s.share() : null, s.status(), s.forecast().low(), s.forecast().middle(), s.forecast().high(), s.reasons());
    }

    private List<LotAccount.Holder> holders(LotStatement lot) {
        return lot.links().stream().filter(link -> link.kind() == LinkKind.HOLDER || link.kind() == LinkKind.CO_CONTRACTOR)
            .sorted(Comparator.comparing(LotLink::lead).reversed().thenComparing(LotLink::kind).thenComparing(link -> book.nameOf(link.organisationId())))
            .map(link -> new LotAccount.Holder(link.organisationId(), book.nameOf(link.organisationId()), link.lead(), link.share())).distinct().toList();
    }

    List<LineAccount> lines() {
        Map<Long, LotStatement> lots = new HashMap<>();
        book.statements().forEach(lot -> lots.put(lot.lot().id(), lot));
        return shown().map(line -> line(line, lots.get(line.decision().facts().lot()))).toList();
    }

    private LineAccount line(JudgedLine line, LotStatement lot) {
        Decision decision = line.decision();
        LineFacts facts = decision.facts();
        return new LineAccount(facts.line(), facts.lot(), facts.month(), line.participant(),
            pseudonym(lot.contract().buyerId(), facts.participant()), line.employer(), book.nameOf(line.employer()), facts.employer().digits(),
            facts.kind(), facts.modality(), facts.contract(), facts.group(), facts.activity(), Tally.of(List.of(decision)),
            Stream.concat(decision.objections().stream(), decision.overruling().stream()).toList(),
            decision.isOverruled() ? decision.overrule().because() : "", line.source().toString(), facts.hiredOn(), line.recordedAt());
    }

    /** By person, the first day of the first placement that has a line. */
    Map<Long, LocalDate> hired() {
        Map<Long, LocalDate> days = new HashMap<>();
        shown().forEach(line -> days.merge(line.participant(), line.decision().facts().hiredOn(), (one, other) -> one.isBefore(other) ? one : other));
        return days;
    }

    /** By person, the first day of each placement that has a line. */
    static Map<Long, Set<LocalDate>> hires(MonthBook book) {
        Map<Long, Set<LocalDate>> days = new HashMap<>();
        book.statements().stream().flatMap(lot -> lot.lines().stream()).filter(JudgedLine::shown)
            .forEach(line -> days.computeIfAbsent(line.participant(), person -> new HashSet<>()).add(line.decision().facts().hiredOn()));
        return days;
    }

    List<PersonAccount> people(Map<Long, Profile> profiles) {
        Map<String, PersonAccount> people = new TreeMap<>();
        for (LotStatement lot : book.statements()) {
            long buyer = lot.contract().buyerId();
            lot.lines().stream().filter(JudgedLine::shown).filter(line -> profiles.containsKey(line.participant()))
                .forEach(line -> people.computeIfAbsent(buyer + "/" + line.participant(), key -> new PersonAccount(buyer, book.nameOf(buyer),
                    pseudonym(buyer, profiles.get(line.participant()).reference()), profiles.get(line.participant()))));
        }
        return List.copyOf(people.values());
    }

    List<DueAccount> due() {
        return book.due().stream().map(this::due).toList();
    }

    private DueAccount due(DueItem item) {
        Contract contract = contracts.get(item.contract());
        String lot = book.ofLot(item.lot()).map(each -> each.lot().number()).orElse("");
        String reference = references.getOrDefault(item.participant(), "");
        return new DueAccount(item.kind(), item.organisation() == 0 ? "" : book.nameOf(item.organisation()), item.since(),
            contract == null ? "" : contract.number(), item.lot(), lot, item.participant(),
            contract == null || reference.isEmpty() ? "" : pseudonym(contract.buyerId(), reference), item.reason(), item.before());
    }

    List<String> rules() {
        return shown().map(JudgedLine::decision).flatMap(decision -> Stream.concat(decision.shares().stream().map(Decision.Share::reason),
            decision.overruling().stream())).map(reason -> rule(reason)).distinct().sorted().toList();
    }

    static List<PenaltyAccount> penalties(List<LotPenalties> lots) {
        return lots.stream().flatMap(lot -> lot.lines().stream().map(line -> new PenaltyAccount(lot.lot().id(), line.key().kind(),
            line.today() == null ? null : line.today().since(), line.today() == null ? Money.ZERO : line.today().gross(), line.proposed(),
            line.today() == null ? line.decision().steps() : line.today().arithmetic(), line.decision() == null ? null : line.decision().verdict(),
            line.decision() == null ? null : line.decision().amount(), line.decision() == null ? "" : line.decision().reason()))).toList();
    }

    private Stream<JudgedLine> shown() {
        return book.statements().stream().flatMap(lot -> lot.lines().stream()).filter(JudgedLine::shown);
    }

    private String pseudonym(long buyer, String reference) {
        return known.computeIfAbsent(buyer + "/" + reference, key -> pseudonyms.apply(buyer, reference));
    }

    private String siret(long organisation) {
        return book.organisations().containsKey(organisation) ? book.organisations().get(organisation).siret().digits() : "";
    }

    private static String rule(Reason reason) {
        return reason.rule() + " v" + reason.version();
    }
}
