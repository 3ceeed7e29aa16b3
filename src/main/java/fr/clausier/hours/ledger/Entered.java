package fr.clausier.hours.ledger;

/** What writing some hours came to: lines added, lines corrected or changed, draft lines taken away, and declarations touched. */
public record Entered(int added, int changed, int removed, int declarations) {

    static final Entered NOTHING = new Entered(0, 0, 0, 0);

    public Entered plus(Entered other) {
        return new Entered(added + other.added, changed + other.changed, removed + other.removed, declarations + other.declarations);
    }

    public boolean isNothing() {
        return added + changed + removed + declarations == 0;
    }
}
