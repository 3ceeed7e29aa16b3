package fr.clausier.organisation.contact;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ContactRows extends GenericRepository<Contact, Long> {

    Contact save(Contact contact);

    Contact update(Contact contact);

    /** All that was ever kept, removed ones too. */
    @Query("SELECT * FROM contact WHERE structure_id = :structure ORDER BY id")
    List<Contact> kept(long structure);

    @Query("SELECT * FROM contact WHERE structure_id = :structure AND id = :id AND removed_at IS NULL")
    Optional<Contact> standing(long structure, long id);

    @Query("SELECT * FROM contact WHERE structure_id = :structure AND id IN (:ids) AND removed_at IS NULL ORDER BY id")
    List<Contact> standing(long structure, List<Long> ids);

    List<Contact> findByStructureIdAndIdIn(long structureId, List<Long> ids);

    Optional<Contact> findByStructureIdAndAccountId(long structureId, long accountId);
}
