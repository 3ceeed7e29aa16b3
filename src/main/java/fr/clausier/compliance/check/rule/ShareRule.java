package fr.clausier.compliance.check.rule;

import fr.clausier.clause.Terms;
import fr.clausier.clause.term.ShareLimit;
import fr.clausier.hours.decision.Decision;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * the part of the counted hours that a way to work or a family of employers takes, against the least and most the terms ask
 * for. Said of the statement; no line is refused for it, so that adding an hour never takes another one back.
 */
public final class ShareRule {

    static final String ID = "R-27";
    static final int VERSION = 1;

    private ShareRule() { }

    /** One reason per limit that is not kept, in the order of the terms; empty while nothing is counted. */
    public static List<Reason> judge(Terms terms, Collection<Decision> decisions) {
        Hours counted = sum(decisions);
        return counted.isZero() ? List.of() : terms.how().shares().stream().flatMap(limit -> against(limit, decisions, counted).stream()).toList();
    }

    private static Optional<Reason> against(ShareLimit limit, Collection<Decision> decisions, Hours counted) {
        Hours part = sum(decisions.stream().filter(each -> limit.subject().includes(each.facts().kind(), each.facts().modality())).toList());
        if (limit.least() != null && compare(part, counted, limit.least()) < 0) {
            return Optional.of(reason("share-below", limit, limit.least(), part, counted));
        }
        if (limit.most() != null && compare(part, counted, limit.most()) > 0) {
            return Optional.of(reason("share-above", limit, limit.most(), part, counted));
        }
        return Optional.empty();
    }

    /** Compared without rounding: 29.999 % is less than 30 %. */
    private static int compare(Hours part, Hours counted, Percent limit) {
        BigDecimal asked = counted.value().multiply(limit.ratio());
        return part.value().compareTo(asked);
    }

    private static Reason reason(String code, ShareLimit limit, Percent asked, Hours part, Hours counted) {
        return Reason.of(ID, VERSION, code, new TreeMap<>(Map.of("subject", "ShareSubject." + limit.subject(), "limit", asked.toString(),
            "part", part.toString(), "counted", counted.toString(), "share", part.shareOf(counted).toString())));
    }

    private static Hours sum(Collection<Decision> decisions) {
        return decisions.stream().map(Decision::counted).reduce(Hours.ZERO, Hours::plus);
    }
}
