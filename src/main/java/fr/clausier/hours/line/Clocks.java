package fr.clausier.hours.line;

import java.time.LocalDate;

/**
 * The times that run for the person of a line.
 *
 * @param onLot since the first hire on the line's lot
 * @param withBuyer since the first hire on any lot of the same buyer
 * @param anywhere since the first hire on any lot of the structure
 * @param withEmployer since the first hire with the line's employer under the line's type of contract
 */
public record Clocks(Clock onLot, Clock withBuyer, Clock anywhere, Clock withEmployer) {

    /** Of someone hired once, whose contract nothing suspended. */
    public static Clocks since(LocalDate hired) {
        Clock clock = Clock.since(hired);
        return new Clocks(clock, clock, clock, clock);
    }
}
