package fr.clausier.web.participant;

import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participant;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.Proofs;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers what the pages of a person show. Groups that tell about health are shown only to those who control eligibility. */
@Singleton
class ParticipantReading {

    private final Participants participants;
    private final Proofs proofs;

    ParticipantReading(Participants participants, Proofs proofs) {
        this.participants = participants;
        this.proofs = proofs;
    }

    ParticipantView view(Scope scope, Person person) {
        long id = person.participant().id();
        return new ParticipantView(person, groups(scope).getOrDefault(id, List.of()),
            proofs.of(scope, id).stream().filter(proof -> mayShow(scope, proof.group())).toList(), scope);
    }

    /** Groups by person, those the viewer may know of. */
    Map<Long, List<EligibleGroup>> groups(Scope scope) {
        return participants.groups(scope).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
            entry -> entry.getValue().stream().filter(group -> mayShow(scope, group)).sorted().toList()));
    }

    Form form(Words words, Person person) {
        Participant p = person.participant();
        Identity identity = person.identity().orElse(null);
        Typed typed = new Typed(words).text("version", p.version()).code("sex", p.sex()).text("commune", p.commune())
            .text("communeCode", p.communeCode()).text("qpv", p.qpv()).code("education", p.education()).text("referrer", p.referrer());
        return identity == null ? typed.form() : typed.text("familyName", identity.familyName()).text("firstName", identity.firstName())
            .date("birthDate", identity.birthDate()).form();
    }

    private static boolean mayShow(Scope scope, EligibleGroup group) {
        return !group.isHealth() || scope.role() == Role.FACILITATOR;
    }
}
