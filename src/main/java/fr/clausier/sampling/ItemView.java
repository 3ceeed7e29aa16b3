package fr.clausier.sampling;

import fr.clausier.participant.EligibleGroup;
import java.time.LocalDate;

/**
 * A placement drawn, as a viewer may see it.
 *
 * @param person a name for those entitled, else a reference; @param group null for those who may not know it
 * @param files how many were sent; @param reason why it is refused; @param firstReason why it was, before the employer was heard again
 */
public record ItemView(SampleItem item, String person, String employer, String where, long lot, LocalDate startsOn, LocalDate plannedEnd, EligibleGroup group, long files,
        String observation, String reason, String firstReason) { }
