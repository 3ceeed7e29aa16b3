package fr.clausier.compliance.check;

import fr.clausier.compliance.check.rule.Verdict;
import java.util.Arrays;

/**
 * Which checks are asked for.
 *
 * @param kind null for all
 * @param verdict null for those that need someone: found, or to be looked at
 * @param buyer 0 for all
 * @param contract 0 for all
 */
public record CheckFilter(CheckKind kind, Verdict verdict, long buyer, long contract) {

    /** Everything that needs someone. */
    public static final CheckFilter ALL = new CheckFilter(null, null, 0, 0);

    /** As an address gives it; a code nobody knows reads as none asked. */
    public static CheckFilter of(String kind, String verdict, long buyer, long contract) {
        return new CheckFilter(constant(CheckKind.values(), kind), constant(Verdict.values(), verdict), buyer, contract);
    }

    boolean asks(CheckKind each) {
        return kind == null || kind == each;
    }

    boolean asks(Verdict each) {
        return verdict == null ? each != Verdict.FINE : verdict == each;
    }

    private static <E extends Enum<E>> E constant(E[] constants, String code) {
        return Arrays.stream(constants).filter(each -> each.name().equals(code)).findFirst().orElse(null);
    }
}
