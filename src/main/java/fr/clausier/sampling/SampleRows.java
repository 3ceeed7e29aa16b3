package fr.clausier.sampling;

import fr.clausier.participant.EligibleGroup;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SampleRows extends GenericRepository<Sample, Long> {

    Sample save(Sample sample);

    Sample update(Sample sample);

    Optional<Sample> findByIdAndStructureId(long id, long structureId);

    @Query("SELECT s.* FROM sample s WHERE s.structure_id = :structure AND (:own = 0 OR EXISTS (SELECT 1 FROM sample_item i WHERE i.sample_id = s.id"
        + " AND i.employer_id = :own)) ORDER BY s.number DESC LIMIT 200")
    List<Sample> reached(long structure, long own);

    @Query("SELECT COALESCE(MAX(number), 0) FROM sample WHERE structure_id = :structure")
    int last(long structure);

    /** A placement that may be drawn, and what it is published under. */
    @Introspected
    record Listed(long placement, long employer, String person, String employerSiret, String buyerSiret, String contractNumber, String lotNumber, LocalDate startsOn,
            String modality, String contractType) {

        String reference() {
            return String.join("|", person, employerSiret, buyerSiret, contractNumber, lotNumber, startsOn.toString(), modality, contractType);
        }
    }

    @Query("SELECT p.id AS placement, p.employer_id AS employer, pa.reference AS person, COALESCE(o.siret, '') AS employer_siret, COALESCE(b.siret, '') AS buyer_siret,"
        + " c.number AS contract_number, l.number AS lot_number, p.starts_on, p.modality, p.contract_type FROM placement p JOIN participant pa ON pa.id = p.participant_id"
        + " JOIN organisation o ON o.id = p.employer_id JOIN lot l ON l.id = p.lot_id JOIN contract c ON c.id = l.contract_id JOIN organisation b ON b.id = c.buyer_id"
        + " WHERE p.structure_id = :structure AND p.merged_into IS NULL AND p.starts_on <= :last AND (p.planned_end IS NULL OR p.planned_end >= :first)")
    List<Listed> listed(long structure, LocalDate first, LocalDate last);

    /** What a list of samples tells of each: how many were drawn, sent, decided, refused. */
    @Introspected
    record Progress(long sampleId, long drawn, long asked, long sent, long decided, long refused) { }

    @Query("SELECT i.sample_id, COUNT(*) AS drawn, SUM(CASE WHEN s.state = 'ASKED' OR i.first_verdict = 'REFUSED' THEN 1 ELSE 0 END) AS asked,"
        + " SUM(CASE WHEN i.sent_at IS NOT NULL AND (s.state = 'ASKED' OR i.first_verdict = 'REFUSED') THEN 1 ELSE 0 END) AS sent, COUNT(i.verdict) AS decided,"
        + " SUM(CASE WHEN i.verdict = 'REFUSED' THEN 1 ELSE 0 END) AS refused FROM sample_item i JOIN sample s ON s.id = i.sample_id"
        + " WHERE i.structure_id = :structure AND (:own = 0 OR i.employer_id = :own) GROUP BY i.sample_id")
    List<Progress> progress(long structure, long own);

    /** The list a sample was drawn from. */
    @MappedEntity("sample_candidate")
    record Candidate(@Id @GeneratedValue @Nullable Long id, long structureId, long sampleId, String reference, String digest, boolean drawn) { }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface CandidateRows extends GenericRepository<Candidate, Long> {

        void saveAll(Iterable<Candidate> candidates);

        List<Candidate> findByStructureIdAndSampleIdOrderByDigest(long structureId, long sampleId);
    }

    /** What a placement drawn is, beside what was decided of it. */
    @Introspected
    record Facts(long id, long participant, long personKey, long lot, String employerName, String contractNumber, String lotNumber, boolean implicit, LocalDate startsOn,
            @Nullable LocalDate plannedEnd, EligibleGroup eligibleGroup) { }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface ItemRows extends GenericRepository<SampleItem, Long> {

        List<SampleItem> saveAll(Iterable<SampleItem> items);

        SampleItem update(SampleItem item);

        Optional<SampleItem> findByIdAndStructureId(long id, long structureId);

        @Query("SELECT * FROM sample_item WHERE structure_id = :structure AND sample_id = :sample AND (:own = 0 OR employer_id = :own) ORDER BY drawn_rank")
        List<SampleItem> of(long structure, long sample, long own);

        @Query("SELECT i.id, p.participant_id AS participant, pa.person_key_id AS person_key, p.lot_id AS lot, o.name AS employer_name, c.number AS contract_number,"
            + " l.number AS lot_number, l.implicit, p.starts_on, p.planned_end, p.eligible_group FROM sample_item i JOIN placement p ON p.id = i.placement_id"
            + " JOIN participant pa ON pa.id = p.participant_id JOIN organisation o ON o.id = i.employer_id JOIN lot l ON l.id = p.lot_id"
            + " JOIN contract c ON c.id = l.contract_id WHERE i.structure_id = :structure AND i.sample_id = :sample AND (:item = 0 OR i.id = :item)")
        List<Facts> facts(long structure, long sample, long item);
    }

    /** What was decided of one file. */
    @MappedEntity("sample_file")
    record FileVerdict(@Id @GeneratedValue @Nullable Long id, long structureId, long itemId, long evidenceId, SampleVerdict verdict, Instant decidedAt, long decidedBy) { }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface FileRows extends GenericRepository<FileVerdict, Long> {

        FileVerdict save(FileVerdict verdict);

        FileVerdict update(FileVerdict verdict);

        List<FileVerdict> findByStructureIdAndItemIdOrderById(long structureId, long itemId);
    }
}
