package fr.clausier.compliance.decided;

import fr.clausier.kernel.Role;
import java.time.Instant;
import java.time.YearMonth;
import java.math.BigDecimal;

/**
 * One decision.
 *
 * @param lot 0 for what bears on the whole month
 * @param role under which whoever decided acts today; null for whoever runs the machine or holds none any more
 * @param organisation for which that role is held; 0 for the facilitators' structure
 * @param code of what was decided within its kind, such as {@code PenaltyVerdict.APPLIED}; empty for none
 * @param figure hours counted, amount applied, hours due…, null for none; @param otherFigure hours refused, hours done
 * @param reason as it was written; null when it is kept from the reader, or none was asked
 */
public record Decided(Instant at, DecisionKind kind, long lot, Role role, long organisation, String code, BigDecimal figure, BigDecimal otherFigure, YearMonth month,
        String reason) { }
