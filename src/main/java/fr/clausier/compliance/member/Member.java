package fr.clausier.compliance.member;

import fr.clausier.kernel.Percent;
import java.util.Comparator;

/**
 * A holder or co-contractor of a lot.
 *
 * @param siret tells members in a stable order, whatever the database
 * @param share its part of the clause in percent; null when none is typed
 */
public record Member(long organisation, String siret, boolean lead, Percent share) {

    /** The lead first, then by SIRET. */
    static final Comparator<Member> ORDER = Comparator.comparing((Member each) -> !each.lead()).thenComparing(Member::siret);
}
