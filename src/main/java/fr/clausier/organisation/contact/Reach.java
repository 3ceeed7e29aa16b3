package fr.clausier.organisation.contact;

import fr.clausier.kernel.Fields;
import fr.clausier.words.Language;
import java.util.Locale;

/** How someone is reached, as a person types it: a name, an address, a language. It names a person: sealed wherever it is kept. */
public record Reach(String name, String address, Language language) {

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;
    private static final String ADDRESS = "[^\\s@<>,;:\"()\\[\\]]{1,64}@[^\\s@<>,;:\"()\\[\\]]+\\.[^\\s@<>,;:\"()\\[\\].]{2,}";

    public static Reach read(Fields fields) {
        String name = fields.requiredText("contactName", LONGEST_NAME);
        String address = fields.requiredText("contactAddress", LONGEST_ADDRESS);
        if (address != null && !address.matches(ADDRESS)) {
            fields.refuse("contact-address-format", "contactAddress");
        }
        return new Reach(name, address, Language.of(fields.raw("language")));
    }

    String sealable() {
        return name + SEPARATOR + address;
    }

    static Reach unsealed(String text, Language language) {
        String[] parts = text.split(SEPARATOR, -1);
        return new Reach(parts[0], parts[1], language);
    }

    /** One person has one address, however it is written. */
    String folded() {
        return address.toLowerCase(Locale.ROOT);
    }

    /** Never written out by mistake: logs name nobody. */
    @Override
    public String toString() {
        return "someone";
    }
}
