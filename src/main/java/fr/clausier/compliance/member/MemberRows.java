package fr.clausier.compliance.member;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Transfers between members; whoever asks has reached the lot first. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MemberRows extends GenericRepository<MemberTransfer, Long> {

    MemberTransfer save(MemberTransfer transfer);

    void delete(MemberTransfer transfer);

    Optional<MemberTransfer> findByIdAndStructureId(long id, long structureId);

    List<MemberTransfer> findByStructureIdAndLotIdOrderByAgreedOn(long structureId, long lotId);

    /** For whom placements work. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface PlacementRows extends GenericRepository<MemberPlacement, Long> {

        MemberPlacement save(MemberPlacement placement);

        MemberPlacement update(MemberPlacement placement);

        void delete(MemberPlacement placement);

        Optional<MemberPlacement> findByStructureIdAndPlacementId(long structureId, long placementId);

        List<MemberPlacement> findByStructureIdAndLotId(long structureId, long lotId);
    }
}
