package fr.clausier.compliance.check.rule;

import fr.clausier.hours.Activity;
import fr.clausier.kernel.Hours;
import java.time.YearMonth;

/**
 * A declared line as R-63 compares it.
 *
 * @param lotKey buyer, contract and lot number: stable, where a handle is not
 * @param person the person's stable reference, never a name
 */
public record WorkedLine(long line, long contract, long lot, String lotKey, long participant, String person, long employer, String employerSiret,
        YearMonth month, Activity activity, Hours hours) { }
