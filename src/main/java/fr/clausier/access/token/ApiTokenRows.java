package fr.clausier.access.token;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApiTokenRows extends GenericRepository<ApiToken, Long> {

    ApiToken save(ApiToken token);

    Optional<ApiToken> findByTokenHash(String hash);

    @Query("SELECT * FROM api_token WHERE account_id = :account AND revoked_at IS NULL AND expires_at > :now ORDER BY id DESC")
    List<ApiToken> working(long account, Instant now);

    @Query("UPDATE api_token SET revoked_at = :now WHERE id = :id AND account_id = :account AND revoked_at IS NULL")
    int revoke(long id, long account, Instant now);

    @Query("UPDATE api_token SET last_used_at = :now WHERE id = :id")
    void used(long id, Instant now);
}
