package fr.clausier.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonKeyRows extends CrudRepository<PersonKey, Long> {

    List<PersonKey> findByIdIn(Collection<Long> ids);

    @Query("UPDATE person_key SET frozen = :frozen WHERE id IN (:ids)")
    int freeze(Collection<Long> ids, boolean frozen);

    @Query("DELETE FROM person_key WHERE id IN (:ids)")
    int erase(Collection<Long> ids);

    /** A key that opens what another sealed: both are of one person. */
    @MappedEntity("person_key_also")
    record Also(@Id @GeneratedValue @Nullable Long id, long structureId, long keyId, long alsoId) { }

    /** Keys of one person under several records. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface AlsoRows extends GenericRepository<Also, Long> {

        Also save(Also pair);

        Optional<Also> findByKeyIdAndAlsoId(long keyId, long alsoId);

        @Query("DELETE FROM person_key_also WHERE key_id IN (:ids) OR also_id IN (:ids)")
        int forget(Collection<Long> ids);

        @Query("SELECT k.also_id FROM person_key_also k WHERE k.key_id = :key ORDER BY k.id")
        List<Long> of(long key);
    }
}
