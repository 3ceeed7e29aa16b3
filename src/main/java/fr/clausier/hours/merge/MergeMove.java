package fr.clausier.hours.merge;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** One row pointed elsewhere by a merge. @param was where it pointed, null for nowhere; @param became where it points since */
@MappedEntity("participant_merge_move")
record MergeMove(@Id @GeneratedValue @Nullable Long id, long structureId, long mergeId, MergeKind kind, long rowId, @Nullable Long was,
        @Nullable Long became) { }
