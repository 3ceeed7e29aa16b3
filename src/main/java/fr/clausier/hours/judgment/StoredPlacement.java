package fr.clausier.hours.judgment;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/**
 * A placement with what the database knows of its person, employer and lot, in one row.
 *
 * @param selected whether its lot is looked at
 * @param shown whether the viewer may see its lines one by one
 */
@Introspected
record StoredPlacement(long placement, long lot, String buyerSiret, String contractNumber, String lotNumber, long participant, String reference,
        long employer, String employerSiret, EmployerKind employerKind, Modality modality, ContractType contractType,
        EligibleGroup eligibleGroup, LocalDate startsOn, @Nullable LocalDate plannedEnd, boolean selected, boolean shown) { }
