package fr.clausier.report.document;

import fr.clausier.clause.article.Article;
import fr.clausier.clause.article.Chapter;
import fr.clausier.compliance.Statement;
import fr.clausier.kernel.Hours;
import fr.clausier.organisation.Organisation;
import fr.clausier.paper.Block;
import fr.clausier.paper.Paper;
import fr.clausier.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A letter about a clause with its facts, laid out: what the contract asks, what is missing, what is asked by when, which penalties are provided.
 * It names organisations, never a person.
 *
 * @param structure name of the facilitators
 * @param day it is made
 */
record NoticeDocument(NoticeFacts facts, NoticeDraft draft, String structure, LocalDate day, Words words) {

    private static final int NO_NUMBERS = 3;

    Paper paper() {
        Statement statement = facts.statement();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(parties()));
        blocks.add(new Block.Text(words.say("notice.opening." + draft.kind(), facts.about().contract().number(), subject(), facts.terms().legalBasis())));
        blocks.add(new Block.Text(bullets(Stream.concat(article(Chapter.TARGET), article(Chapter.WHEN)).toList())));
        if (facts.warnedOn() != null) {
            blocks.add(new Block.Text(words.say("notice.warned", facts.warnedOn())));
        }
        blocks.add(new Block.Heading(words.say("notice.found", statement.day())));
        blocks.add(new Block.Figures(List.of(figure("page.figures.due", statement.due()), figure("page.figures.expected", statement.expected()),
            figure("page.figures.counted", statement.done()), figure("notice.missing", statement.behind()))));
        blocks.add(new Block.Facts(List.of(fact("page.figures.declared", statement.declared()), fact("page.figures.review", statement.review()),
            fact("page.figures.refused", statement.refused()), fact("page.figures.remaining", statement.remaining()))));
        if (facts.lacksDeclarations()) {
            blocks.add(new Block.Grid(words.say("notice.declarations"), List.of(words.say("notice.organisation"), words.say("notice.month"), words.say("notice.due")),
                NO_NUMBERS, facts.missing().stream().map(each -> List.of(each.organisation(), words.month(each.month()), words.date(each.due()))).toList(), false));
        }
        blocks.add(new Block.Heading(words.say("notice.asked")));
        blocks.add(new Block.Text(words.say("notice.asked." + draft.kind(), draft.deadline()) + "\n" + bullets(asked())));
        blocks.add(new Block.Heading(words.say("notice.penalties")));
        blocks.add(new Block.Text(penalties()));
        blocks.add(new Block.Text(words.say("document.given", day, sender())));
        blocks.add(new Block.Signatures(List.of(words.say("document.for", sender()))));
        return new Paper(words.say("notice.title." + draft.kind()), subject(), sender(), words.language().tag(),
            words.say("document.foot", facts.about().contract().number(), day), blocks);
    }

    /** The buyer gives notice; facilitators, who are no party to the contract, only warn. */
    private String sender() {
        return draft.kind() == NoticeKind.FORMAL ? facts.buyer().name() : structure;
    }

    private String subject() {
        return ClosingStatementDocument.subject(facts.about().contract(), facts.about().lot(), words);
    }

    private List<Block.Fact> parties() {
        List<Block.Fact> parties = new ArrayList<>();
        facts.holders().forEach(holder -> parties.add(new Block.Fact(words.say("notice.to"), address(holder))));
        parties.add(new Block.Fact(words.say("notice.way"), words.say("notice.way." + draft.kind())));
        parties.add(new Block.Fact(words.say("page.contract.part-buyer"), facts.buyer().name()));
        parties.add(new Block.Fact(words.say("page.certificate.window"), words.period(facts.terms().window())));
        return parties;
    }

    private static String address(Organisation to) {
        String town = Stream.of(to.postcode(), to.commune()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return Stream.of(to.name(), to.siret().spaced(), to.address(), town).filter(line -> line != null && !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private Stream<String> article(Chapter chapter) {
        return Article.of(facts.terms(), facts.about().base(), true, facts.statement().day(), words).getOrDefault(chapter, List.of()).stream();
    }

    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        if (facts.lacksDeclarations()) {
            asked.add(words.say("notice.send-declarations"));
        }
        if (facts.lacksHours()) {
            boolean over = facts.terms().window().to().isBefore(day);
            asked.add(over ? words.say("notice.explain-hours", facts.statement().remaining())
                : words.say("notice.do-hours", facts.statement().remaining(), facts.terms().window().to()));
        }
        return asked;
    }

    private String penalties() {
        List<String> provided = Article.penalties(facts.terms().penalties(), words);
        return facts.terms().penalties().list().isEmpty() ? words.say("notice.no-penalty") : bullets(provided) + "\n" + words.say("notice.decides", facts.buyer().name());
    }

    private static String bullets(List<String> lines) {
        return lines.stream().map(line -> "• " + line).collect(Collectors.joining("\n"));
    }

    private Block.Fact figure(String key, Hours hours) {
        return new Block.Fact(words.say(key), words.hours(hours));
    }

    private Block.Fact fact(String key, Hours hours) {
        return figure(key, hours);
    }
}
