package fr.clausier.clause;

import fr.clausier.kernel.Scope;
import java.time.YearMonth;
import java.util.Set;

/** Which months a structure has closed. Asked here so that terms never change a closed month; answered by the room that closes them. */
public interface ClosedMonths {

    Set<YearMonth> of(Scope scope);
}
