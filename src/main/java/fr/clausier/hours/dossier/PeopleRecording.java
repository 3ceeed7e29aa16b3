package fr.clausier.hours.dossier;

import fr.clausier.hours.dossier.Dossier.PersonPart;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participant;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.Proofs;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Records the people of a file with their groups and the proofs seen, placed, and what became of them; a person already known must be described alike. */
@Singleton
final class PeopleRecording {

    private final Participants participants;
    private final Proofs proofs;
    private final PlacementRecording placements;
    private final ExitRecording exits;

    PeopleRecording(Participants participants, Proofs proofs, PlacementRecording placements, ExitRecording exits) {
        this.participants = participants;
        this.proofs = proofs;
        this.placements = placements;
        this.exits = exits;
    }

    /** @param placing false when a contract of the file was refused: its placements would only repeat that */
    void record(Scope scope, PersonPart part, boolean placing, Progress progress) {
        ParticipantDraft draft = part.draft();
        Identity identity = new Identity(draft.familyName(), draft.firstName(), draft.birthDate());
        Optional<Person> known = participants.find(scope, identity);
        known.ifPresent(person -> compare(person.participant(), part, progress));
        Optional<Person> person = known.isPresent() ? known : progress.take(part.path(), participants.record(scope, draft));
        if (person.isEmpty()) {
            return;
        }
        if (known.isEmpty()) {
            progress.addedPerson();
        }
        long id = person.get().participant().id();
        part.groups().forEach(group -> progress.take(part.path(), participants.join(scope, id, group)));
        for (int i = 0; i < part.proofs().size(); i++) {
            progress.take(part.path() + "proofs[" + i + "].", proofs.seen(scope, id, part.proofs().get(i)));
        }
        if (placing) {
            part.placements().forEach(placement -> placements.record(scope, id, placement, progress));
            exits.record(scope, id, part, progress);
        }
    }

    private static void compare(Participant recorded, PersonPart part, Progress progress) {
        ParticipantDraft sent = part.draft();
        String path = part.path();
        progress.same(path + "sex", recorded.sex(), sent.sex());
        progress.same(path + "commune", recorded.commune(), sent.commune());
        progress.same(path + "communeCode", recorded.communeCode(), sent.communeCode());
        progress.same(path + "qpv", recorded.qpv(), sent.qpv());
        progress.same(path + "education", recorded.education(), sent.education());
        progress.same(path + "referrer", recorded.referrer(), sent.referrer());
    }
}
