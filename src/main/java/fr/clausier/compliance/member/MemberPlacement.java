package fr.clausier.compliance.member;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** For which member somebody placed with an employer outside the grouping works. */
@MappedEntity("member_placement")
public record MemberPlacement(@Id @GeneratedValue @Nullable Long id, long structureId, long placementId, long lotId, long memberId) { }
