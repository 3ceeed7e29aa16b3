package fr.clausier.report.document;

import fr.clausier.compliance.standing.Certificate;
import fr.clausier.compliance.standing.Certificate.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.paper.Block;
import fr.clausier.paper.Paper;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Book;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The certificate of a closed clause, laid out: who did what for whom, in one sentence to sign, then the parts that make it.
 *
 * @param structure name of the facilitators who give it
 * @param day it is given
 */
record CertificateDocument(Certificate certificate, String structure, LocalDate day, Words words) {

    /** A part with its label; the hours of each table add up to the hours done. */
    private record Row(String label, Hours hours, Long people) { }

    Paper paper() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(sentence()));
        blocks.add(new Block.Figures(List.of(new Block.Fact(words.say("page.figures.due"), words.hours(certificate.statement().due())),
            new Block.Fact(words.say("page.certificate.done"), words.hours(certificate.statement().done())),
            new Block.Fact(words.say("page.figures.share"), words.percent(certificate.statement().share())),
            new Block.Fact(words.say("page.certificate.people"), words.integer(certificate.people())))));
        blocks.add(new Block.Facts(facts()));
        tables().forEach((caption, rows) -> blocks.add(new Block.Grid(caption, List.of(words.say("page.certificate.part"), words.say("page.figures.counted"),
            words.say("page.certificate.people")), 1, rows.stream().map(this::printed).toList(), true)));
        blocks.add(new Block.Text(words.say("document.given", day, structure)));
        blocks.add(new Block.Signatures(List.of(words.say("document.for", structure), words.say("document.for", certificate.buyer().name()))));
        return new Paper(words.say("page.certificate.title"), subject(), structure, words.language().tag(), words.say("document.foot", certificate.contract().number(), day), blocks);
    }

    Book book(Instant now) {
        List<Column> columns = List.of(Column.of(words.say("page.certificate.part"), Format.TEXT, 44).wrapped(),
            Column.of(words.say("page.figures.counted"), Format.HOURS, 14), Column.of(words.say("page.certificate.people"), Format.INTEGER, 12));
        List<List<Value>> rows = new ArrayList<>();
        tables().forEach((caption, parts) -> {
            rows.add(List.of(Value.of(caption).in(Tone.TOTAL), Value.EMPTY.in(Tone.TOTAL), Value.EMPTY.in(Tone.TOTAL)));
            parts.forEach(part -> rows.add(List.of(Value.of(part.label()), Value.of(part.hours()), part.people() == null ? Value.EMPTY : Value.of(part.people()))));
        });
        List<Column> named = List.of(Column.of(words.say("document.what"), Format.TEXT, 34).wrapped(), Column.of(words.say("document.value"), Format.TEXT, 70).wrapped());
        List<List<Value>> facts = facts().stream().map(fact -> List.of(Value.of(fact.name()), Value.of(fact.value()))).toList();
        List<String> titles = List.of(words.say("page.certificate.title"), subject(), sentence());
        return new Book(words.say("page.certificate.title"), structure, words.language().tag(), now, List.of(
            Page.of(words.say("document.sheet.parts"), titles, columns, rows), Page.of(words.say("document.sheet.facts"), List.of(words.say("page.certificate.title"), subject()), named, facts)));
    }

    private String sentence() {
        return words.say("document.certificate", holders(), certificate.statement().done(), certificate.statement().due(), certificate.people(),
            certificate.closedOn());
    }

    private String subject() {
        return ClosingStatementDocument.subject(certificate.contract(), certificate.lot(), words);
    }

    private String holders() {
        return String.join(", ", certificate.holders().stream().map(holder -> holder.organisation().name()).toList());
    }

    private List<Block.Fact> facts() {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact(words.say("page.contract.part-buyer"), certificate.buyer().name() + "\n" + certificate.buyer().siret().spaced()));
        facts.add(new Block.Fact(words.say("page.contract.part-contract"), certificate.contract().number()));
        certificate.holders().forEach(holder -> facts.add(new Block.Fact(words.of(holder.kind()) + (holder.lead() ? ", " + words.say("page.links.lead") : ""),
            holder.organisation().name() + "\n" + holder.organisation().siret().spaced())));
        facts.add(new Block.Fact(words.say("document.basis"), words.of(certificate.terms().legalBasis())));
        facts.add(new Block.Fact(words.say("page.certificate.window"), words.period(certificate.terms().window())));
        facts.add(new Block.Fact(words.say("page.certificate.closed-on"), words.date(certificate.closedOn())));
        return facts;
    }

    private Map<String, List<Row>> tables() {
        Map<String, List<Row>> tables = new java.util.LinkedHashMap<>();
        tables.put(words.say("document.by-modality"), rows(certificate.byModality(), words::of));
        tables.put(words.say("document.by-kind"), rows(certificate.byKind(), words::of));
        tables.put(words.say("document.by-month"), rows(certificate.byMonth(), (YearMonth month) -> words.month(month)));
        return tables;
    }

    private <K> List<Row> rows(Map<K, Part> parts, Function<K, String> label) {
        List<Row> rows = new ArrayList<>();
        parts.forEach((key, part) -> rows.add(new Row(label.apply(key), part.hours(), part.people())));
        if (!certificate.otherwise().isZero()) {
            rows.add(new Row(words.say("page.certificate.otherwise"), certificate.otherwise(), null));
        }
        rows.add(new Row(words.say("report.total"), certificate.statement().done(), certificate.people()));
        return rows;
    }

    private List<String> printed(Row row) {
        return List.of(row.label(), words.hours(row.hours()), row.people() == null ? "" : words.integer(row.people()));
    }
}
