package fr.clausier.participant;

import fr.clausier.store.reach.Shared;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ParticipantRows extends CrudRepository<Participant, Long> {

    /** A facilitator reaches everyone of its structure, others the people placed on lots they reach. A record merged into another is reached there. */
    String VISIBLE = " p.merged_into IS NULL AND p.structure_id = :structure AND (:reach = 'ALL' OR EXISTS (SELECT 1 FROM placement vp"
        + " JOIN lot vl ON vl.id = vp.lot_id JOIN contract vc ON vc.id = vl.contract_id WHERE vp.participant_id = p.id"
        + " AND " + ParticipantRows.REACHED + ")) ";

    /** The placements {@code vp} by which someone other than a facilitator reaches a person. */
    String REACHED = "(" + Shared.VC + " OR (:reach = 'BUYER' AND vc.buyer_id = :organisation) OR (:reach = 'LINKED' AND EXISTS"
        + " (SELECT 1 FROM lot_link vk WHERE vk.lot_id = vl.id AND vk.organisation_id = :organisation"
        + " AND (vk.kind = 'HOLDER' OR vp.employer_id = :organisation))))";

    @Query("SELECT p.* FROM participant p WHERE p.id = (SELECT COALESCE(x.merged_into, x.id) FROM participant x WHERE x.id = :id) AND" + VISIBLE)
    Optional<Participant> visible(long id, long structure, String reach, long organisation);

    @Query("SELECT p.* FROM participant p WHERE p.id IN (:ids) AND" + VISIBLE)
    List<Participant> visibleAmong(Collection<Long> ids, long structure, String reach, long organisation);

    @Query("SELECT p.* FROM participant p WHERE" + VISIBLE + "ORDER BY p.reference")
    List<Participant> allVisible(long structure, String reach, long organisation);

    /** By family name, by all the words of both names, or by reference: each has an index, and one of them is enough. */
    String NAMED = " p.id IN (SELECT COALESCE(n.merged_into, n.id) FROM participant n WHERE n.structure_id = :structure AND n.name_index = :nameIndex"
        + " UNION SELECT COALESCE(f.merged_into, f.id) FROM participant f WHERE f.structure_id = :structure AND f.reference = :reference"
        + " UNION SELECT COALESCE(m.merged_into, m.id) FROM person_trace t JOIN participant m ON m.id = t.participant_id"
        + " WHERE t.structure_id = :structure AND t.trace = :whole) AND";

    @Query("SELECT p.* FROM participant p WHERE" + NAMED + VISIBLE + "ORDER BY p.id DESC LIMIT :size OFFSET :skipped")
    List<Participant> named(String nameIndex, String whole, String reference, long structure, String reach, long organisation, int size, int skipped);

    @Query("SELECT COUNT(*) FROM participant p WHERE" + NAMED + VISIBLE)
    long countNamed(String nameIndex, String whole, String reference, long structure, String reach, long organisation);

    @Query("SELECT p.* FROM participant p WHERE" + VISIBLE + "ORDER BY p.id DESC LIMIT :size OFFSET :skipped")
    List<Participant> newest(long structure, String reach, long organisation, int size, int skipped);

    @Query("SELECT COUNT(*) FROM participant p WHERE" + VISIBLE)
    long countVisible(long structure, String reach, long organisation);

    Optional<Participant> findByStructureIdAndIdentityIndex(long structureId, String identityIndex);

    /** Gives the spelling of a record that leads to another something else to be found by. */
    @Query("UPDATE participant SET identity_index = :becomes WHERE structure_id = :structure AND merged_into = :into AND identity_index = :index")
    int respell(long structure, long into, String index, String becomes);

    /** What records of a structure bear in place of a spelling they lent, the first to have lent it first. */
    @Query("SELECT p.identity_index FROM participant p WHERE p.structure_id = :structure AND p.identity_index LIKE :lent ORDER BY p.identity_index")
    List<String> lent(long structure, String lent);

    /** Whom an identity leads to: the record that bears it, or the one it was merged into. */
    @Introspected
    record Led(String identityIndex, long id) { }

    @Query("SELECT p.identity_index, COALESCE(p.merged_into, p.id) AS id FROM participant p WHERE p.structure_id = :structure AND p.identity_index IN (:indexes)")
    List<Led> led(long structure, Collection<String> indexes);

    List<Participant> findByIdIn(Collection<Long> ids);

    /** Groups people belong to. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface GroupRows extends GenericRepository<GroupMembership, Long> {
        GroupMembership save(GroupMembership membership);

        List<GroupMembership> saveAll(Iterable<GroupMembership> memberships);

        List<GroupMembership> findByParticipantIdIn(Collection<Long> participantIds);

        Optional<GroupMembership> findByParticipantIdAndGroup(long participantId, EligibleGroup group);

        List<GroupMembership> findByParticipantIdOrderById(long participantId);

        /** Groups a person was placed for, on the placements by which the viewer reaches them. */
        @Query("SELECT DISTINCT vp.eligible_group FROM placement vp JOIN lot vl ON vl.id = vp.lot_id"
            + " JOIN contract vc ON vc.id = vl.contract_id WHERE vp.participant_id = :participant AND vp.structure_id = :structure AND "
            + ParticipantRows.REACHED)
        List<String> placedFor(long participant, long structure, String reach, long organisation);
    }

    /** Proofs seen. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface ProofRows extends GenericRepository<Proof, Long> {
        Proof save(Proof proof);

        Optional<Proof> findByIdAndStructureId(long id, long structureId);

        List<Proof> findByStructureIdOrderById(long structureId);

        List<Proof> findByParticipantIdOrderById(long participantId);
    }
}
