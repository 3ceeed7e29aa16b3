package fr.clausier.api.need;

import fr.clausier.need.brought.Contribution;
import fr.clausier.organisation.referrer.Referrer;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A referrer. */
@Serdeable
public record ReferrerResponse(long id, String referrerName, String referrerKind, @Nullable String commune, boolean asked, @Nullable Brought brought, long version) {

    /** What it brought over the period asked for; hours are those counted to this day. */
    @Serdeable
    public record Brought(long received, long nobody, long proposed, long chosen, long placed, BigDecimal counted) { }

    /** All of the structure. */
    @Serdeable
    public record Listed(LocalDate from, LocalDate to, List<ReferrerResponse> referrers) { }

    static ReferrerResponse of(Referrer referrer) {
        return new ReferrerResponse(referrer.id(), referrer.name(), referrer.kind().name(), referrer.commune(), referrer.asked(), null, referrer.version());
    }

    static ReferrerResponse of(Referrer referrer, Contribution brought) {
        return new ReferrerResponse(referrer.id(), referrer.name(), referrer.kind().name(), referrer.commune(), referrer.asked(), new Brought(brought.received(),
            brought.nobody(), brought.proposed(), brought.chosen(), brought.placed(), brought.counted().value()), referrer.version());
    }
}
