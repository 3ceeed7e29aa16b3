package fr.clausier.participant.alike;

import fr.clausier.participant.Identity;
import fr.clausier.participant.Person;
import java.util.List;

/**
 * Someone unknown who resembles people known.
 *
 * @param key tells the identity apart without naming it; @param written the identity as it was sent
 */
public record Resembling(String key, Identity written, List<Known> known) {

    /** A known person, and in what they are alike; null when they no longer are, the known one having been changed since. */
    public record Known(Person person, Likeness likeness) { }
}
