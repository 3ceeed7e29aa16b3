package fr.clausier;

import fr.clausier.access.AccountDraft;
import fr.clausier.access.Accounts;
import fr.clausier.access.FacilitatorStructure;
import fr.clausier.access.proof.QuickPasswords;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.words.Language;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real instance, database and server, shared by every integration test of a run. Each test makes a facilitator structure of
 * its own, so tests never see each other: the same wall that keeps real structures apart. The system property
 * {@code clausier.test.database=postgres} runs the same tests on a real PostgreSQL.
 */
public final class TestInstance {

    /** The day it is in tests. */
    public static final String TODAY = "2026-04-10";

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static ApplicationContext context;
    private static Runnable between = () -> { };

    private TestInstance() { }

    public static synchronized ApplicationContext context() {
        if (context == null) {
            context = start();
        }
        return context;
    }

    public static <T> T get(Class<T> bean) {
        Runnable look = between;
        between = () -> { };
        look.run();
        between = look;
        return context().getBean(bean);
    }

    /** Looks at how things stand before whatever a test asks for next, and so after all it did before. */
    public static void between(Runnable look) {
        between = look;
    }

    /** Address of the running server, without a slash at the end. */
    public static String address() {
        return "http://localhost:" + get(EmbeddedServer.class).getPort();
    }

    /** A facilitator's view of a structure made for one test. */
    public static Scope freshFacilitator() {
        FacilitatorStructure structure = get(Accounts.class).createStructure(Accounts.operator(), siret(), "Structure de test").get();
        String email = "facilitatrice" + NEXT.getAndIncrement() + "@exemple.fr";
        long account = get(Accounts.class).create(Accounts.operator(),
            new AccountDraft(email, "Facilitatrice de test", Language.FR, Role.FACILITATOR, structure.id(), null)).get().id();
        return Scope.facilitator(new Actor(account), structure.id());
    }

    /** The same structure seen under another role, for one organisation; an observer for none sees the whole portfolio, people by reference. */
    public static Scope as(Scope scope, Role role, long organisation) {
        return role == Role.OBSERVER && organisation == 0 ? Scope.withoutNames(scope.actor(), scope.structure()) : new Scope(scope.actor(), scope.structure(), role, organisation);
    }

    /** A SIRET that checks and was not given before in this run. */
    public static Siret siret() {
        String start = String.format("9%08d%04d", NEXT.getAndIncrement(), 1);
        for (int key = 0; key < 10; key++) {
            Siret siret = new Siret(start + key);
            if (siret.checks()) {
                return siret;
            }
        }
        throw new IllegalStateException("one of ten keys always checks");
    }

    private static ApplicationContext start() {
        try {
            Path data = Files.createTempDirectory("clausier-test");
            Map<String, Object> properties = new HashMap<>(Map.of("clausier.data", data.toString(), "clausier.today", TODAY,
                "clausier.reports.folder", data.resolve("reports").toString(), "micronaut.server.port", -1, "clausier.patience", 60_000));
            if ("postgres".equals(System.getProperty("clausier.test.database"))) {
                // kept for as long as the tests last: nothing has to reach the disk
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off").start();
                properties.put("datasources.default.url", postgres.getJdbcUrl("postgres", "postgres"));
                properties.put("datasources.default.username", "postgres");
                properties.put("datasources.default.password", "");
            }
            ApplicationContext started = ApplicationContext.builder().banner(false).beanDefinitions(QuickPasswords.bean()).properties(properties).start();
            started.getBean(EmbeddedServer.class).start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
