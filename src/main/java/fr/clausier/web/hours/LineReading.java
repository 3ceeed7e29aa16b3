package fr.clausier.web.hours;

import fr.clausier.access.AccountNames;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.Tally;
import fr.clausier.compliance.rollup.Level;
import fr.clausier.compliance.rollup.RollUp;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.judgment.Decisions;
import fr.clausier.hours.line.Part;
import fr.clausier.hours.overrule.OverruledLine;
import fr.clausier.hours.overrule.Overrules;
import fr.clausier.hours.overrule.Overruling;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.store.Calendar;
import fr.clausier.web.Slice;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what the pages of lines show: the lines behind a figure, and all there is to know of one. */
@Singleton
class LineReading {

    /** Lines on one page: a large lot has thousands. */
    private static final int PAGE = 200;

    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final Participants participants;
    private final ComplianceBook compliance;
    private final Decisions decisions;
    private final Overrules overrules;
    private final AccountNames names;
    private final Calendar calendar;

    LineReading(Contracts contracts, Lots lots, Organisations organisations, Participants participants, ComplianceBook compliance,
            Decisions decisions, Overrules overrules, AccountNames names, Calendar calendar) {
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.participants = participants;
        this.compliance = compliance;
        this.decisions = decisions;
        this.overrules = overrules;
        this.names = names;
        this.calendar = calendar;
    }

    /** The lines behind a figure of one lot; empty for a lot that is not the viewer's. */
    Optional<LinesView> ofLot(Scope scope, long id, LinesAsked asked) {
        return lots.find(scope, id).map(lot -> view(scope, contracts.find(scope, lot.contractId()).orElseThrow(), lot,
            compliance.lot(scope, id, last(asked)).stream().toList(), asked));
    }

    /** The lines behind a figure that adds up several lots; none when it adds up nothing that is the viewer's. */
    LinesView ofSum(Scope scope, LinesAsked asked) {
        Selection selection = asked.by() == Level.BUYER ? Selection.ofBuyer(asked.id())
            : asked.by() == Level.CONTRACT ? Selection.ofContract(asked.id()) : Selection.ALL;
        MonthBook book = compliance.month(scope, last(asked), selection);
        List<LotStatement> added = asked.by() == null ? book.statements() : RollUp.of(book, asked.by()).groups().stream()
            .filter(group -> group.id() == asked.id()).flatMap(group -> group.lots().stream()).toList();
        return view(scope, null, null, added, asked);
    }

    private YearMonth last(LinesAsked asked) {
        YearMonth until = asked.until() == null ? calendar.lastCompleteMonth() : asked.until();
        return asked.month() == null || asked.month().isBefore(until) ? until : asked.month();
    }

    private LinesView view(Scope scope, Contract contract, Lot lot, List<LotStatement> about, LinesAsked asked) {
        List<JudgedLine> all = about.stream().flatMap(each -> each.lines().stream()).toList();
        List<JudgedLine> chosen = all.stream().filter(line -> asked.month() == null || line.decision().facts().month().equals(asked.month()))
            .filter(line -> asked.part() == null || !line.decision().part(asked.part()).isZero()).toList();
        List<YearMonth> months = all.stream().map(line -> line.decision().facts().month()).distinct().sorted(Comparator.reverseOrder()).toList();
        List<LinesView.Row> rows = rows(scope, chosen, lot == null ? about : List.of());
        Slice slice = Slice.of(asked.page(), PAGE, rows.size(), asked.paged());
        return new LinesView(contract, lot, asked, last(asked), months, rows.stream().skip((asked.page() - 1L) * PAGE).limit(PAGE).toList(),
            Tally.of(chosen.stream().filter(JudgedLine::shown).map(JudgedLine::decision).toList()), unseen(chosen, asked.part()), slice);
    }

    private static Hours unseen(List<JudgedLine> lines, Part part) {
        return lines.stream().filter(line -> !line.shown()).map(line -> part == null ? line.decision().declared() : line.decision().part(part))
            .reduce(Hours.ZERO, Hours::plus);
    }

    /** @param several the lots to tell apart; none when all lines are of one */
    private List<LinesView.Row> rows(Scope scope, List<JudgedLine> lines, List<LotStatement> several) {
        Map<Long, String> where = new HashMap<>();
        several.forEach(each -> where.put(each.lot().id(), each.contract().number() + (each.lot().implicit() ? "" : " · " + each.lot().number())));
        Map<Long, Person> people = participants.all(scope);
        Map<Long, Organisation> employers = organisations.byIds(scope, lines.stream().map(JudgedLine::employer).toList());
        return lines.stream().filter(JudgedLine::shown).map(line -> new LinesView.Row(line,
                where.getOrDefault(line.decision().facts().lot(), ""), person(people.get(line.participant()), line),
                employers.containsKey(line.employer()) ? employers.get(line.employer()).name() : ""))
            .sorted(Comparator.comparing((LinesView.Row row) -> row.judged().decision().facts().month()).reversed()
                .thenComparing(LinesView.Row::where).thenComparing(LinesView.Row::person).thenComparing(row -> row.judged().decision().line())).toList();
    }

    /** A line as the reader asked for it; of one that was corrected, the line that stands in its place is found by {@link #instead}. */
    Optional<LineView> line(Scope scope, long id) {
        return overrules.line(scope, id).flatMap(found -> decisions.line(scope, id).map(judged -> view(scope, found, judged)));
    }

    /** The correction that stands in place of a line; empty when the line itself stands. */
    Optional<Long> instead(Scope scope, long id) {
        return overrules.line(scope, id).map(OverruledLine::replacedBy);
    }

    private LineView view(Scope scope, OverruledLine line, JudgedLine judged) {
        Contract contract = contracts.find(scope, line.contract()).orElseThrow();
        Lot lot = lots.find(scope, line.lot()).orElseThrow();
        String employer = organisations.find(scope, judged.employer()).map(Organisation::name).orElse("");
        String person = person(participants.find(scope, judged.participant()).orElse(null), judged);
        return new LineView(contract, lot, judged, person, employer, told(scope, line), scope.may(Permission.OVERRULE_HOURS),
            overrules.mayDecide(scope, line));
    }

    private List<LineView.Told> told(Scope scope, OverruledLine line) {
        List<Overruling> history = overrules.history(scope, line.line());
        Set<Long> accounts = new HashSet<>();
        history.forEach(each -> accounts.add(each.decidedBy()));
        history.stream().filter(Overruling::isWithdrawn).forEach(each -> accounts.add(each.withdrawnBy()));
        Map<Long, String> known = names.of(scope, accounts);
        Set<Long> replaced = new HashSet<>(history.stream().map(Overruling::replacesId).filter(java.util.Objects::nonNull).toList());
        return history.stream().map(each -> new LineView.Told(each, known.getOrDefault(each.decidedBy(), ""),
            known.getOrDefault(each.isWithdrawn() ? each.withdrawnBy() : 0L, ""),
            each.lineId() != line.line() ? "page.line.was-lost" : replaced.contains(each.id()) ? "page.line.was-replaced" : "page.line.stands")).toList();
    }

    private static String person(Person person, JudgedLine line) {
        return person == null ? line.decision().facts().participant() : person.shown();
    }
}
