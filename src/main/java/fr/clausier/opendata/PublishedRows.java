package fr.clausier.opendata;

import fr.clausier.store.reach.Shared;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PublishedRows extends CrudRepository<PublishedRecord, Long> {

    /** What a viewer reaches: all of its structure, or a buyer's own; nobody else reads published records as such. */
    String VISIBLE = " r.structure_id = :structure AND (:reach = 'ALL' OR EXISTS (SELECT 1 FROM contract vc WHERE vc.id = r.contract_id AND " + Shared.VC + ") OR (:reach = 'BUYER'"
        + " AND r.buyer_siret = (SELECT vo.siret FROM organisation vo WHERE vo.id = :organisation AND vo.structure_id = :structure))) ";

    /** Other records of the structure: those without a contract, whose contract may be known already under the same number. */
    String WAITING = " FROM decp_record r LEFT JOIN organisation b ON b.structure_id = r.structure_id AND b.siret = r.buyer_siret"
        + " LEFT JOIN contract c ON c.structure_id = r.structure_id AND c.buyer_id = b.id AND c.number = r.record_id"
        + " LEFT JOIN decp_field o ON o.decp_record_id = r.id AND o.field = 'OBJECT'"
        + " LEFT JOIN decp_field s ON s.decp_record_id = r.id AND s.field = 'SOCIAL'"
        + " WHERE r.contract_id IS NULL AND" + VISIBLE;

    @Query("SELECT r.* FROM decp_record r WHERE r.id = :id AND" + VISIBLE)
    Optional<PublishedRecord> visible(long id, long structure, String reach, long organisation);

    @Query("SELECT r.* FROM decp_record r WHERE r.contract_id = :contract AND" + VISIBLE + "ORDER BY r.record_id, r.id")
    List<PublishedRecord> ofContract(long contract, long structure, String reach, long organisation);

    @Query("SELECT r.id, r.buyer_siret, b.name AS buyer_name, r.record_id, o.imported_value AS object, s.imported_value AS social,"
        + " c.id AS known_contract_id" + WAITING + "ORDER BY r.buyer_siret, r.record_id, r.id LIMIT :size OFFSET :skipped")
    List<WaitingRecord> waiting(long structure, String reach, long organisation, int size, int skipped);

    @Query("SELECT COUNT(*)" + WAITING)
    long countWaiting(long structure, String reach, long organisation);

    @Query("SELECT r.* FROM decp_record r WHERE r.structure_id = :structure AND r.buyer_siret IN (:buyers)")
    List<PublishedRecord> ofBuyers(long structure, Collection<String> buyers);

    /** The fields of the records. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface FieldRows extends CrudRepository<PublishedField, Long> {

        List<PublishedField> findByDecpRecordIdIn(Collection<Long> records);
    }
}
