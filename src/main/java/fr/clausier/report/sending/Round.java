package fr.clausier.report.sending;

/** What one round of sending came to. */
public record Round(int sent, int failed, int uncertain) {

    public static final Round NOTHING = new Round(0, 0, 0);

    public Round with(SendingState state) {
        return switch (state) {
            case SENT -> new Round(sent + 1, failed, uncertain);
            case FAILED, GIVEN_UP -> new Round(sent, failed + 1, uncertain);
            case UNCERTAIN -> new Round(sent, failed, uncertain + 1);
            case PREPARING, HANDED, NEEDLESS -> this;
        };
    }
}
