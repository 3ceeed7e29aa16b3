package fr.clausier.hours.dispute;

import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.store.MasterKey;
import fr.clausier.store.rotation.SealedUse;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Disputes of declarations with their figures: what is disputed of whom, kept with the move in the journal and shown while it stands. */
@Singleton
public class Disputes {

    private final DisputedRows rows;
    private final HoursLedger ledger;
    private final Placements placements;
    private final Participants participants;
    private final PersonKeys people;
    private final MasterKey master;

    Disputes(DisputedRows rows, HoursLedger ledger, Placements placements, Participants participants, PersonKeys people, MasterKey master) {
        this.rows = rows;
        this.ledger = ledger;
        this.placements = placements;
        this.participants = participants;
        this.people = people;
        this.master = master;
    }

    /** What the journal keeps of a line: figures, and the remark sealed. */
    record Reason(Long placementId, String declared, String said, String remark) { }

    /** Disputes a declaration with what is disputed in it. Hours stay as they are; the rest as {@link HoursLedger#move}. */
    @Transactional
    public Outcome<Declaration> dispute(Scope scope, Declaration declaration, List<Disputed> lines) {
        return dispute(scope, declaration.id(), declaration.version(), lines);
    }

    /** The same. @param version the declaration was read at */
    @Transactional
    public Outcome<Declaration> dispute(Scope scope, long declaration, long version, List<Disputed> lines) {
        scope.require(Permission.CONFIRM_HOURS);
        Map<Long, Placement> placed = placed(scope);
        List<DisputedHours> kept = lines.stream().map(line -> new DisputedHours(null, scope.structure(), declaration, 0, line.placement(), line.declared(),
            line.said(), sealed(scope, placed.get(line.placement()), line.remark()))).toList();
        Outcome<Declaration> moved = ledger.move(scope, declaration, version, Declaration.State.DISPUTED,
            kept.stream().map(line -> new Reason(line.placementId(), line.declared().toString(), line.said() == null ? "" : line.said().toString(), line.remark())).toList());
        if (moved.isDone()) {
            rows.saveAll(kept.stream().map(line -> new DisputedHours(null, line.structureId(), line.declarationId(), moved.get().version(), line.placementId(),
                line.declared(), line.said(), line.remark())).toList());
        }
        return moved;
    }

    /** What stands disputed, by declaration, of those among them that are disputed. The declaration as a whole comes first. */
    @Transactional
    public Map<Long, List<Disputed>> of(Scope scope, Collection<Declaration> declarations) {
        scope.require(Permission.READ_HOURS);
        Map<Long, Declaration> disputed = declarations.stream().filter(each -> each.state() == Declaration.State.DISPUTED)
            .collect(Collectors.toMap(Declaration::id, Function.identity()));
        List<DisputedHours> standing = disputed.isEmpty() ? List.of() : rows.findByStructureIdAndDeclarationIdIn(scope.structure(), disputed.keySet()).stream()
            .filter(line -> line.declarationVersion() == disputed.get(line.declarationId()).version()).toList();
        return shown(scope, standing, DisputedHours::declarationId, line -> disputed.get(line.declarationId()));
    }

    /** All that was ever disputed of a declaration the viewer reaches, by the version at which each dispute left it. */
    @Transactional
    public Map<Long, List<Disputed>> history(Scope scope, Declaration declaration) {
        scope.require(Permission.READ_HOURS);
        return shown(scope, rows.findByStructureIdAndDeclarationIdIn(scope.structure(), List.of(declaration.id())), DisputedHours::declarationVersion, line -> declaration);
    }

    private Map<Long, List<Disputed>> shown(Scope scope, List<DisputedHours> found, Function<DisputedHours, Long> by, Function<DisputedHours, Declaration> of) {
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<Long, Placement> placed = placed(scope);
        Map<Long, Person> known = participants.all(scope);
        return found.stream().collect(Collectors.groupingBy(by, Collectors.collectingAndThen(Collectors.toList(), lines -> lines.stream()
            .map(line -> shown(placed.get(line.placementId()), known, line, remarks(scope, of.apply(line))))
            .sorted(Comparator.comparing(Disputed::person)).toList())));
    }

    /** Remarks are for those who see names, and for the employer who wrote them. */
    private static boolean remarks(Scope scope, Declaration declaration) {
        return scope.seesNames() || scope.organisation() == declaration.employerId();
    }

    private Disputed shown(Placement placement, Map<Long, Person> known, DisputedHours line, boolean remarks) {
        Person person = placement == null ? null : known.get(placement.participantId());
        String remark = !remarks || line.remark().isEmpty() ? "" : line.placementId() == null
            ? new String(master.open(SealedUse.DISPUTE, Base64.getDecoder().decode(line.remark())), StandardCharsets.UTF_8)
            : person == null ? "" : people.open(person.participant().personKeyId(), line.remark()).orElse("");
        return new Disputed(line.placementId(), person == null ? "" : person.shown(), line.declared(), line.said(), remark);
    }

    private String sealed(Scope scope, Placement placement, String remark) {
        return remark.isEmpty() ? "" : placement == null
            ? Base64.getEncoder().encodeToString(master.seal(SealedUse.DISPUTE, remark.getBytes(StandardCharsets.UTF_8)))
            : people.seal(participants.personKey(scope, placement.participantId()), remark);
    }

    private Map<Long, Placement> placed(Scope scope) {
        return placements.all(scope).stream().collect(Collectors.toMap(Placement::id, Function.identity()));
    }
}
