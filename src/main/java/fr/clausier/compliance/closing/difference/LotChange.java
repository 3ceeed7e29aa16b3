package fr.clausier.compliance.closing.difference;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.Statement;
import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A lot some of whose figures differ.
 *
 * @param before null for a lot that had neither terms nor hours
 * @param after null for one that has them no more
 */
public record LotChange(@Nullable LotStatement before, @Nullable LotStatement after) {

    /** The lot in the later state that has it. */
    public LotStatement lot() {
        return after == null ? before : after;
    }

    /** The figures that differ. */
    public List<Figure> moved() {
        return Arrays.stream(Figure.values()).filter(each -> !Objects.equals(each.in(before), each.in(after))).toList();
    }

    /** A figure of a statement, as it is shown per lot. */
    public enum Figure {
        DUE, EXPECTED, DECLARED, COUNTED, REVIEW, REFUSED, REMAINING, CREDIT, STATUS;

        /** Hours, or a status; null where the lot has no such figure. */
        public Object in(@Nullable LotStatement lot) {
            if (lot == null) {
                return null;
            }
            Statement s = lot.statement();
            return switch (this) {
                case DUE -> s.hasTerms() ? s.due() : null;
                case EXPECTED -> s.hasTerms() ? s.expected() : null;
                case DECLARED -> s.declared();
                case COUNTED -> s.counted();
                case REVIEW -> s.review();
                case REFUSED -> s.refused();
                case REMAINING -> s.hasTerms() ? s.remaining() : null;
                case CREDIT -> s.credit().net();
                case STATUS -> s.status();
            };
        }
    }
}
