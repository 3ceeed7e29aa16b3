package fr.clausier.access.oidc;

/** Why nobody was signed in by the provider. */
public enum Refusal {
    /** The way back does not fit a way there of this browser, or too late. */
    STATE,
    /** The person, or the provider, gave up. */
    DECLINED,
    /** The provider cannot be reached, or answers something else than it should. */
    UNREACHABLE,
    /** What it says is not signed, not for us, too old, or not of the person it told before. */
    UNPROVEN,
    /** It does not say that the address is the person's. */
    UNVERIFIED,
    /** No account has the address. */
    UNKNOWN,
    DISABLED,
    /** The account with this address was linked to somebody else of the same provider. */
    SOMEBODY_ELSE;

    /** Carries a refusal out of the steps; it holds nothing of what was received. */
    static final class Raised extends Exception {
        private final Refusal refusal;

        Raised(Refusal refusal, Throwable cause) {
            super(refusal.name(), cause);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
