package fr.clausier.contract.action;

/** What an entry says in a person's words; it may name people, so it is sealed wherever it is kept. */
public record Told(String with, String said, String next) {

    static final Told NOTHING = new Told("", "", "");
    private static final String SEPARATOR = "\u001f";

    String sealable() {
        return String.join(SEPARATOR, with, said, next);
    }

    static Told unsealed(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return new Told(parts[0], parts[1], parts[2]);
    }

    /** Never written out by mistake: logs name nobody. */
    @Override
    public String toString() {
        return "what was told";
    }
}
