package fr.clausier.participant;

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

    /** A facilitator reaches everyone of its structure, others the people placed on lots they reach. */
    String VISIBLE = " p.structure_id = :structure AND (:reach = 'ALL' OR EXISTS (SELECT 1 FROM placement vp"
        + " JOIN lot vl ON vl.id = vp.lot_id JOIN contract vc ON vc.id = vl.contract_id WHERE vp.participant_id = p.id"
        + " AND " + ParticipantRows.REACHED + ")) ";

    /** The placements {@code vp} by which someone other than a facilitator reaches a person. */
    String REACHED = "((:reach = 'BUYER' AND vc.buyer_id = :organisation) OR (:reach = 'LINKED' AND EXISTS"
        + " (SELECT 1 FROM lot_link vk WHERE vk.lot_id = vl.id AND vk.organisation_id = :organisation"
        + " AND (vk.kind = 'HOLDER' OR vp.employer_id = :organisation))))";

    @Query("SELECT p.* FROM participant p WHERE p.id = :id AND" + VISIBLE)
    Optional<Participant> visible(long id, long structure, String reach, long organisation);

    @Query("SELECT p.* FROM participant p WHERE p.id IN (:ids) AND" + VISIBLE)
    List<Participant> visibleAmong(Collection<Long> ids, long structure, String reach, long organisation);

    @Query("SELECT p.* FROM participant p WHERE" + VISIBLE + "ORDER BY p.reference")
    List<Participant> allVisible(long structure, String reach, long organisation);

    /** By family name, by all the words of both names, or by reference: each has an index, and one of them is enough. */
    String NAMED = " p.id IN (SELECT n.id FROM participant n WHERE n.structure_id = :structure AND n.name_index = :nameIndex"
        + " UNION SELECT f.id FROM participant f WHERE f.structure_id = :structure AND f.reference = :reference"
        + " UNION SELECT t.participant_id FROM person_trace t WHERE t.structure_id = :structure AND t.trace = :whole) AND";

    @Query("SELECT p.* FROM participant p WHERE" + NAMED + VISIBLE + "ORDER BY p.id DESC LIMIT :size OFFSET :skipped")
    List<Participant> named(String nameIndex, String whole, String reference, long structure, String reach, long organisation, int size, int skipped);

    @Query("SELECT COUNT(*) FROM participant p WHERE" + NAMED + VISIBLE)
    long countNamed(String nameIndex, String whole, String reference, long structure, String reach, long organisation);

    @Query("SELECT p.* FROM participant p WHERE" + VISIBLE + "ORDER BY p.id DESC LIMIT :size OFFSET :skipped")
    List<Participant> newest(long structure, String reach, long organisation, int size, int skipped);

    @Query("SELECT COUNT(*) FROM participant p WHERE" + VISIBLE)
    long countVisible(long structure, String reach, long organisation);

    Optional<Participant> findByStructureIdAndIdentityIndex(long structureId, String identityIndex);

    List<Participant> findByStructureIdAndIdentityIndexIn(long structureId, Collection<String> identityIndexes);

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

        List<Proof> findByStructureIdOrderById(long structureId);

        List<Proof> findByParticipantIdOrderById(long participantId);
    }
}
