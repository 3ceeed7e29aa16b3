package fr.clausier.compliance.month;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.due.DueItem;
import fr.clausier.compliance.due.DueKind;
import fr.clausier.compliance.penalty.LotPenalties;
import fr.clausier.contract.Contract;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.judgment.Discretion;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.participant.exit.Course;
import fr.clausier.participant.profile.Profile;
import io.micronaut.core.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * All that the account of a month rests on. People are there by their handle and their reference only: names are looked up when the account
 * is drawn, so that what is kept of a closed month names nobody, and its figures stay whole when a person is erased.
 *
 * @param contracts every contract looked at, those that say nothing of the month too
 * @param references of people for whom something waits, by person
 * @param profiles by person and first day of a placement that has a line: the age told depends on which is the first a reader sees
 * @param courses how the placements of those who have a line ended, by person; empty for a month kept before that was recorded
 * @param fteHours hours of a full-time equivalent in force; null when nobody knows
 * @param made day on which it was all asked, {@code madeAt} the instant
 */
public record MonthFacts(MonthBook book, List<Contract> contracts, Map<Long, String> references, Map<Long, Map<LocalDate, Profile>> profiles,
        Optional<Map<Long, Course>> courses, List<LotPenalties> penalties, @Nullable BigDecimal fteHours, LocalDate made, Instant madeAt) {

    /** What of it a viewer reaches, among the contracts selected: what the viewer would have been told that day. @param told how the viewer is told a reference */
    public MonthFacts seenBy(Scope scope, Selection selection, UnaryOperator<String> told) {
        List<Contract> seen = selected(contracts, selection).stream().filter(each -> reaches(scope, each)).toList();
        Set<Long> ids = seen.stream().map(Contract::id).collect(Collectors.toSet());
        List<LotStatement> statements = book.statements().stream().filter(each -> ids.contains(each.contract().id()))
            .map(each -> each.withLines(each.lines().stream().map(line -> shown(scope, line, told)).toList())).toList();
        List<DueItem> due = book.due().stream().filter(each -> ids.contains(each.contract()))
            .filter(each -> each.kind() != DueKind.PROOF || scope.role() == Role.FACILITATOR).toList();
        MonthBook theirs = new MonthBook(book.day(), statements, due, named(seen, statements, due));
        Set<Long> lots = statements.stream().map(each -> each.lot().id()).collect(Collectors.toSet());
        Set<Long> people = MonthReading.hires(theirs).keySet();
        Map<Long, String> called = new HashMap<>(references);
        called.replaceAll((person, reference) -> told.apply(reference));
        return new MonthFacts(theirs, seen, kept(called, due.stream().map(DueItem::participant).collect(Collectors.toSet())),
            called(kept(profiles, people), told), courses.map(known -> kept(known, people)), scope.may(Permission.READ_PENALTIES)
            ? penalties.stream().filter(each -> lots.contains(each.lot().id())).toList() : List.of(), fteHours, made, madeAt);
    }

    private static Map<Long, Map<LocalDate, Profile>> called(Map<Long, Map<LocalDate, Profile>> profiles, UnaryOperator<String> told) {
        Map<Long, Map<LocalDate, Profile>> called = new HashMap<>();
        profiles.forEach((person, days) -> called.put(person, days.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
            day -> day.getValue().called(told.apply(day.getValue().reference()))))));
        return called;
    }

    /** Profiles of people on a day each. */
    Map<Long, Profile> profiles(Map<Long, LocalDate> days) {
        Map<Long, Profile> found = new HashMap<>();
        days.forEach((person, day) -> {
            if (profiles.containsKey(person)) {
                found.put(person, profiles.get(person).get(day));
            }
        });
        return found;
    }

    /** Contracts of a selection; whether the viewer reaches them was asked already. */
    static List<Contract> selected(List<Contract> contracts, Selection selection) {
        return contracts.stream().filter(each -> selection.contract() == 0 || each.id() == selection.contract())
            .filter(each -> selection.buyer() == 0 || each.buyerId() == selection.buyer()).toList();
    }

    private static boolean reaches(Scope scope, Contract contract) {
        return scope.reach().equals("ALL") || scope.reach().equals("BUYER") && contract.buyerId() == scope.organisation() || scope.isShared(contract.operationId());
    }

    private static JudgedLine shown(Scope scope, JudgedLine line, UnaryOperator<String> told) {
        return new JudgedLine(Discretion.of(scope, line.decision(), told), line.placement(), line.participant(), line.employer(), line.shown(),
            line.recordedAt(), line.source());
    }

    private Map<Long, Organisation> named(List<Contract> seen, List<LotStatement> statements, List<DueItem> due) {
        Set<Long> ids = new HashSet<>();
        seen.forEach(contract -> ids.add(contract.buyerId()));
        statements.forEach(each -> each.links().forEach(link -> ids.add(link.organisationId())));
        statements.forEach(each -> each.lines().forEach(line -> ids.add(line.employer())));
        due.forEach(item -> ids.add(item.organisation()));
        return kept(book.organisations(), ids);
    }

    private static <V> Map<Long, V> kept(Map<Long, V> all, Set<Long> ids) {
        Map<Long, V> some = new HashMap<>(all);
        some.keySet().retainAll(ids);
        return some;
    }
}
