package fr.clausier.compliance.forecast;

import fr.clausier.kernel.Reason;
import java.time.LocalDate;

/**
 * Until when a warning letter can still bring the hours that remain.
 *
 * @param lastDay last day to send it, perhaps past; null when no letter is needed, or none can help any more
 */
public record Warning(LocalDate lastDay, Reason reason) { }
