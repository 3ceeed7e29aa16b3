package fr.clausier.report.sending.rule;

import fr.clausier.kernel.Role;
import fr.clausier.report.sending.Viewpoint;
import java.util.List;
import java.util.Optional;

/**
 * Whether a recipient may be sent what one sees from a viewpoint. Asked when a subscription is recorded, and again before each letter:
 * an account may have lost its role meanwhile. Names leave by mail only to the address of a facilitator of the structure.
 */
public final class Entitlement {

    private Entitlement() { }

    /** A role held in the structure by the account of the recipient's address. @param organisation 0 for the whole structure */
    public record Held(Role role, long organisation) { }

    /**
     * The recipient, as far as it bears on what they may see.
     *
     * @param organisation the one they belong to; 0 for none
     * @param buyer whether that is a public buyer
     * @param held roles of the account of their address; none when no account has it
     * @param byMail false for a folder, which only whoever runs the server reads
     */
    public record Recipient(long organisation, boolean buyer, List<Held> held, boolean byMail) { }

    /** The code of what stands against it; empty when nothing does. */
    public static Optional<String> objection(Viewpoint viewpoint, Recipient recipient) {
        if (viewpoint == Viewpoint.BUYER && !recipient.buyer()) {
            return Optional.of("view-needs-buyer");
        }
        if (viewpoint != Viewpoint.BUYER && recipient.buyer()) {
            return Optional.of("view-of-another");
        }
        if (!recipient.byMail()) {
            return Optional.empty();
        }
        boolean known = !recipient.held().isEmpty();
        boolean covered = recipient.held().stream().anyMatch(held -> covers(held, viewpoint, recipient.organisation()));
        if (viewpoint == Viewpoint.FACILITATOR && !covered) {
            return Optional.of("view-names");
        }
        return known && !covered ? Optional.of("view-beyond-account") : Optional.empty();
    }

    /** A facilitator reads everything; a buyer what is its own; an observer what is shared with it, which no workbook of a whole portfolio keeps to. */
    private static boolean covers(Held held, Viewpoint viewpoint, long organisation) {
        return switch (held.role()) {
            case FACILITATOR -> true;
            case BUYER -> viewpoint == Viewpoint.BUYER && held.organisation() == organisation;
            case OBSERVER, HOLDER, PROVIDER, ADMIN -> false;
        };
    }
}
