package fr.clausier.clause;

import fr.clausier.clause.fit.FitChanges;
import fr.clausier.clause.formula.FixedHours;
import fr.clausier.clause.formula.FormulaKind;
import fr.clausier.clause.formula.LabourShare;
import fr.clausier.clause.formula.TargetFormula;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Period;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.store.Codes;
import fr.clausier.store.HoursConverter;
import fr.clausier.store.MoneyConverter;
import fr.clausier.store.PercentConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDate;

/** One version of terms as stored: every shape of target in one row, told apart by its kind. */
@MappedEntity("clause_terms")
record TermsRow(@Id @GeneratedValue @Nullable Long id, long structureId, long clauseId, int version, LocalDate effectiveFrom,
        Instant recordedAt, long recordedBy, LegalBasis legalBasis, String modalities, String eligibleGroups, LocalDate startsOn,
        LocalDate endsOn, Cadence cadence, int dueDay, @MappedProperty(converter = HoursConverter.class) Hours monthlyCeiling,
        boolean trainingCounts, String fitChanges, FormulaKind formula,
        @MappedProperty(converter = HoursConverter.class) @Nullable Hours fixedHours,
        @MappedProperty(converter = MoneyConverter.class) @Nullable Money baseAmount,
        @MappedProperty(converter = PercentConverter.class) @Nullable Percent labourShare,
        @MappedProperty(converter = PercentConverter.class) @Nullable Percent insertionRate,
        @MappedProperty(converter = MoneyConverter.class) @Nullable Money hourlyCost, @Nullable String note) {

    static TermsRow of(Long id, Clause clause, Terms terms, long recordedBy) {
        FixedHours fixed = terms.target() instanceof FixedHours shape ? shape : null;
        LabourShare share = terms.target() instanceof LabourShare shape ? shape : null;
        return new TermsRow(id, clause.structureId(), clause.id(), terms.version(), terms.effectiveFrom(), terms.recordedAt(), recordedBy,
            terms.legalBasis(), Codes.join(terms.modalities()), Codes.join(terms.groups()), terms.window().from(), terms.window().to(),
            terms.cadence(), terms.dueDay(), terms.monthlyCeiling(), terms.trainingCounts(), terms.fitChanges().toString(),
            terms.target().kind(), fixed == null ? null : fixed.hours(), share == null ? null : share.amount(),
            share == null ? null : share.labour(), share == null ? null : share.rate(), share == null ? null : share.hourlyCost(),
            terms.note());
    }

    Terms terms() {
        return new Terms(version, effectiveFrom, recordedAt, legalBasis, Codes.split(modalities, Modality.class),
            Codes.split(eligibleGroups, EligibleGroup.class), new Period(startsOn, endsOn), cadence, dueDay, monthlyCeiling, trainingCounts,
            FitChanges.of(fitChanges), target(), note);
    }

    private TargetFormula target() {
        return switch (formula) {
            case FIXED -> new FixedHours(fixedHours);
            case LABOUR_SHARE -> new LabourShare(baseAmount, labourShare, insertionRate, hourlyCost);
        };
    }
}
