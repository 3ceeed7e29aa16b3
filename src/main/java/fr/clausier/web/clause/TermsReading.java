package fr.clausier.web.clause;

import fr.clausier.clause.Cadence;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.LegalBasis;
import fr.clausier.clause.Modality;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsDraft;
import fr.clausier.clause.article.Article;
import fr.clausier.clause.article.Chapter;
import fr.clausier.clause.formula.FormulaKind;
import fr.clausier.clause.formula.Target;
import fr.clausier.clause.term.What;
import fr.clausier.clause.term.When;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.web.Form;
import fr.clausier.web.Nested;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the pages of terms show, and opens their form with what is recorded or usual. */
@Singleton
class TermsReading {

    private final Contracts contracts;
    private final Lots lots;
    private final Clauses clauses;
    private final BaseBook bases;
    private final Calendar calendar;

    TermsReading(Contracts contracts, Lots lots, Clauses clauses, BaseBook bases, Calendar calendar) {
        this.contracts = contracts;
        this.lots = lots;
        this.clauses = clauses;
        this.bases = bases;
        this.calendar = calendar;
    }

    Optional<ClausePlace> place(Scope scope, long lotId) {
        return lots.find(scope, lotId).flatMap(lot -> contracts.find(scope, lot.contractId()).map(contract -> new ClausePlace(contract, lot)));
    }

    List<Terms> newestFirst(Scope scope, long lotId) {
        return clauses.history(scope, lotId).versions().stream().sorted(Comparator.comparingInt(Terms::version).reversed()).toList();
    }

    /** The sentences of terms, chapter by chapter, worked out today. */
    Map<Chapter, List<String>> article(Scope scope, long lot, Terms terms, Words words) {
        return Article.of(terms, base(scope, lot), calendar.today(), words);
    }

    String arithmetic(Scope scope, long lot, Target target, Words words) {
        return words.reason(target.arithmetic(base(scope, lot), calendar.today()));
    }

    LotBase base(Scope scope, long lot) {
        return bases.of(scope, lot);
    }

    /** A new version opens with the last one, to be changed where the amendment changes it; the first opens with what is usual. */
    Form blank(Scope scope, Words words, ClausePlace place) {
        return clauses.history(scope, place.lot().id()).latest().map(terms -> values(words, terms, "effectiveFrom"))
            .orElseGet(() -> usual(words, place.lot()));
    }

    Form form(Words words, Terms terms) {
        Map<String, Object> values = new HashMap<>(values(words, terms, "").values());
        values.put("version", terms.recordedAt().toString());
        return Form.of(values);
    }

    private static Form usual(Words words, Lot lot) {
        return new Typed(words).code("legalBasis", LegalBasis.CONDITION).codes("modalities", EnumSet.allOf(Modality.class))
            .date("startsOn", lot.startsOn()).date("endsOn", lot.endsOn()).code("cadence", Cadence.MONTHLY).text("dueDay", When.USUAL_DUE_DAY)
            .hours("monthlyCeiling", What.USUAL_CEILING).flag("trainingCounts", true).code("formula", FormulaKind.LABOUR_SHARE)
            .money("baseAmount", lot.amount()).form();
    }

    private static Form values(Words words, Terms terms, String leftOut) {
        Map<String, Object> document = TermsDraft.document(terms);
        document.remove(leftOut);
        return typed(words, document);
    }

    /** A document as a person would type it into the form: decimals with the mark of the language. */
    static Form typed(Words words, Map<String, ?> document) {
        Map<String, Object> values = new HashMap<>();
        Nested.flat(document).forEach((name, value) -> values.put(name, value instanceof String text && text.matches("-?[0-9]+\\.[0-9]+")
            ? Typed.plain(words, new BigDecimal(text)) : value));
        return Form.of(values);
    }
}
