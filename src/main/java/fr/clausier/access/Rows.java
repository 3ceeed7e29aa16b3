package fr.clausier.access;

import fr.clausier.kernel.Role;
import fr.clausier.kernel.Siret;
import fr.clausier.words.Language;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables of this room. */
final class Rows {

    private Rows() { }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Structures extends CrudRepository<FacilitatorStructure, Long> {
        Optional<FacilitatorStructure> findBySiret(Siret siret);

        @Query("SELECT * FROM facilitator_structure WHERE siret IN (:sirets)")
        List<FacilitatorStructure> among(List<String> sirets);

        @Query("SELECT * FROM facilitator_structure ORDER BY name, id")
        List<FacilitatorStructure> all();
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface AccountRows extends CrudRepository<Account, Long> {
        Optional<Account> findByEmail(String email);

        @Query("SELECT * FROM account ORDER BY display_name, id")
        List<Account> all();

        @Query("SELECT a.* FROM account a WHERE a.id IN (:ids)"
            + " AND EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id AND r.structure_id = :structure)")
        List<Account> ofStructure(long structure, List<Long> ids);
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface RoleRows extends CrudRepository<AccountRole, Long> {
        List<AccountRole> findByAccountIdOrderById(long accountId);

        @Query("SELECT r.* FROM account_role r WHERE r.structure_id = :structure AND r.account_id IN (:accounts) ORDER BY r.id")
        List<AccountRole> ofAccounts(long structure, List<Long> accounts);

        @Query("SELECT * FROM account_role ORDER BY id")
        List<AccountRole> all();

        @Query("SELECT a.id AS account, r.organisation_id AS organisation, r.role, a.email, a.display_name AS name, a.language FROM account_role r"
            + " JOIN account a ON a.id = r.account_id WHERE r.structure_id = :structure AND r.role IN ('HOLDER', 'PROVIDER') AND r.organisation_id IS NOT NULL"
            + " AND a.disabled = FALSE ORDER BY a.id, r.id")
        List<AccountNames.Signing> answering(long structure);

        @Query("SELECT a.id, a.display_name AS name FROM account a WHERE a.disabled = FALSE AND EXISTS (SELECT 1 FROM account_role r"
            + " WHERE r.account_id = a.id AND r.structure_id = :structure AND r.role = 'FACILITATOR') ORDER BY a.display_name, a.id")
        List<AccountNames.Colleague> facilitators(long structure);

        /** Makes whoever counts administrators wait for whoever is taking one away. */
        @Query("UPDATE account_role SET role = role WHERE role = 'ADMIN'")
        void lockAdministrators();

        @Query(value = "SELECT COUNT(*) FROM account_role r JOIN account a ON a.id = r.account_id"
            + " WHERE r.role = 'ADMIN' AND a.disabled = FALSE AND a.id <> :accountId", nativeQuery = true)
        long otherAdministrators(long accountId);

        @Query(value = "SELECT COUNT(*) FROM account_role r JOIN account a ON a.id = r.account_id"
            + " WHERE r.role = 'ADMIN' AND a.disabled = FALSE AND r.id <> :roleId", nativeQuery = true)
        long otherAdministratorRoles(long roleId);
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface LinkRows extends GenericRepository<OneTimeLink, String> {
        void save(OneTimeLink link);

        Optional<OneTimeLink> findById(String tokenHash);

        /** One row for the first to come, none for the others. */
        @Query("UPDATE one_time_link SET used_at = :now WHERE token_hash = :tokenHash AND used_at IS NULL AND expires_at > :now")
        int use(String tokenHash, Instant now);

        @Query("DELETE FROM one_time_link WHERE expires_at < :before")
        void purge(Instant before);

        @Query("UPDATE one_time_link SET used_at = :now WHERE account_id = :accountId AND used_at IS NULL")
        void useAll(long accountId, Instant now);
    }

    /** An organisation as the holder of a link. */
    @Introspected
    record Holder(long link, String name) { }

    /** A structure under whose name an account of it is told elsewhere. */
    @Introspected
    record Elsewhere(long account, String name) { }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface HolderRows extends GenericRepository<Account, Long> {
        /** Facilitators of structures with which this one shares an operation, or did. */
        @Query("SELECT r.account_id AS account, f.name FROM account_role r JOIN facilitator_structure f ON f.id = r.structure_id WHERE r.role = 'FACILITATOR'"
            + " AND r.account_id IN (:ids) AND EXISTS (SELECT 1 FROM operation_share s JOIN organisation o ON o.id = s.organisation_id"
            + " WHERE s.structure_id = :structure AND o.siret = f.siret)")
        List<Elsewhere> lookers(long structure, List<Long> ids);

        @Query("SELECT k.id AS link, o.name FROM answer_link k JOIN organisation o ON o.id = k.employer_id WHERE k.structure_id = :structure AND k.id IN (:ids)")
        List<Holder> named(long structure, List<Long> ids);
    }

    /** A session, its account and one of the roles that account holds. @param acting role chosen to act under */
    @Introspected
    record SignedIn(@Nullable Long acting, Instant openedAt, Instant lastSeenAt, Instant expiresAt, Session.Way way, String browser, boolean secondFactor,
            @Nullable Instant provedAt, @Nullable Long shownAs, long account, String email, String displayName,
            @Nullable String passwordHash, Language language, boolean disabled, Instant createdAt, long roleId, @Nullable Long structureId,
            @Nullable Long organisationId, Role role) {

        boolean isActing() {
            return acting != null && acting == roleId;
        }

        Session session(String tokenHash) {
            return new Session(tokenHash, account, acting, openedAt, lastSeenAt, expiresAt, way, browser, secondFactor, provedAt, shownAs);
        }

        Account whose() {
            return new Account(account, email, displayName, passwordHash, language, disabled, createdAt);
        }

        AccountRole held() {
            return new AccountRole(roleId, account, structureId, organisationId, role);
        }
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface SessionRows extends GenericRepository<Session, String> {
        void save(Session session);

        /** A session with its account, once for each role that holds: every request asks. */
        @Query("SELECT s.account_role_id AS acting, s.created_at AS opened_at, s.last_seen_at, s.expires_at, s.way, s.browser,"
            + " s.second_factor, s.proved_at, s.shown_as, a.id AS account, a.email, a.display_name, a.password_hash, a.language,"
            + " a.disabled, a.created_at, r.id AS role_id, r.structure_id, r.organisation_id, r.role FROM session s JOIN account a ON a.id = s.account_id"
            + " JOIN account_role r ON r.account_id = a.id WHERE s.token_hash = :tokenHash ORDER BY r.id")
        List<SignedIn> signedIn(String tokenHash);

        @Query("UPDATE session SET last_seen_at = :now WHERE token_hash = :tokenHash")
        void seen(String tokenHash, Instant now);

        @Query("UPDATE session SET account_role_id = :roleId, shown_as = NULL WHERE token_hash = :tokenHash")
        void actAs(String tokenHash, long roleId);

        @Query("UPDATE session SET shown_as = :organisation WHERE token_hash = :tokenHash")
        void lookAs(String tokenHash, long organisation);

        @Query("DELETE FROM session WHERE token_hash = :tokenHash")
        void end(String tokenHash);

        @Query("DELETE FROM session WHERE account_id = :accountId")
        void endAll(long accountId);

        @Query("SELECT * FROM session WHERE account_id = :accountId ORDER BY last_seen_at DESC, created_at DESC")
        List<Session> of(long accountId);

        @Query("DELETE FROM session WHERE account_id = :accountId AND token_hash <> :kept")
        int endOthers(long accountId, String kept);

        @Query("UPDATE session SET proved_at = :now WHERE token_hash = :tokenHash")
        void prove(String tokenHash, Instant now);

        @Query("UPDATE session SET second_factor = TRUE, proved_at = :now WHERE token_hash = :tokenHash")
        void strengthen(String tokenHash, Instant now);

        @Query("DELETE FROM session WHERE expires_at < :now")
        void purge(Instant now);
    }
}
