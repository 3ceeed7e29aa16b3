package fr.clausier.participant.exit;

import java.time.LocalDate;

/**
 * A situation to ask for.
 *
 * @param exitOn day of the exit, or the last planned day of someone of whom no exit is recorded
 * @param since from when it could be known
 */
public record AwaitedExit(long participant, ExitPoint point, LocalDate exitOn, LocalDate since) { }
