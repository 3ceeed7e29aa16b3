package fr.clausier.access.oidc;

import fr.clausier.access.Account;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface IdentityRows extends GenericRepository<Account, Long> {

    @Query("SELECT a.* FROM account a JOIN provider_identity i ON i.account_id = a.id WHERE i.issuer = :issuer AND i.subject = :subject")
    Optional<Account> known(String issuer, String subject);

    @Query("SELECT a.* FROM account a WHERE a.email = :address")
    Optional<Account> addressed(String address);

    @Query("SELECT a.* FROM account a WHERE a.id = :id")
    Optional<Account> numbered(long id);

    @Query(value = "SELECT COUNT(*) FROM provider_identity WHERE issuer = :issuer AND account_id = :account", nativeQuery = true)
    long linked(String issuer, long account);

    @Query(value = "SELECT MAX(linked_at) FROM provider_identity WHERE account_id = :account", nativeQuery = true)
    Optional<Instant> since(long account);

    @Query("DELETE FROM provider_identity WHERE account_id = :account")
    long unlink(long account);

    @Query("INSERT INTO provider_identity (issuer, subject, account_id, linked_at) VALUES (:issuer, :subject, :account, :at)")
    void link(String issuer, String subject, long account, Instant at);
}
