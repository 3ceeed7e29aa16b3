package fr.clausier.hours.mapping;

import fr.clausier.hours.sheet.HoursColumn;
import java.util.List;

/**
 * A word of a file of which it is not known what it stands for.
 *
 * @param rows how many rows use it
 * @param needed whether rows that use it cannot be recorded without an answer
 * @param choices what it may stand for
 * @param proposed the only choice its words point to; empty when none or several do
 */
public record UnknownValue(HoursColumn column, String written, int rows, boolean needed, List<Meaning> choices, String proposed) {

    /** A choice. @param label what a person reads, when the code has no words of its own */
    public record Meaning(String code, String label) { }
}
