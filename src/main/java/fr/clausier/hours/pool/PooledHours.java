package fr.clausier.hours.pool;

import fr.clausier.kernel.Hours;

/** Counted hours that a lot received from others of its pool, and gave to them. */
public record PooledHours(Hours received, Hours given) {

    public static final PooledHours NONE = new PooledHours(Hours.ZERO, Hours.ZERO);

    public PooledHours plus(PooledHours other) {
        return new PooledHours(received.plus(other.received), given.plus(other.given));
    }
}
