package fr.clausier.law;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A value an administrator recorded over those that come with the product.
 *
 * @param structureId the structure it holds for; 0 for every structure of the instance
 */
@MappedEntity("legal_amount")
public record LegalChange(@Id @GeneratedValue @Nullable Long id, long structureId, LegalAmount amount, LocalDate startsOn, BigDecimal figure,
        String source, boolean verified) {

    private static final int DECIMALS = 2;

    /** A figure has always two decimals, so that one just typed equals the same one read again. */
    public LegalChange {
        figure = figure.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    static LegalChange of(Long id, long structure, LegalAmountDraft draft) {
        return new LegalChange(id, structure, draft.amount(), draft.from(), draft.value(), draft.source(), draft.verified());
    }

    public LegalValue value() {
        return new LegalValue(amount, startsOn, figure, source, verified, structureId == 0 ? LegalOrigin.INSTANCE : LegalOrigin.STRUCTURE, id);
    }
}
