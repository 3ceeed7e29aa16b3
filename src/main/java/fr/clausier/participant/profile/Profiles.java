package fr.clausier.participant.profile;

import fr.clausier.kernel.Scope;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participant;
import fr.clausier.participant.Participants;
import fr.clausier.store.MasterKey;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Profiles and pseudonyms of people. Birth dates are opened here and leave as bands of age only, whoever asks. */
@Singleton
public class Profiles {

    private static final int DIGITS = 10;
    private static final int LENGTH = 8;
    private static final int BITS = 5;
    /** As in references: none that reads like another. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Participants participants;
    private final PersonKeys keys;
    private final MasterKey master;

    Profiles(Participants participants, PersonKeys keys, MasterKey master) {
        this.participants = participants;
        this.keys = keys;
        this.master = master;
    }

    /**
     * Profiles of people the viewer reaches.
     *
     * @param days by person, the day on which their age is told
     */
    @Transactional
    public Map<Long, Profile> of(Scope scope, Map<Long, LocalDate> days) {
        Map<Long, Set<LocalDate>> each = new HashMap<>();
        days.forEach((person, day) -> each.put(person, Set.of(day)));
        Map<Long, Profile> profiles = new HashMap<>();
        on(scope, each).forEach((person, found) -> profiles.put(person, found.get(days.get(person))));
        return profiles;
    }

    /** The same on each of several days: a person may be older for one reader than for another, whose first day is earlier. */
    @Transactional
    public Map<Long, Map<LocalDate, Profile>> on(Scope scope, Map<Long, Set<LocalDate>> days) {
        List<Participant> asked = participants.all(scope).values().stream().map(person -> person.participant())
            .filter(each -> days.containsKey(each.id())).toList();
        Map<Long, String> sealed = new HashMap<>();
        asked.forEach(each -> sealed.put(each.personKeyId(), each.identityEnc()));
        Map<Long, String> plain = keys.openAll(sealed);
        return asked.stream().collect(Collectors.toMap(Participant::id, each -> days.get(each.id()).stream().collect(Collectors.toMap(
            Function.identity(), day -> profile(each, plain.get(each.personKeyId()), day)))));
    }

    /**
     * A name for a person that is the same in every month and every contract of a buyer, and another for every other buyer: two buyers
     * who put their files side by side do not recognise anyone.
     */
    public String pseudonym(Scope scope, long buyer, String reference) {
        long left = Long.parseLong(master.lastingIndex("pseudonym", scope.structure(), buyer + "/" + reference).substring(0, DIGITS), 16);
        StringBuilder pseudonym = new StringBuilder("PS-");
        for (int i = 0; i < LENGTH; i++) {
            pseudonym.append(LETTERS.charAt((int) (left >> i * BITS & LETTERS.length() - 1)));
        }
        return pseudonym.toString();
    }

    private static Profile profile(Participant person, String identity, LocalDate day) {
        LocalDate birth = identity == null ? null : Identity.unsealed(identity).birthDate();
        return new Profile(person.id(), person.reference(), person.sex(), AgeBand.on(day, birth), person.education(),
            person.qpv() != null && !person.qpv().isBlank());
    }
}
