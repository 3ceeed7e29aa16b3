package fr.clausier.web.journal;

import java.time.Instant;

/**
 * One action as the journal's page shows it.
 *
 * @param about which part of the contract, empty for the contract itself
 * @param detail the thing as the action left it; empty when it is gone or sealed
 */
public record Happening(Instant at, String action, String about, String who, String detail) { }
