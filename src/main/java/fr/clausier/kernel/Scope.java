package fr.clausier.kernel;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a viewer may reach: one facilitator structure, under one role, for one organisation. Every query takes it.
 * Rows of another structure do not exist for it; a buyer sees its contracts, a holder or provider the lots it is linked to, an observer
 * the operations shared with its organisation today.
 *
 * @param organisation the organisation the role is held for; 0 for roles held for the whole structure
 * @param operations of an observer, those shared with it, none unless said; null for the whole portfolio, see {@link #withoutNames}
 */
public record Scope(Actor actor, long structure, Role role, long organisation, Set<Long> operations) {

    public Scope(Actor actor, long structure, Role role, long organisation) {
        this(actor, structure, role, organisation, Set.of());
    }

    public static Scope facilitator(Actor actor, long structure) {
        return new Scope(actor, structure, Role.FACILITATOR, 0);
    }

    /** The whole portfolio as an observer would read it, people by reference: what a facilitator has made to be sent. Nobody signs in under it. */
    public static Scope withoutNames(Actor actor, long structure) {
        return new Scope(actor, structure, Role.OBSERVER, 0, null);
    }

    /** Whoever reaches all there is in the structure: for facts to work with, never to be shown as such to a viewer who does not. */
    public Scope whole() {
        return reach().equals("ALL") ? this : withoutNames(actor, structure);
    }

    /** The same viewer, shown these operations. */
    public Scope sharing(Set<Long> shared) {
        return new Scope(actor, structure, role, organisation, Set.copyOf(shared));
    }

    public boolean may(Permission permission) {
        return permission.isHeldBy(role);
    }

    /** How far reading goes inside the structure; the word queries compare with. */
    public String reach() {
        return switch (role) {
            case FACILITATOR -> "ALL";
            case OBSERVER -> operations == null ? "ALL" : operations.stream().sorted().map(id -> id + "/").collect(Collectors.joining("", "SHARED/", ""));
            case BUYER -> "BUYER";
            case HOLDER, PROVIDER -> "LINKED";
            case ADMIN -> "NONE";
        };
    }

    /** What the viewer reaches, whoever it is: two of the same are shown the same. */
    public Reached reached() {
        return new Reached(structure, role, reach(), organisation);
    }

    /** @param reach how far reading goes, as queries compare it */
    public record Reached(long structure, Role role, String reach, long organisation) { }

    /** Whether a contract of an operation, null for none, was shared with an observer. */
    public boolean isShared(Long operation) {
        return role == Role.OBSERVER && operations != null && operation != null && operations.contains(operation);
    }

    /** Whether it reaches but what was shared with it. */
    public boolean isShownParts() {
        return role == Role.OBSERVER && operations != null;
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
