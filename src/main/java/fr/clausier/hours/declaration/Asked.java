package fr.clausier.hours.declaration;

import java.time.YearMonth;

/** One answer asked for: of an employer, for a lot and a month. Zero would be an answer. */
public record Asked(long lot, long employer, YearMonth month) { }
