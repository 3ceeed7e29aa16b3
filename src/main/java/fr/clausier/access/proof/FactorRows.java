package fr.clausier.access.proof;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FactorRows extends GenericRepository<SecondFactor, Long> {

    void save(SecondFactor factor);

    Optional<SecondFactor> findByAccountId(long accountId);

    /** One row for the first who shows a code of this step, none for whoever shows it again or an older one. */
    @Query("UPDATE second_factor SET last_step = :step WHERE account_id = :account AND last_step < :step")
    int take(long account, long step);

    @Query("DELETE FROM second_factor WHERE account_id = :account")
    int forget(long account);

    /** A code for the day the telephone is lost. */
    @MappedEntity("recovery_code")
    record Recovery(@Id @GeneratedValue @Nullable Long id, long accountId, String codeHash, @Nullable Instant usedAt) { }

    /** Recovery codes. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface RecoveryRows extends GenericRepository<Recovery, Long> {

        List<Recovery> saveAll(Iterable<Recovery> codes);

        @Query("UPDATE recovery_code SET used_at = :now WHERE account_id = :account AND code_hash = :hash AND used_at IS NULL")
        int use(long account, String hash, Instant now);

        @Query(value = "SELECT COUNT(*) FROM recovery_code WHERE account_id = :account AND used_at IS NULL", nativeQuery = true)
        long left(long account);

        @Query("DELETE FROM recovery_code WHERE account_id = :account")
        void forget(long account);
    }
}
