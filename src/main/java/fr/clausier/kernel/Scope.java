package fr.clausier.kernel;

/**
 * What a viewer may reach: one facilitator structure, under one role, for one organisation. Every query takes it.
 * Rows of another structure do not exist for it; a buyer sees its contracts, a holder or provider the lots it is linked to.
 *
 * @param organisation the organisation the role is held for; 0 for roles held for the whole structure
 */
public record Scope(Actor actor, long structure, Role role, long organisation) {

    public static Scope facilitator(Actor actor, long structure) {
        return new Scope(actor, structure, Role.FACILITATOR, 0);
    }

    public boolean may(Permission permission) {
        return permission.isHeldBy(role);
    }

    /** How far reading goes inside the structure; the word queries compare with. */
    public String reach() {
        return switch (role) {
            case FACILITATOR, OBSERVER -> "ALL";
            case BUYER -> "BUYER";
            case HOLDER, PROVIDER -> "LINKED";
            case ADMIN -> "NONE";
        };
    }

    /** Whether people are shown by name; others see a reference. */
    public boolean seesNames() {
        return may(Permission.READ_PARTICIPANTS);
    }

    /** @throws Forbidden when the role does not hold the permission: a programming fault or an attack, never a typing error */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden(permission);
        }
    }

    /** Raised when a write is tried without its permission; doors answer 403. */
    public static final class Forbidden extends RuntimeException {
        public Forbidden(Permission permission) {
            super("permission not held: " + permission);
        }
    }
}
