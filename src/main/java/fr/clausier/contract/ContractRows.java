package fr.clausier.contract;

import fr.clausier.store.reach.Shared;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ContractRows extends CrudRepository<Contract, Long> {

    /** What a viewer reaches among contracts: all of its structure, a buyer's own, or those with a lot it is linked to. */
    String VISIBLE = " c.structure_id = :structure AND (:reach = 'ALL' OR " + Shared.C + " OR (:reach = 'BUYER' AND c.buyer_id = :organisation)"
        + " OR (:reach = 'LINKED' AND EXISTS (SELECT 1 FROM lot vl JOIN lot_link vk ON vk.lot_id = vl.id"
        + " WHERE vl.contract_id = c.id AND vk.organisation_id = :organisation))) ";

    String MATCHING = " FROM contract c JOIN organisation b ON b.id = c.buyer_id WHERE" + VISIBLE
        + "AND c.search_text LIKE :pattern AND (:buyer = 0 OR c.buyer_id = :buyer) AND c.social LIKE :social ";

    String IN_ORDER = " CASE WHEN :sort = 'amount' THEN c.amount END AS dearest, CASE WHEN :sort = 'notified' THEN c.notification_date END AS newest,"
        + " CASE WHEN :sort = 'buyer' THEN b.name WHEN :sort = 'object' THEN c.object ELSE c.number END AS named";

    @Query("SELECT c.* FROM contract c WHERE c.id = :id AND" + VISIBLE)
    Optional<Contract> visible(long id, long structure, String reach, long organisation);

    @Query("SELECT c.* FROM contract c JOIN organisation b ON b.id = c.buyer_id WHERE b.siret = :siret AND c.number = :number AND" + VISIBLE)
    Optional<Contract> visible(String siret, String number, long structure, String reach, long organisation);

    @Query("SELECT c.* FROM contract c WHERE" + VISIBLE)
    List<Contract> allVisible(long structure, String reach, long organisation);

    /** Lots are counted for the contracts of one page, not for all that match. */
    @Query("SELECT x.*, (SELECT COUNT(*) FROM lot n WHERE n.contract_id = x.id AND n.implicit = FALSE) AS lots FROM ("
        + "SELECT c.id, c.number, c.object, c.buyer_id, b.name AS buyer_name, c.social, c.amount, c.notification_date," + IN_ORDER + MATCHING
        + "ORDER BY newest DESC NULLS LAST, dearest DESC NULLS LAST, named, id LIMIT :size OFFSET :skipped) x"
        + " ORDER BY x.newest DESC NULLS LAST, x.dearest DESC NULLS LAST, x.named, x.id")
    List<ContractLine> search(long structure, String reach, long organisation, String pattern, long buyer, String social, String sort,
        int size, int skipped);

    /** The first by number: read in the order of an index, and no further than needed. */
    @Query("SELECT c.id, c.number, c.object, c.buyer_id, b.name AS buyer_name, c.social, c.amount, c.notification_date, 0 AS lots FROM contract c"
        + " JOIN organisation b ON b.id = c.buyer_id WHERE" + VISIBLE + "AND c.search_text LIKE :pattern"
        + " ORDER BY c.structure_id, c.number, c.id LIMIT :most")
    List<ContractLine> first(long structure, String reach, long organisation, String pattern, int most);

    @Query("SELECT COUNT(*)" + MATCHING)
    long count(long structure, String reach, long organisation, String pattern, long buyer, String social);

    /** Operations of a structure. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface OperationRows extends CrudRepository<Operation, Long> {
        Optional<Operation> findByStructureIdAndName(long structureId, String name);

        @Query("SELECT * FROM operation WHERE structure_id = :structure ORDER BY name")
        List<Operation> all(long structure);
    }

    /** Amendments of contracts. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface AmendmentRows extends GenericRepository<Amendment, Long> {
        Amendment save(Amendment amendment);

        List<Amendment> findByContractIdOrderByNumber(long contractId);

        Optional<Amendment> findByContractIdAndNumber(long contractId, int number);
    }
}
