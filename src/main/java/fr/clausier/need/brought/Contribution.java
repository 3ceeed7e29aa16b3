package fr.clausier.need.brought;

import fr.clausier.kernel.Hours;

/**
 * What a referrer brought over a period.
 *
 * @param received needs sent to it in the period; @param nobody those of them for which it said that it has nobody
 * @param proposed people it proposed in the period; @param chosen those of them that were chosen, placed ones too; @param placed those placed
 * @param counted hours counted to this day on the placements of those placed
 */
public record Contribution(long referrer, long received, long nobody, long proposed, long chosen, long placed, Hours counted) {

    public static Contribution none(long referrer) {
        return new Contribution(referrer, 0, 0, 0, 0, 0, Hours.ZERO);
    }

    public boolean isNothing() {
        return received == 0 && proposed == 0;
    }

    /** Both together. */
    public Contribution plus(Contribution other) {
        return new Contribution(0, received + other.received, nobody + other.nobody, proposed + other.proposed, chosen + other.chosen,
            placed + other.placed, counted.plus(other.counted));
    }
}
