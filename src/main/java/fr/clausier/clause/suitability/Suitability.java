package fr.clausier.clause.suitability;

import fr.clausier.clause.Modality;
import fr.clausier.clause.Terms;
import fr.clausier.clause.fit.Fit;
import fr.clausier.clause.fit.FitChanges;
import fr.clausier.provider.Convention;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an employer could do on a lot under one of its kinds.
 *
 * @param ways that the terms allow and the kind is fit for; none when it could do nothing there
 * @param coverage of what remains of the window by the best of its conventions of this kind
 * @param validTo last day of that convention; null when it is not known
 */
public record Suitability(EmployerKind kind, Set<Modality> ways, Coverage coverage, LocalDate validTo) {

    private static final Comparator<Suitability> BEST = Comparator.comparing((Suitability each) -> each.coverage)
        .thenComparing(Suitability::validTo, Comparator.nullsLast(Comparator.reverseOrder()));

    /** One for each kind held, in their order. @param terms null where the lot has none: the usual matrix then tells the ways */
    public static List<Suitability> of(List<Convention> held, Terms terms, LocalDate day) {
        Map<EmployerKind, List<Suitability>> byKind = held.stream().map(each -> of(each, terms, day))
            .collect(Collectors.groupingBy(Suitability::kind, TreeMap::new, Collectors.toList()));
        return byKind.values().stream().map(each -> each.stream().min(BEST).orElseThrow()).toList();
    }

    private static Suitability of(Convention convention, Terms terms, LocalDate day) {
        FitChanges changes = terms == null ? FitChanges.NONE : terms.how().fit();
        Set<Modality> ways = Arrays.stream(Modality.values()).filter(way -> terms == null || terms.how().modalities().contains(way))
            .filter(way -> Fit.check(convention.kind(), way, changes).isEmpty()).collect(Collectors.toCollection(() -> EnumSet.noneOf(Modality.class)));
        boolean asked = terms != null && terms.how().conventions() && convention.kind().needsConvention();
        return new Suitability(convention.kind(), ways, asked ? Coverage.of(convention, terms.window(), day) : Coverage.NOT_ASKED, convention.validTo());
    }

    /** Whether it could do hours there: some way is open to it, and its convention does not rule it out. */
    public boolean suits() {
        return !ways.isEmpty() && coverage != Coverage.NONE;
    }
}
