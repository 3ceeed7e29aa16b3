package fr.clausier.web.clause;

import fr.clausier.clause.Cadence;
import fr.clausier.clause.ClauseKind;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.LegalBasis;
import fr.clausier.clause.Modality;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsDraft;
import fr.clausier.clause.article.Article;
import fr.clausier.clause.article.Chapter;
import fr.clausier.clause.formula.FormulaKind;
import fr.clausier.clause.preset.Preset;
import fr.clausier.clause.preset.Presets;
import fr.clausier.clause.term.What;
import fr.clausier.clause.term.When;
import fr.clausier.compliance.whatif.Supposition;
import fr.clausier.compliance.whatif.WhatIf;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.web.Form;
import fr.clausier.web.Nested;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what the pages of terms show, and opens their form with what is recorded or usual. */
@Singleton
class TermsReading {

    /** Lists that are typed in one box, with commas. */
    private static final Set<String> IN_ONE_BOX = Set.of("fitChanges", "periodEnds");

    private final Contracts contracts;
    private final Lots lots;
    private final Clauses clauses;
    private final BaseBook bases;
    private final WhatIf whatIf;
    private final Calendar calendar;

    TermsReading(Contracts contracts, Lots lots, Clauses clauses, BaseBook bases, WhatIf whatIf, Calendar calendar) {
        this.contracts = contracts;
        this.lots = lots;
        this.clauses = clauses;
        this.bases = bases;
        this.whatIf = whatIf;
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
        return Article.of(terms, base(scope, lot), bases.list(scope, lot).isPresent(), calendar.today(), words);
    }

    /** What the values of a form say as sentences, chapter by chapter. */
    TermsForm reads(Scope scope, long lot, Form form, Words words, String preset) {
        Fields fields = Fields.of(Nested.of(form.values()));
        TermsForm terms = reads(scope, lot, TermsDraft.read(fields), fields.hasErrors(), words);
        return new TermsForm(terms.article(), preset == null ? "" : preset, null);
    }

    /** While some value does not read, the arithmetic of the target alone, once it does. */
    TermsForm reads(Scope scope, long lot, TermsDraft draft, boolean wrong, Words words) {
        LotBase base = base(scope, lot);
        if (!wrong) {
            return new TermsForm(Article.of(draft.version(0, Instant.EPOCH), base, true, calendar.today(), words), "", null);
        }
        return draft.target() == null ? TermsForm.SILENT
            : new TermsForm(Map.of(Chapter.TARGET, List.of(words.reason(draft.target().arithmetic(base, calendar.today())))), "", null);
    }

    /** What the draft would change in the count of the lot, at the end of the last complete month; null when nothing is counted there. */
    Supposition suppose(Scope scope, long lot, TermsDraft draft) {
        return whatIf.count(scope, lot, calendar.lastCompleteMonth(), draft).orElse(null);
    }

    LotBase base(Scope scope, long lot) {
        return bases.facts(scope).getOrDefault(lot, LotBase.NONE);
    }

    /**
     * A new version opens with the last one, to be changed where the amendment changes it; the first opens with what is usual. A
     * preset takes the place of either, the days and the amount of the lot kept.
     */
    Form blank(Scope scope, Words words, ClausePlace place, String preset) {
        return Presets.find(preset == null ? "" : preset).map(chosen -> preset(words, place.lot(), chosen))
            .or(() -> clauses.history(scope, place.lot().id()).latest().map(terms -> values(words, terms, "effectiveFrom")))
            .orElseGet(() -> usual(words, place.lot()));
    }

    private static Form preset(Words words, Lot lot, Preset preset) {
        Map<String, Object> values = new HashMap<>(typed(words, preset.terms()).values());
        values.putAll(new Typed(words).date("startsOn", lot.startsOn()).date("endsOn", lot.endsOn()).money("baseAmount", lot.amount()).form().values());
        return Form.of(values);
    }

    Form form(Words words, Terms terms) {
        Map<String, Object> values = new HashMap<>(values(words, terms, "").values());
        values.put("version", terms.recordedAt().toString());
        return Form.of(values);
    }

    private static Form usual(Words words, Lot lot) {
        return new Typed(words).code("legalBasis", LegalBasis.CONDITION).codes("modalities", EnumSet.allOf(Modality.class))
            .date("startsOn", lot.startsOn()).date("endsOn", lot.endsOn()).code("cadence", Cadence.MONTHLY).text("dueDay", When.USUAL_DUE_DAY)
            .text("kind", ClauseKind.INSERTION).hours("monthlyCeiling", What.USUAL_CEILING).text("countingOtherwise", "24").text("aiLimit", "480").flag("trainingCounts", true).code("formula", FormulaKind.LABOUR_SHARE)
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
        Nested.flat(document).forEach((name, value) -> values.put(name, IN_ONE_BOX.contains(name) && value instanceof Collection<?> many
            ? many.stream().map(Object::toString).collect(Collectors.joining(", "))
            : value instanceof String text && text.matches("-?[0-9]+\\.[0-9]+") ? Typed.plain(words, new BigDecimal(text)) : value));
        return Form.of(values);
    }
}
