package fr.clausier.hours.derogation;

/**
 * Why a derogation was granted. It may tell about a person's health: it is sealed with the person's key, and opened for those who
 * control eligibility only, whatever the ground, since a motive withheld for one ground alone would name that ground.
 *
 * @param ground null but for the length of a contract
 * @param grantedBy the person or office that decided, by name
 */
public record Motive(Ground ground, String grantedBy, String text) {

    private static final String SEPARATOR = "\u001f";

    String sealable() {
        return (ground == null ? "" : ground.name()) + SEPARATOR + grantedBy + SEPARATOR + text;
    }

    static Motive unsealed(String plain) {
        String[] parts = plain.split(SEPARATOR, 3);
        return new Motive(parts[0].isEmpty() ? null : Ground.valueOf(parts[0]), parts[1], parts[2]);
    }
}
