package fr.clausier.report.sending;

import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;

/** Through whose eyes a workbook that is sent is made. */
public enum Viewpoint {
    /** Everything of the structure, people by name. */
    FACILITATOR(Role.FACILITATOR),
    /** Everything of the structure, people by reference: for archives and those without an account. Observers who sign in see less, what is shared with them. */
    OBSERVER(Role.OBSERVER),
    /** The buyer's own contracts, people by reference. */
    BUYER(Role.BUYER);

    private final Role role;

    Viewpoint(Role role) {
        this.role = role;
    }

    /** @param buyer the organisation a buyer looks for; other viewpoints look for the whole structure */
    Scope scope(Actor actor, long structure, long buyer) {
        return this == OBSERVER ? Scope.withoutNames(actor, structure) : new Scope(actor, structure, role, this == BUYER ? buyer : 0);
    }
}
