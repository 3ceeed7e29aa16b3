package fr.clausier.contract.followed;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The facilitator who follows a contract. */
@MappedEntity("contract_follower")
public record Follower(@Id @GeneratedValue @Nullable Long id, long structureId, long contractId, long accountId) { }
