package fr.clausier.hours.mending;

import fr.clausier.kernel.Problem;

/** A value typed for a cell. @param value empty to give the cell back what the file says */
public record Correcting(Problem.Place place, String value) {

    public static final int LONGEST = 200;
}
