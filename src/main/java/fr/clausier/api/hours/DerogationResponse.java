package fr.clausier.api.hours;

import fr.clausier.hours.derogation.Derogation;
import fr.clausier.hours.derogation.GrantedDerogation;
import fr.clausier.hours.derogation.Motive;
import fr.clausier.hours.derogation.Ground;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** A derogation of a placement; days are inclusive. Ground, name and texts are absent for who does not control eligibility. */
@Serdeable
public record DerogationResponse(long id, long placementId, String derogationKind, String grantor, LocalDate grantedOn,
        @Nullable LocalDate validUntil, @Nullable String ground, @Nullable String grantedBy, @Nullable String motive, boolean withdrawn,
        @Nullable String withdrawnBecause) {

    /** All those of a placement. */
    @Serdeable
    public record Listed(List<DerogationResponse> derogations) {

        static Listed of(List<GrantedDerogation> granted) {
            return new Listed(granted.stream().map(DerogationResponse::of).toList());
        }
    }

    static DerogationResponse of(GrantedDerogation granted) {
        Derogation d = granted.derogation();
        return new DerogationResponse(d.id(), d.placementId(), d.kind().name(), d.grantor().name(), d.grantedOn(), d.validUntil(),
            granted.motive().map(Motive::ground).map(Ground::name).orElse(null), granted.motive().map(Motive::grantedBy).orElse(null),
            granted.motive().map(Motive::text).orElse(null), d.isWithdrawn(), granted.withdrawnBecause().orElse(null));
    }
}
