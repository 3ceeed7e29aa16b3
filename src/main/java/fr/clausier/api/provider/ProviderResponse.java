package fr.clausier.api.provider;

import fr.clausier.organisation.Organisation;
import fr.clausier.provider.Convention;
import fr.clausier.provider.Provider;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** An organisation with the kinds it holds. */
@Serdeable
public record ProviderResponse(long id, String siret, String name, @Nullable String legalFamily, @Nullable String address,
        @Nullable String postcode, @Nullable String commune, @Nullable String communeCode, @Nullable String departement,
        @Nullable String qpv, @Nullable String activities, List<ConventionResponse> kinds) {

    /** A kind with its convention; days are inclusive. */
    @Serdeable
    public record ConventionResponse(String kind, String convention, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
            @Nullable Long hostId) {

        static ConventionResponse of(Convention c) {
            return new ConventionResponse(c.kind().name(), c.convention(), c.validFrom(), c.validTo(), c.hostId());
        }
    }

    static ProviderResponse of(Provider provider) {
        Organisation o = provider.organisation();
        return new ProviderResponse(o.id(), o.siret().digits(), o.name(), o.legalFamily() == null ? null : o.legalFamily().name(), o.address(),
            o.postcode(), o.commune(), o.communeCode(), o.departement(), o.qpv(), o.activities(),
            provider.conventions().stream().map(ConventionResponse::of).toList());
    }
}
