package fr.clausier.upload.job;

/** How far a piece of work is, told by who does it. */
public interface Progress {

    /** For work nobody watches. */
    Progress UNSEEN = percent -> { };

    /** @throws Stopped when the person asked to stop: the work then leaves nothing behind */
    void at(int percent);

    /** So much of a part of the work that goes from one percentage to another. */
    default void between(int from, int to, long done, long all) {
        at(all == 0 ? to : (int) (from + (to - from) * done / all));
    }

    /** Raised in the midst of work that a person stopped. */
    final class Stopped extends RuntimeException {
        Stopped() {
            super("stopped by the person who started it");
        }
    }
}
