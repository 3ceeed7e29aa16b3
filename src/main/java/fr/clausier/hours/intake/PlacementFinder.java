package fr.clausier.hours.intake;

import fr.clausier.contract.LotLink;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.provider.EmployerKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the placement a row belongs to among those stored and those earlier rows of the file would create; else makes one. */
final class PlacementFinder {

    private record Place(String person, long employerId, long lotId) { }

    private final Scope scope;
    private final LotFinder lots;
    private final Map<Place, List<PlacementChoice>> choices = new HashMap<>();
    private final Set<PlacementChoice> told = new HashSet<>();

    PlacementFinder(Known known, LotFinder lots) {
        this.scope = known.scope();
        this.lots = lots;
        Map<Long, String> personById = new HashMap<>();
        known.people().forEach((person, id) -> personById.put(id, person));
        for (Placement placement : known.placements()) {
            add(PlacementChoice.of(placement, personById.get(placement.participantId())));
        }
    }

    void find(Resolved resolved) {
        SheetRow row = resolved.row;
        String person = resolved.person;
        List<PlacementChoice> fitting = choices.getOrDefault(new Place(person, resolved.employerId, resolved.lotId), List.of()).stream()
            .filter(choice -> row.modality() == null || choice.modality() == row.modality())
            .filter(choice -> row.contractType() == null || choice.contractType() == row.contractType())
            .filter(choice -> row.startsOn() == null || choice.startsOn().equals(row.startsOn())).toList();
        List<PlacementChoice> covering = fitting.size() > 1 ? fitting.stream().filter(choice -> choice.covers(row.month())).toList() : fitting;
        if (covering.size() == 1) {
            resolved.placement = covering.get(0);
            tellDifferences(resolved);
        } else if (!fitting.isEmpty()) {
            resolved.problems.add(Problem.error("placement-ambiguous", row.place(HoursColumn.STARTS_ON), ""));
        } else {
            create(resolved, person);
        }
    }

    private void create(Resolved resolved, String person) {
        SheetRow row = resolved.row;
        EmployerKind kind = row.kind() != null ? row.kind() : linkedKind(resolved);
        Stream.of(missing(HoursColumn.KIND, kind), missing(HoursColumn.GROUP, row.group()), missing(HoursColumn.MODALITY, row.modality()),
            missing(HoursColumn.CONTRACT_TYPE, row.contractType()), missing(HoursColumn.STARTS_ON, row.startsOn())).flatMap(List::stream)
            .forEach(column -> resolved.problems.add(Problem.error("needed-to-place", row.place(column), "")));
        if (resolved.isSound()) {
            resolved.placement = new PlacementChoice(null, person, resolved.employerId, kind, resolved.lotId, row.modality(), row.contractType(),
                row.group(), row.rome(), row.startsOn(), row.plannedEnd());
            add(resolved.placement);
        }
    }

    /** The kind under which the employer is linked to the lot, when it is linked under one only. */
    private EmployerKind linkedKind(Resolved resolved) {
        List<String> kinds = lots.links(resolved.lotId).stream().filter(link -> link.organisationId() == resolved.employerId)
            .map(LotLink::employerKind).map(kind -> kind == null ? EmployerKind.COMPANY.name() : kind).distinct().toList();
        return kinds.size() == 1 ? EmployerKind.valueOf(kinds.get(0)) : null;
    }

    private static List<HoursColumn> missing(HoursColumn column, Object value) {
        return value == null ? List.of(column) : List.of();
    }

    /** What a row says otherwise than the placement it belongs to is kept as recorded, and told once. */
    private void tellDifferences(Resolved resolved) {
        PlacementChoice choice = resolved.placement;
        SheetRow row = resolved.row;
        List<Problem> differences = new ArrayList<>();
        differs(row, HoursColumn.KIND, row.kind(), choice.kind(), "EmployerKind.", differences);
        if (choice.isNew() || choice.group().isKnownTo(scope)) {
            differs(row, HoursColumn.GROUP, row.group(), choice.group(), "EligibleGroup.", differences);
        }
        differs(row, HoursColumn.PLANNED_END, row.plannedEnd(), choice.plannedEnd(), "", differences);
        differs(row, HoursColumn.ROME, row.rome(), choice.rome(), "", differences);
        if (!differences.isEmpty() && told.add(choice)) {
            resolved.problems.addAll(differences);
        }
    }

    private static void differs(SheetRow row, HoursColumn column, Object written, Object stored, String prefix, List<Problem> differences) {
        if (written != null && !written.equals(stored)) {
            differences.add(Problem.warning("placement-says-otherwise", row.place(column), written.toString(), stored == null ? "–" : prefix + stored));
        }
    }

    private void add(PlacementChoice choice) {
        choices.computeIfAbsent(new Place(choice.person(), choice.employerId(), choice.lotId()), key -> new ArrayList<>()).add(choice);
    }
}
