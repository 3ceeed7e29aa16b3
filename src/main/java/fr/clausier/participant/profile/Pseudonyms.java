package fr.clausier.participant.profile;

import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.MasterKey;
import jakarta.inject.Singleton;

/** By what people are told to those who may not know their names. */
@Singleton
public class Pseudonyms {

    private static final String START = "PS-";
    private static final int DIGITS = 10;
    private static final int LENGTH = 8;
    private static final int BITS = 5;
    /** As in references: none that reads like another. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final MasterKey master;

    Pseudonyms(MasterKey master) {
        this.master = master;
    }

    /**
     * A name for a person that is the same in every month and every contract of a buyer, and another for every other buyer: two buyers
     * who put their files side by side do not recognise anyone. One that is a pseudonym already stays as it is.
     */
    public String of(Scope scope, long buyer, String reference) {
        if (reference.startsWith(START)) {
            return reference;
        }
        long left = Long.parseLong(master.lastingIndex("pseudonym", scope.structure(), buyer + "/" + reference).substring(0, DIGITS), 16);
        StringBuilder pseudonym = new StringBuilder(START);
        for (int i = 0; i < LENGTH; i++) {
            pseudonym.append(LETTERS.charAt((int) (left >> i * BITS & LETTERS.length() - 1)));
        }
        return pseudonym.toString();
    }

    /** The reference as a viewer is told it: a buyer's officer is told that buyer's pseudonym, the others the reference of the structure. */
    public String told(Scope scope, String reference) {
        return scope.role() == Role.BUYER ? of(scope, scope.organisation(), reference) : reference;
    }
}
