package fr.clausier.access.proof;

/** Something is to be shown before a route answers: doors lead browsers there, and tell programs why. */
public final class NotYet extends RuntimeException {

    private final Missing missing;

    public NotYet(Missing missing) {
        super(missing.name(), null, false, false);
        this.missing = missing;
    }

    /** What is missing. */
    public enum Missing {
        /** A proof at most ten minutes old that it is still the same person. */ FRESH_PROOF("fresh-proof"),
        /** A second factor, which administrators set up before anything else. */ SECOND_FACTOR("second-factor-first"),
        /** The right of a token to be given what names people in bulk. */ TOKEN_EXPORT("token-export");

        private final String code;

        Missing(String code) {
            this.code = code;
        }

        /** The code of the problem told. */
        public String code() {
            return code;
        }
    }

    public Missing missing() {
        return missing;
    }
}
