package fr.clausier.hours.merge;

import fr.clausier.kernel.Hours;
import fr.clausier.participant.EligibleGroup;
import java.time.YearMonth;
import java.util.List;

/** What a record holds. @param first month with hours, null for none; @param last likewise */
public record Holding(long placements, Hours hours, YearMonth first, YearMonth last, List<EligibleGroup> groups, long proofs) { }
