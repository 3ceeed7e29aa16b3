package fr.clausier.compliance.month;

import fr.clausier.compliance.due.DueKind;
import fr.clausier.kernel.Reason;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/**
 * One thing that waits for someone.
 *
 * @param who empty for the facilitator
 * @param lot handle; 0 when it is about the contract as a whole
 * @param participant the person it is about, under a {@code pseudonym}; 0 and empty for nobody in particular
 */
public record DueAccount(DueKind kind, String who, @Nullable LocalDate since, String contractNumber, long lot, String lotNumber, long participant, String pseudonym,
        Reason reason, @Nullable LocalDate before) { }
