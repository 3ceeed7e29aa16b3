package fr.clausier.api.pool;

import fr.clausier.hours.pool.AgreedPool;
import fr.clausier.hours.pool.PooledLot;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** An agreement by which hours beyond what one lot owes count on another. @param endedOn first day on which it governs no more */
@Serdeable
public record PoolResponse(long id, LocalDate agreedOn, @Nullable LocalDate endedOn, String agreement, List<Member> lots) {

    /** A lot, with the buyer who agreed. @param place from 1, in the order in which lots receive hours */
    @Serdeable
    public record Member(int place, long lotId, long buyerId, String contract, String lot) { }

    /** All those of which the caller reaches a lot. */
    @Serdeable
    public record Listed(List<PoolResponse> pools) {

        static Listed of(List<AgreedPool> pools) {
            return new Listed(pools.stream().map(PoolResponse::of).toList());
        }
    }

    static PoolResponse of(AgreedPool agreed) {
        return new PoolResponse(agreed.pool().id(), agreed.pool().agreedOn(), agreed.pool().endedOn(), agreed.pool().agreement(),
            agreed.lots().stream().map(PoolResponse::member).toList());
    }

    private static Member member(PooledLot lot) {
        return new Member(lot.place(), lot.lot(), lot.buyer(), lot.contractNumber(), lot.lotNumber());
    }
}
