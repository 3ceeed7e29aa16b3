package fr.clausier.web.participant;

import fr.clausier.access.AccountNames;
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
import fr.clausier.web.participant.exit.ExitView;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Gathers what the pages of a person show: groups, proofs as they stand today, who saw them, placements, exits. */
@Singleton
class ParticipantReading {

    private final Proofs proofs;
    private final AccountNames names;
    private final PlacementReading placements;
    private final Exits exits;
    private final Calendar calendar;

    ParticipantReading(Proofs proofs, AccountNames names, PlacementReading placements, Exits exits, Calendar calendar) {
        this.proofs = proofs;
        this.names = names;
        this.placements = placements;
        this.exits = exits;
        this.calendar = calendar;
    }

    PersonView view(Scope scope, Person person) {
        long id = person.participant().id();
        List<Proof> seen = proofs.of(scope, id);
        Map<Long, String> seers = names.of(scope, seen.stream().map(Proof::seenBy).toList());
        List<ProofView> shown = seen.stream().sorted(Comparator.comparing(Proof::group).thenComparing(Proof::dated, Comparator.reverseOrder()))
            .map(proof -> new ProofView(proof, seers.getOrDefault(proof.seenBy(), ""), ProofView.Standing.of(proof, calendar.today()))).toList();
        return new PersonView(person, proofs.groups(scope, id), shown, placements.of(scope, id), exits(scope, id), calendar.today(), scope);
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
