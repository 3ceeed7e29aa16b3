package fr.clausier.store;

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

    /** Keys of one person under several records. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface AlsoRows extends GenericRepository<PersonKeyAlso, Long> {

        PersonKeyAlso save(PersonKeyAlso pair);

        Optional<PersonKeyAlso> findByKeyIdAndAlsoId(long keyId, long alsoId);

        @Query("SELECT k.also_id FROM person_key_also k WHERE k.key_id = :key ORDER BY k.id")
        List<Long> of(long key);
    }
}
