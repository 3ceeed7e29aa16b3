package fr.clausier.web.board;

/** Orders of the board. */
public enum BoardOrder {
    /** Furthest behind first. */ BEHIND,
    CONTRACT,
    /** The soonest day after which a warning letter is too late first. */ LETTER
}
