package fr.clausier.report.sending.letter;

/**
 * Who is written to. Sealed in the database and in the journal: it names a person.
 *
 * @param address mail address; empty for what is left in the folder
 */
public record Recipient(String name, String address) {

    private static final String SEPARATOR = "\u001f";

    public String sealable() {
        return name + SEPARATOR + address;
    }

    public static Recipient unsealed(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return new Recipient(parts[0], parts[1]);
    }

    /** Never written out by mistake: logs name nobody. */
    @Override
    public String toString() {
        return "a recipient";
    }
}
