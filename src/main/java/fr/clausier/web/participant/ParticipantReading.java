package fr.clausier.web.participant;

import fr.clausier.access.AccountNames;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.judgment.Decisions;
import fr.clausier.hours.merge.Merge;
import fr.clausier.hours.merge.Merges;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participant;
import fr.clausier.participant.Person;
import fr.clausier.participant.Proof;
import fr.clausier.participant.Proofs;
import fr.clausier.participant.exit.Exit;
import fr.clausier.participant.exit.Exits;
import fr.clausier.store.Calendar;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.web.participant.PersonView.PlacementHours;
import fr.clausier.web.participant.exit.ExitView;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what the pages of a person show: groups, proofs as they stand today, who saw them, placements, exits. */
@Singleton
class ParticipantReading {

    private final Proofs proofs;
    private final AccountNames names;
    private final PlacementReading placements;
    private final Exits exits;
    private final Decisions decisions;
    private final Merges merges;
    private final Calendar calendar;

    ParticipantReading(Proofs proofs, AccountNames names, PlacementReading placements, Exits exits, Decisions decisions,
            Merges merges, Calendar calendar) {
        this.proofs = proofs;
        this.names = names;
        this.placements = placements;
        this.exits = exits;
        this.decisions = decisions;
        this.merges = merges;
        this.calendar = calendar;
    }

    PersonView view(Scope scope, Person person) {
        long id = person.participant().id();
        List<Proof> seen = proofs.of(scope, id);
        Map<Long, String> seers = names.of(scope, seen.stream().map(Proof::seenBy).toList());
        List<ProofView> shown = seen.stream().sorted(Comparator.comparing(Proof::group).thenComparing(Proof::dated, Comparator.reverseOrder()))
            .map(proof -> new ProofView(proof, seers.getOrDefault(proof.seenBy(), ""), ProofView.Standing.of(proof, calendar.today()))).toList();
        List<PlacementView> placed = placements.of(scope, id);
        return new PersonView(person, proofs.groups(scope, id), shown, placed, exits(scope, id), hours(scope, placed), merged(scope, id), calendar.today(), scope);
    }

    /** By placement, of the lines the viewer may see; judged contract by contract, a person being on few. */
    private Map<Long, PlacementHours> hours(Scope scope, List<PlacementView> placed) {
        Map<Long, PlacementHours> found = new HashMap<>();
        placed.stream().filter(each -> each.contract() != null).map(each -> each.contract().id()).distinct()
            .forEach(contract -> decisions.until(scope, Selection.ofContract(contract), YearMonth.from(calendar.today())).stream().filter(JudgedLine::shown)
                .forEach(line -> found.merge(line.placement(), new PlacementHours(line.decision().declared(), line.decision().counted()), PlacementHours::plus)));
        return found;
    }

    private List<PersonView.Merged> merged(Scope scope, long id) {
        List<Merge> into = scope.may(Permission.RECORD_PARTICIPANTS) ? merges.into(scope, id) : List.of();
        Map<Long, String> who = names.of(scope, into.stream().map(Merge::mergedBy).toList());
        return into.stream().map(each -> new PersonView.Merged(each, who.getOrDefault(each.mergedBy(), ""))).toList();
    }

    private List<ExitView> exits(Scope scope, long id) {
        List<Exit> known = exits.of(scope, id).orElse(List.of());
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
