package fr.clausier.compliance.due;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.due.DeclarationsDue.Answer;
import fr.clausier.compliance.due.DeclarationsDue.Employment;
import fr.clausier.compliance.due.DeclarationsDue.Silence;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.LotLink;
import fr.clausier.hours.decision.Decision.Share;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is due on one lot: declarations nobody sent, and hours no rule could settle. */
public final class LotWork {

    private final LotStatement about;
    private final YearMonth month;

    public LotWork(LotStatement about, YearMonth month) {
        this.about = about;
        this.month = month;
    }

    /** Silent employers or holders, one item each; nobody is asked for anything more of a clause that is closed or exempt. */
    public List<DueItem> declarations(List<Employment> placed, Set<Answer> answers) {
        return silences(placed, answers).stream().map(silence -> new DueItem(DueKind.DECLARATION, silence.organisation(), silence.since(),
            about.contract().id(), about.lot().id(), 0, why(silence), silence.before())).toList();
    }

    /** The same with each month that waits. */
    List<Silence> silences(List<Employment> placed, Set<Answer> answers) {
        boolean reached = about.statement().status() == ClauseStatus.REACHED;
        return about.statement().status().isDecided() ? List.of()
            : DeclarationsDue.until(month, new DeclarationsDue.Facts(about.terms(), holders(), placed, answers, reached));
    }

    /** Holders who owe a forecast, one item each. */
    public List<DueItem> forecasts() {
        return ForecastDue.at(month, about.terms(), about.base()).stream().flatMap(missing -> holders().stream().sorted()
            .map(holder -> new DueItem(DueKind.FORECAST, holder, missing.since(), about.contract().id(), about.lot().id(), 0, missing.reason(),
                missing.before()))).toList();
    }

    /** Hours to review, one item per cause, waiting since the first of its lines was written. */
    public List<DueItem> reviews(ZoneId zone) {
        Map<String, List<JudgedLine>> byCause = about.lines().stream().filter(line -> line.shown() && line.decision().review().isPositive())
            .collect(Collectors.groupingBy(line -> taker(line).reason().code(), TreeMap::new, Collectors.toList()));
        List<DueItem> items = new ArrayList<>();
        byCause.forEach((cause, lines) -> items.add(review(cause, lines, zone)));
        return items;
    }

    /** The lead answers for a grouping; without a lead, each holder. */
    private Set<Long> holders() {
        List<LotLink> holding = about.links().stream().filter(link -> link.kind() == LinkKind.HOLDER).toList();
        List<LotLink> leads = holding.stream().filter(LotLink::lead).toList();
        return (leads.isEmpty() ? holding : leads).stream().map(LotLink::organisationId).collect(Collectors.toSet());
    }

    private DueItem review(String cause, List<JudgedLine> lines, ZoneId zone) {
        Hours hours = lines.stream().map(line -> line.decision().review()).reduce(Hours.ZERO, Hours::plus);
        LocalDate since = LocalDate.ofInstant(lines.stream().map(JudgedLine::recordedAt).min(Instant::compareTo).orElseThrow(), zone);
        Reason first = taker(lines.get(0)).reason();
        Reason reason = Reason.of(first.rule(), first.version(), lines.size() == 1 ? "due-review-one" : "due-review-many",
            Map.of("lines", Integer.toString(lines.size()), "hours", hours.toString(), "cause", "ReviewCause." + ReviewCause.of(cause)));
        return new DueItem(DueKind.REVIEW, 0, since, about.contract().id(), about.lot().id(), 0, reason, null);
    }

    /** The share that sent hours to review. */
    private static Share taker(JudgedLine line) {
        return line.decision().holding().stream().filter(share -> share.part() == Part.REVIEW && share.hours().isPositive()).findFirst()
            .orElseThrow();
    }

    private static Reason why(Silence silence) {
        List<YearMonth> months = silence.months();
        Map<String, String> facts = Map.of("first", months.get(0).toString(), "last", months.get(months.size() - 1).toString(), "months",
            Integer.toString(months.size()), "before", silence.before().toString());
        return Reason.of("R-32", 2, months.size() == 1 ? "due-declaration-one" : "due-declaration-many", facts);
    }
}
