package fr.clausier.provider;

import fr.clausier.kernel.Period;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A kind an organisation holds, with the convention it rests on. Key: organisation, kind, convention number.
 *
 * @param convention number of the convention or agreement; empty when the list does not give it
 * @param validFrom first day; null when unknown
 * @param validTo last day, inclusive; null when it runs until further notice
 * @param hostId the organisation that carries an ACI, which has no legal personality
 */
@MappedEntity("employer_kind")
public record Convention(@Id @GeneratedValue @Nullable Long id, long structureId, long organisationId, EmployerKind kind,
        String convention, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable Long hostId) {

    /** Whether it holds on at least one day of the month; unknown dates do not limit it. */
    public boolean coversAPartOf(YearMonth month) {
        return new Period(validFrom == null ? LocalDate.MIN : validFrom, validTo).overlaps(month);
    }
}
