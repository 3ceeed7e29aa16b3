package fr.clausier.web.map;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A mark on a map: one thing, or several too near one another to be told apart at this scale.
 *
 * @param number from 1, by which the table tells it
 * @param radius of its disc; @param filled of the part within that is filled, 0 for none
 */
public record Mark(int number, int x, int y, int radius, int filled, List<Pin> pins) {

    /** Where it leads: to the one thing, or to its line of the table. */
    public String href() {
        return pins.size() == 1 ? pins.get(0).href() : "#place-" + number;
    }

    public String label() {
        return pins.stream().map(pin -> pin.said().isEmpty() ? pin.name() : pin.name() + ", " + pin.said()).collect(Collectors.joining(" · "));
    }
}
