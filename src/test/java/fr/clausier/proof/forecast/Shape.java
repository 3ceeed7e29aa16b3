package fr.clausier.proof.forecast;

import java.time.Month;
import java.time.YearMonth;
import java.util.Random;

/** How the work of a generated lot goes over its window. Drawn before any forecast was written; none knows what a forecast does. */
enum Shape {
    STEADY, LATE_START, SEASONAL, RAMP_UP, RAMP_DOWN, ENDING, BURSTS, STOPPED, REACHED_EARLY, PHASES;

    /** The lot's own way of following its shape: numbers between 0 and 1, drawn once. */
    record Turn(double first, double second, double third, double august) {

        static Turn draw(Random random) {
            return new Turn(random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble());
        }
    }

    /** People wanted in a month, in proportion of the lot's size. @param part of the window gone by, from 0 to 1 */
    double wanted(double part, Turn turn, Random random) {
        return switch (this) {
            case STEADY, SEASONAL, REACHED_EARLY, ENDING -> 1;
            case LATE_START -> part < 0.15 + 0.35 * turn.first() ? 0 : 1;
            case RAMP_UP -> 0.2 + 1.6 * part;
            case RAMP_DOWN -> 1.8 - 1.6 * part;
            case BURSTS -> random.nextDouble() < 0.3 ? 2.5 : 0.2;
            case STOPPED -> part < 0.3 + 0.5 * turn.first() ? 1 : turn.second() < 0.3 && part > 0.85 ? 1 : 0;
            case PHASES -> part < 0.33 ? 2 * turn.first() : part < 0.66 ? 2 * turn.second() : 2 * turn.third();
        };
    }

    /** Hours worked in a month, in proportion of an ordinary one. */
    double calendar(YearMonth month, Turn turn) {
        if (month.getMonth() == Month.AUGUST) {
            return this == SEASONAL ? 0.2 * turn.august() : 0.5 + 0.5 * turn.august();
        }
        boolean winter = month.getMonth() == Month.DECEMBER || month.getMonth() == Month.JANUARY;
        return this == SEASONAL && winter ? 0.5 : 1;
    }

    /** Whether somebody who leaves is replaced. */
    double replaced() {
        return this == ENDING ? 0.2 : 0.7;
    }
}
