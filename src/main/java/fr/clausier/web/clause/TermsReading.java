package fr.clausier.web.clause;

import fr.clausier.clause.Cadence;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.LegalBasis;
import fr.clausier.clause.Modality;
import fr.clausier.clause.Terms;
import fr.clausier.clause.formula.FixedHours;
import fr.clausier.clause.formula.FormulaKind;
import fr.clausier.clause.formula.LabourShare;
import fr.clausier.clause.formula.TargetFormula;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Gathers what the pages of terms show, and opens their form with what is recorded or usual. */
@Singleton
class TermsReading {

    private static final Hours USUAL_CEILING = Hours.of(220);
    private static final int USUAL_DUE_DAY = 15;

    private final Contracts contracts;
    private final Lots lots;
    private final Clauses clauses;

    TermsReading(Contracts contracts, Lots lots, Clauses clauses) {
        this.contracts = contracts;
        this.lots = lots;
        this.clauses = clauses;
    }

    Optional<ClausePlace> place(Scope scope, long lotId) {
        return lots.find(scope, lotId).flatMap(lot -> contracts.find(scope, lot.contractId()).map(contract -> new ClausePlace(contract, lot)));
    }

    List<Terms> newestFirst(Scope scope, long lotId) {
        return clauses.history(scope, lotId).versions().stream().sorted(Comparator.comparingInt(Terms::version).reversed()).toList();
    }

    /** A new version opens with the last one, to be changed where the amendment changes it; the first opens with what is usual. */
    Form blank(Scope scope, Words words, ClausePlace place) {
        return clauses.history(scope, place.lot().id()).latest().map(terms -> values(words, terms).form()).orElseGet(() -> usual(words, place.lot()));
    }

    Form form(Words words, Terms terms) {
        return values(words, terms).date("effectiveFrom", terms.effectiveFrom()).text("version", terms.recordedAt()).form();
    }

    private static Form usual(Words words, Lot lot) {
        return new Typed(words).code("legalBasis", LegalBasis.CONDITION).codes("modalities", EnumSet.allOf(Modality.class))
            .date("startsOn", lot.startsOn()).date("endsOn", lot.endsOn()).code("cadence", Cadence.MONTHLY).text("dueDay", USUAL_DUE_DAY)
            .hours("monthlyCeiling", USUAL_CEILING).flag("trainingCounts", true).code("formula", FormulaKind.LABOUR_SHARE)
            .money("baseAmount", lot.amount()).form();
    }

    private static Typed values(Words words, Terms terms) {
        Typed typed = new Typed(words).code("legalBasis", terms.legalBasis()).codes("modalities", terms.modalities()).codes("groups", terms.groups())
            .date("startsOn", terms.window().from()).date("endsOn", terms.window().to()).code("cadence", terms.cadence())
            .text("dueDay", terms.dueDay()).hours("monthlyCeiling", terms.monthlyCeiling()).flag("trainingCounts", terms.trainingCounts())
            .text("fitChanges", terms.fitChanges().changes().isEmpty() ? null : terms.fitChanges()).text("note", terms.note());
        return target(typed.code("formula", terms.target().kind()), terms.target());
    }

    private static Typed target(Typed typed, TargetFormula target) {
        return switch (target.kind()) {
            case FIXED -> typed.hours("fixedHours", ((FixedHours) target).hours());
            case LABOUR_SHARE -> labourShare(typed, (LabourShare) target);
        };
    }

    private static Typed labourShare(Typed typed, LabourShare share) {
        return typed.money("baseAmount", share.amount()).percent("labourShare", share.labour()).percent("insertionRate", share.rate())
            .money("hourlyCost", share.hourlyCost());
    }
}
