package fr.clausier.hours.pool;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A lot of a pool. @param place from 1, in the order in which lots receive hours */
@MappedEntity("pool_lot")
record PoolLot(@Id @GeneratedValue @Nullable Long id, long structureId, long poolId, long lotId, int place) { }
