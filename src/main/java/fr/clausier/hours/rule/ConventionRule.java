package fr.clausier.hours.rule;

import fr.clausier.clause.Terms;
import fr.clausier.hours.line.HeldConvention;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.kernel.Period;
import fr.clausier.provider.EmployerKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * where the terms ask for it, an employer whose kind rests on a convention must hold one that is valid in the month. All days worked covered: nothing
 * to say. None covered: refused. A part only, as when a convention ends mid-month: reviewed, because a monthly line does not tell
 * on which days the hours were worked and a renewal is often typed late. Several conventions may follow one another.
 */
public final class ConventionRule implements LineRule {

    @Override
    public String id() {
        return "R-08";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Optional<Ruling> judge(LineFacts line, Terms terms) {
        if (!terms.how().conventions() || !line.kind().needsConvention()) {
            return Optional.empty();
        }
        Set<EmployerKind> kinds = conventionKinds(line.kind());
        List<HeldConvention> held = line.conventions().stream().filter(each -> kinds.contains(each.kind())).toList();
        Map<String, String> facts = Map.of("kind", "EmployerKind." + line.kind(), "month", line.month().toString());
        if (held.isEmpty()) {
            return Optional.of(Ruling.review(because("convention-unknown", facts)));
        }
        List<HeldConvention> dated = held.stream().filter(HeldConvention::isDated).toList();
        Period days = line.daysWorked(terms.window());
        long covered = daysCovered(dated, days);
        if (covered == days.days()) {
            return Optional.empty();
        }
        if (dated.size() < held.size()) {
            return Optional.of(Ruling.review(because("convention-undated", facts)));
        }
        return Optional.of(covered == 0 ? Ruling.refused(because("convention-not-valid", facts))
            : Ruling.review(because("convention-part-of-month", withDays(facts, covered, days.days()))));
    }

    /** How many of the days some convention covers; most often one covers them all, and days need not be counted. */
    private static long daysCovered(List<HeldConvention> dated, Period days) {
        if (dated.stream().anyMatch(each -> each.covers(days.from()) && each.covers(days.to()))) {
            return days.days();
        }
        return days.from().datesUntil(days.to().plusDays(1)).filter(day -> dated.stream().anyMatch(each -> each.covers(day))).count();
    }

    /** A régie de quartier has no convention of its own kind: it works through its EI or ACI one. */
    private static Set<EmployerKind> conventionKinds(EmployerKind kind) {
        return kind == EmployerKind.REGIE ? Set.of(EmployerKind.EI, EmployerKind.ACI) : Set.of(kind);
    }

    private static Map<String, String> withDays(Map<String, String> facts, long covered, long days) {
        Map<String, String> more = new java.util.TreeMap<>(facts);
        more.put("covered-days", Long.toString(covered));
        more.put("days", Long.toString(days));
        return more;
    }
}
