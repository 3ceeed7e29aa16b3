package fr.clausier.compliance.month;

import fr.clausier.compliance.penalty.PenaltyVerdict;
import fr.clausier.compliance.penalty.rule.LineKind;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Reason;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;

/**
 * A penalty proposed, and what a person decided of it.
 *
 * @param since day it began to cost; null when nothing is proposed any more
 * @param arithmetic each step, as a sentence
 * @param verdict null while nobody decided, like {@code applied}
 * @param because the reason of who decided; empty otherwise
 */
public record PenaltyAccount(long lot, LineKind kind, @Nullable LocalDate since, Money gross, Money proposed, List<Reason> arithmetic,
        @Nullable PenaltyVerdict verdict, @Nullable Money applied, String because) {

    public PenaltyAccount {
        arithmetic = List.copyOf(arithmetic);
    }
}
