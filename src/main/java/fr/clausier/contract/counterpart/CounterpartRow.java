package fr.clausier.contract.counterpart;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;

/** A counterpart without the name. @param personKeyId key with which the details, and what the journal says of them, are sealed */
@MappedEntity("counterpart")
record CounterpartRow(@Id @GeneratedValue @Nullable Long id, long structureId, CounterpartKind kind, @Nullable Long organisationId, @Nullable Long lotId,
        @Nullable Long referrerId, long personKeyId, String detailsEnc, @Version long version) {

    static CounterpartRow of(Long id, long structure, CounterpartOwner owner, CounterpartKind kind, long key, String sealed, long version) {
        return new CounterpartRow(id, structure, kind, owner.when(CounterpartOwner.Kind.BUYER), owner.when(CounterpartOwner.Kind.LOT),
            owner.when(CounterpartOwner.Kind.REFERRER), key, sealed, version);
    }

    CounterpartOwner owner() {
        return lotId != null ? CounterpartOwner.lot(lotId) : referrerId != null ? CounterpartOwner.referrer(referrerId) : CounterpartOwner.buyer(organisationId);
    }
}
