package fr.clausier.hours.merge;

import fr.clausier.kernel.Hours;

/**
 * What taking two records apart does.
 *
 * @param placements how many go back; @param proofs likewise; @param groups likewise; @param exits likewise; @param candidates likewise
 * @param lines hours entered since on placements that go back, and go with them; @param hours how many
 * @param newPlacements recorded since: they stay; @param newProofs likewise; @param newGroups likewise; @param newExits likewise
 */
public record Apart(long placements, long proofs, long groups, long exits, long candidates, long lines, Hours hours, long newPlacements, long newProofs,
        long newGroups, long newExits) {

    /** Whether something was added that stays with the record that stays. */
    public boolean leavesSomething() {
        return newPlacements + newProofs + newGroups + newExits > 0;
    }
}
