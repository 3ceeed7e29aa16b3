package fr.clausier.api.clause;

import fr.clausier.clause.Terms;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * One version of the terms of a clause, with the hours due and the arithmetic as a sentence. Days are inclusive. Send
 * {@code recordedAt} back to mend it.
 */
@Serdeable
public record TermsResponse(int version, String recordedAt, LocalDate effectiveFrom, String legalBasis, List<String> modalities, List<String> groups,
        LocalDate startsOn, LocalDate endsOn, String cadence, int dueDay, BigDecimal monthlyCeiling, boolean trainingCounts,
        String fitChanges, String formula, BigDecimal due, String arithmetic, @Nullable String note) {

    static TermsResponse of(Terms terms, Words words) {
        return new TermsResponse(terms.version(), terms.recordedAt().toString(), terms.effectiveFrom(), terms.legalBasis().name(), names(terms.modalities()),
            names(terms.groups()), terms.window().from(), terms.window().to(), terms.cadence().name(), terms.dueDay(),
            terms.monthlyCeiling().value(), terms.trainingCounts(), terms.fitChanges().toString(), terms.target().kind().name(),
            terms.due().value(), words.reason(terms.target().arithmetic()), terms.note());
    }

    private static List<String> names(Collection<? extends Enum<?>> codes) {
        return codes.stream().<String>map(Enum::name).sorted().toList();
    }
}
