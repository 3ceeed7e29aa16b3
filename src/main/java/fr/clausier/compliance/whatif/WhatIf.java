package fr.clausier.compliance.whatif;

import fr.clausier.clause.TermsDraft;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.LotStatement;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts a lot again under other terms, all its months, and tells what would change. */
@Singleton
public class WhatIf {

    private final ComplianceBook compliance;

    WhatIf(ComplianceBook compliance) {
        this.compliance = compliance;
    }

    /**
     * The statement of the lot at the end of a month as it stands and under the draft, and the lines the viewer may see that would
     * be split otherwise. Empty when the lot is not the viewer's, or carries neither terms nor hours.
     */
    @Transactional(readOnly = true)
    public Optional<Supposition> count(Scope scope, long lot, YearMonth month, TermsDraft draft) {
        scope.require(Permission.READ_HOURS);
        return compliance.lotUnder(scope, lot, month, draft.version(1, Instant.EPOCH)).map(then -> {
            Optional<LotStatement> now = compliance.lot(scope, lot, month);
            return new Supposition(now.orElse(null), then, changes(now.map(LotStatement::lines).orElse(List.of()), then.lines()));
        });
    }

    private static List<Change> changes(List<JudgedLine> now, List<JudgedLine> then) {
        Map<Long, JudgedLine> supposed = then.stream().collect(Collectors.toMap(line -> line.decision().line(), Function.identity()));
        return now.stream().filter(JudgedLine::shown).map(line -> new Change(line, supposed.get(line.decision().line())))
            .filter(change -> differs(change.now().decision(), change.then().decision())).toList();
    }

    private static boolean differs(Decision now, Decision then) {
        return Arrays.stream(Part.values()).anyMatch(part -> !now.part(part).equals(then.part(part)));
    }
}
