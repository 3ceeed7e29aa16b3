package fr.clausier.participant.profile;

import fr.clausier.kernel.Scope;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participant;
import fr.clausier.participant.Participants;
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

/** Profiles of people, and their pseudonyms. Birth dates are opened here and leave as bands of age only, whoever asks. */
@Singleton
public class Profiles {

    private final Participants participants;
    private final PersonKeys keys;
    private final Pseudonyms pseudonyms;
    private final ErasedRows erased;

    Profiles(Participants participants, PersonKeys keys, Pseudonyms pseudonyms, ErasedRows erased) {
        this.participants = participants;
        this.keys = keys;
        this.pseudonyms = pseudonyms;
        this.erased = erased;
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
        Map<Long, Integer> years = asked.stream().allMatch(each -> plain.containsKey(each.personKeyId())) ? Map.of()
            : erased.of(scope.structure()).stream().collect(Collectors.toMap(ErasedRows.Born::id, ErasedRows.Born::birthYear));
        return asked.stream().collect(Collectors.toMap(Participant::id, each -> days.get(each.id()).stream().collect(Collectors.toMap(
            Function.identity(), day -> profile(each, born(plain.get(each.personKeyId()), years.get(each.id())), day)))));
    }

    /** @see Pseudonyms#of */
    public String pseudonym(Scope scope, long buyer, String reference) {
        return pseudonyms.of(scope, buyer, reference);
    }

    /** Of someone made anonymous only the year is known: its middle, so that bands of age hardly move. */
    private static LocalDate born(String identity, Integer year) {
        return identity != null ? Identity.unsealed(identity).birthDate() : year == null ? null : LocalDate.of(year, 7, 1);
    }

    private static Profile profile(Participant person, LocalDate birth, LocalDate day) {
        return new Profile(person.id(), person.reference(), person.sex(), AgeBand.on(day, birth), person.education(),
            person.qpv() != null && !person.qpv().isBlank());
    }
}
