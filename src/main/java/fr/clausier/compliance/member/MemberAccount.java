package fr.clausier.compliance.member;

import fr.clausier.kernel.Hours;

/**
 * Where one member stands.
 *
 * @param owed its share of the hours due
 * @param done hours counted that belong to it
 * @param given hours it did and handed over to other members
 * @param received hours others did and handed over to it
 * @param answersFor hours still missing that the buyer may ask of it
 */
public record MemberAccount(Member member, Hours owed, Hours done, Hours given, Hours received, Hours answersFor) {

    /** Ahead of what it owes; below zero when behind. */
    public Hours balance() {
        return done.minus(given).plus(received).minus(owed);
    }

    /** Hours above what it owes, still to be handed over; zero when it is behind. */
    public Hours surplus() {
        return balance().max(Hours.ZERO);
    }

    /** Hours it still lacks; zero when it is ahead. */
    public Hours missing() {
        return Hours.ZERO.minus(balance()).max(Hours.ZERO);
    }
}
