package fr.clausier.report.document;

import fr.clausier.clause.Terms;
import fr.clausier.compliance.Statement;
import fr.clausier.compliance.rollup.Withheld;
import fr.clausier.compliance.standing.ClosingBook;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.organisation.Organisation;
import fr.clausier.paper.Block;
import fr.clausier.paper.Paper;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Book;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The closing statement of a clause (bilan), laid out: figures, hours by month and by employer, what was refused and why, what remains open.
 *
 * @param named organisations by id; @param people names or references by id
 * @param structure name of the facilitators who give it
 * @param day it is made
 */
record ClosingStatementDocument(ClosingBook about, Map<Long, Organisation> named, Map<Long, String> people, String structure, LocalDate day, Words words) {

    /** Hours of some lines added up. */
    record Sums(Hours declared, Hours counted, Hours refused, Hours review) {

        static Sums of(List<JudgedLine> lines) {
            return new Sums(sum(lines, Decision::declared), sum(lines, Decision::counted), sum(lines, Decision::refused), sum(lines, Decision::review));
        }

        private static Hours sum(List<JudgedLine> lines, Function<Decision, Hours> part) {
            return lines.stream().map(line -> part.apply(line.decision())).reduce(Hours.ZERO, Hours::plus);
        }

        List<Hours> figures() {
            return List.of(declared, counted, refused, review);
        }
    }

    static String subject(Contract contract, Lot lot, Words words) {
        return contract.object() + (lot.implicit() ? "" : " · " + words.say("page.lot.name", lot.number(), lot.title()));
    }

    Paper paper() {
        List<Block> blocks = new ArrayList<>();
        Statement statement = statement();
        blocks.add(new Block.Figures(List.of(figure("due", statement.due()), figure("counted", statement.done()), figure("remaining", statement.remaining()),
            new Block.Fact(words.say("page.figures.share"), words.percent(statement.share())))));
        blocks.add(new Block.Facts(facts()));
        blocks.add(grid("document.by-month", "document.month", byMonth()));
        blocks.add(grid("document.by-employer", "document.employer", byEmployer()));
        causes().ifPresent(blocks::add);
        blocks.add(new Block.Heading(words.say("document.open")));
        blocks.add(new Block.Text(about.open().isEmpty() ? words.say("document.nothing-open")
            : about.open().stream().map(problem -> "• " + words.problem(problem)).collect(Collectors.joining("\n"))));
        blocks.add(new Block.Text(words.say("document.given", day, structure)));
        blocks.add(new Block.Signatures(Stream.concat(Stream.of(structure), holders().stream().map(Organisation::name)).distinct()
            .map(name -> words.say("document.for", name)).toList()));
        return new Paper(words.say("document.bilan"), subject(), structure, words.language().tag(), words.say("document.foot", about.contract().number(), day), blocks);
    }

    Book book(Instant now) {
        return new ClosingStatementBook(this).book(now);
    }

    Statement statement() {
        return about.about().statement();
    }

    String subject() {
        return subject(about.contract(), about.lot(), words);
    }

    List<Organisation> holders() {
        return about.about().links().stream().filter(link -> link.kind() == LinkKind.HOLDER || link.kind() == LinkKind.CO_CONTRACTOR)
            .map(link -> named.get(link.organisationId())).distinct().toList();
    }

    List<Block.Fact> facts() {
        List<Block.Fact> facts = new ArrayList<>();
        Organisation buyer = named.get(about.contract().buyerId());
        facts.add(new Block.Fact(words.say("page.contract.part-buyer"), buyer.name() + "\n" + buyer.siret().spaced()));
        facts.add(new Block.Fact(words.say("page.contract.part-contract"), about.contract().number()));
        facts.add(new Block.Fact(words.say("document.holders"), holders().stream().map(holder -> holder.name() + ", " + holder.siret().spaced()).collect(Collectors.joining("\n"))));
        about.about().terms().inForce(day).ifPresent(terms -> addTerms(facts, terms));
        facts.add(new Block.Fact(words.say("document.status", day), words.of(statement().status())));
        facts.add(new Block.Fact(words.say("document.why"), statement().reasons().stream().map(words::reason).collect(Collectors.joining("\n"))));
        return facts;
    }

    private void addTerms(List<Block.Fact> facts, Terms terms) {
        facts.add(new Block.Fact(words.say("document.basis"), words.of(terms.legalBasis())));
        facts.add(new Block.Fact(words.say("page.certificate.window"), words.period(terms.window())));
        if (statement().arithmetic() != null) {
            facts.add(new Block.Fact(words.say("document.target"), words.reason(statement().arithmetic())));
        }
    }

    /** Every month with a line, in order. */
    Map<YearMonth, Sums> byMonth() {
        return sums(line -> line.decision().facts().month(), TreeMap::new);
    }

    /** Every employer with a line, by name. */
    Map<String, Sums> byEmployer() {
        return sums(line -> named.get(line.employer()).name() + " (" + words.of(line.decision().facts().kind()) + ")", TreeMap::new);
    }

    private <K> Map<K, Sums> sums(Function<JudgedLine, K> by, java.util.function.Supplier<Map<K, Sums>> map) {
        return about.about().lines().stream().collect(Collectors.groupingBy(by, map::get, Collectors.collectingAndThen(Collectors.toList(), Sums::of)));
    }

    List<Withheld> withheld() {
        return Stream.of(Part.REFUSED, Part.REVIEW).flatMap(part -> Withheld.of(List.of(about.about()), part).stream()).toList();
    }

    private java.util.Optional<Block> causes() {
        List<List<String>> rows = withheld().stream().map(cause -> List.of(words.of(cause.part()), words.say("cause." + cause.code()), cause.rule(),
            words.integer(cause.lines()), words.hours(cause.hours()))).toList();
        return rows.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(new Block.Grid(words.say("document.withheld"), List.of(words.say("document.part"),
            words.say("document.cause"), words.say("document.rule"), words.say("document.lines"), words.say("document.hours")), 3, rows, false));
    }

    private <K> Block grid(String caption, String first, Map<K, Sums> sums) {
        List<List<String>> rows = new ArrayList<>();
        sums.forEach((key, each) -> rows.add(printed(key instanceof YearMonth month ? words.month(month) : key.toString(), each)));
        rows.add(printed(words.say("report.total"), Sums.of(about.about().lines())));
        return new Block.Grid(words.say(caption), List.of(words.say(first), words.say("page.figures.declared"), words.say("page.figures.counted"),
            words.say("page.figures.refused"), words.say("page.figures.review")), 1, rows, true);
    }

    private List<String> printed(String label, Sums sums) {
        return Stream.concat(Stream.of(label), sums.figures().stream().map(words::hours)).toList();
    }

    private Block.Fact figure(String name, Hours hours) {
        return new Block.Fact(words.say("page.figures." + name), words.hours(hours));
    }
}
