package fr.clausier.web.participant;

import fr.clausier.access.AccountNames;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participant;
import fr.clausier.participant.Person;
import fr.clausier.participant.Proof;
import fr.clausier.participant.Proofs;
import fr.clausier.participant.exit.Exit;
import fr.clausier.participant.exit.Exits;
import fr.clausier.retention.Retention;
import fr.clausier.store.Calendar;
import fr.clausier.upload.evidence.EvidenceFiles;
import fr.clausier.upload.evidence.EvidenceSubject;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.web.participant.PersonView.PlacementHours;
import fr.clausier.web.participant.exit.ExitView;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what the pages of a person show: groups, proofs as they stand today, who saw them, placements, exits. */
@Singleton
class ParticipantReading {

    private final Proofs proofs;
    private final AccountNames names;
    private final PlacementReading placements;
    private final Exits exits;
    private final ComplianceBook compliance;
    private final EvidenceFiles evidence;
    private final Calendar calendar;
    private final Retention retention;

    ParticipantReading(Proofs proofs, AccountNames names, PlacementReading placements, Exits exits, ComplianceBook compliance,
            EvidenceFiles evidence, Calendar calendar, Retention retention) {
        this.proofs = proofs;
        this.names = names;
        this.placements = placements;
        this.exits = exits;
        this.compliance = compliance;
        this.evidence = evidence;
        this.calendar = calendar;
        this.retention = retention;
    }

    PersonView view(Scope scope, Person person) {
        long id = person.participant().id();
        Proofs.Known known = proofs.known(scope, person);
        List<Proof> seen = known.proofs();
        Map<Long, String> seers = names.of(scope, seen.stream().map(Proof::seenBy).toList());
        Map<Long, Long> files = evidence.counts(scope, EvidenceSubject.PROOF, seen.stream().map(Proof::id).toList());
        List<ProofView> shown = seen.stream().sorted(Comparator.comparing(Proof::group).thenComparing(Proof::dated, Comparator.reverseOrder()))
            .map(proof -> new ProofView(proof, seers.getOrDefault(proof.seenBy(), ""), ProofView.Standing.of(proof, calendar.today()),
                files.getOrDefault(proof.id(), 0L))).toList();
        List<PlacementView> placed = placements.of(scope, id);
        return new PersonView(person, known.groups(), shown, placed, exits(scope, person), hours(scope, placed), calendar.today(), scope,
            person.identity().isPresent() ? null : retention.erasedOn(scope, id).orElse(null));
    }

    /** By placement, of the lines the viewer may see, at the end of the last complete month: as the page of the contract, or the first page, tells it. */
    private Map<Long, PlacementHours> hours(Scope scope, List<PlacementView> placed) {
        Set<Long> contracts = placed.stream().filter(each -> each.contract() != null).map(each -> each.contract().id()).collect(Collectors.toSet());
        Map<Long, PlacementHours> found = new HashMap<>();
        if (!contracts.isEmpty()) {
            Selection selection = contracts.size() == 1 ? Selection.ofContract(contracts.iterator().next()) : Selection.ALL;
            compliance.month(scope, calendar.lastCompleteMonth(), selection).statements().stream().flatMap(each -> each.lines().stream()).filter(JudgedLine::shown)
                .forEach(line -> found.merge(line.placement(), new PlacementHours(line.decision().declared(), line.decision().counted()), PlacementHours::plus));
        }
        return found;
    }

    private List<ExitView> exits(Scope scope, Person person) {
        List<Exit> known = exits.of(scope, person);
        return ExitView.of(known, names.of(scope, known.stream().map(Exit::recordedBy).toList()));
    }

    LocalDate today() {
        return calendar.today();
    }

    /** The form opened with what is recorded; without the names of a person who was erased. */
    Form form(Words words, Person person) {
        Participant p = person.participant();
        Typed typed = new Typed(words).text("version", p.version()).code("sex", p.sex()).text("commune", p.commune())
            .text("communeCode", p.communeCode()).text("qpv", p.qpv()).code("education", p.education()).text("referrer", p.referrer());
        person.identity().ifPresent(identity -> typed.text("familyName", identity.familyName()).text("firstName", identity.firstName())
            .date("birthDate", identity.birthDate()));
        return typed.form();
    }
}
