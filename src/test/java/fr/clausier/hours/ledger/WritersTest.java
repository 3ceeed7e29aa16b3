package fr.clausier.hours.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsDraft;
import fr.clausier.hours.Site;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.intake.Recorded;
import fr.clausier.hours.ledger.MonthDraft.Typed;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import io.micronaut.transaction.TransactionOperations;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several people writing at once: what one of them checked still holds when it is written, and nobody waits for ever. */
class WritersTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final TypedMonths months = TestInstance.get(TypedMonths.class);
    private final ClosedMonths closed = TestInstance.get(ClosedMonths.class);
    private final HoursImport imports = TestInstance.get(HoursImport.class);
    private final Site site = new Site();
    private final Placement placement = site.placed("EXEMPLE", "Dominique");
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Outcome<MonthGrid> type(int hours) {
        return months.type(site.scope, site.lot.id(), MARCH, new MonthDraft(List.of(new Typed(placement.id(), Hours.of(hours), null)), true, null));
    }

    private static TermsDraft terms(String hours, String from) {
        return TermsDraft.read(Fields.of(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31", "effectiveFrom", from, "modalities",
            "LABOUR_SUPPLY", "groups", "RSA", "formula", "FIXED", "fixedHours", hours)));
    }

    /** Starts the second while the first is done but not yet committed, and answers what the second came to. */
    @SuppressWarnings("unchecked")
    private <T> T meanwhile(Supplier<?> first, Callable<T> second) throws Exception {
        TransactionOperations<Connection> transactions = TestInstance.get(TransactionOperations.class);
        Future<T> waiting = transactions.executeWrite(status -> {
            first.get();
            Future<T> started = threads.submit(second);
            assertThat(isOver(started)).as("the second waits for the first").isFalse();
            return started;
        });
        return waiting.get(30, TimeUnit.SECONDS);
    }

    private static boolean isOver(Future<?> future) {
        try {
            future.get(400, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillWaiting) {
            return false;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void hours_typed_while_the_month_is_being_closed_are_refused() throws Exception {
        Outcome<MonthGrid> typed = meanwhile(() -> closed.close(site.scope, MARCH).get(), () -> type(10));
        assertThat(typed.problems()).extracting(Problem::code).containsExactly("month-closed");
    }

    @Test
    void a_month_closed_while_hours_are_being_typed_is_closed_after_them() throws Exception {
        Outcome<YearMonth> closing = meanwhile(() -> type(10).get(), () -> closed.close(site.scope, MARCH));
        assertThat(closing.isDone()).isTrue();
        assertThat(months.grid(site.scope, site.lot.id(), MARCH).orElseThrow().rows().get(0).work()).isEqualTo(Hours.of(10));
    }

    @Test
    void terms_recorded_while_a_month_they_change_is_being_closed_are_refused() throws Exception {
        Clauses clauses = TestInstance.get(Clauses.class);
        clauses.record(site.scope, site.lot.id(), terms("300", "2026-01-01")).get();
        Outcome<Terms> recorded = meanwhile(() -> closed.close(site.scope, MARCH).get(),
            () -> clauses.record(site.scope, site.lot.id(), terms("400", "2026-03-01")));
        assertThat(recorded.problems()).extracting(Problem::code).containsExactly("terms-closed-month");
    }

    @Test
    void the_same_file_recorded_twice_at_once_is_recorded_once() throws Exception {
        long upload = imports.preview(site.scope, "heures.csv", file("NOUVEAU")).get().uploadId();
        Callable<Outcome<Recorded>> recording = () -> imports.record(site.scope, upload, "");
        int added = 0;
        for (Future<Outcome<Recorded>> each : threads.invokeAll(List.of(recording, recording))) {
            added += each.get().get().lines().added();
        }
        assertThat(added).isEqualTo(1);
        assertThat(TestInstance.get(HoursLedger.class).lines(site.scope, LineFilter.all())).hasSize(1);
    }

    @Test
    void typing_and_importing_the_same_month_at_once_both_come_to_an_end() throws Exception {
        for (int round = 1; round <= 5; round++) {
            int hours = round;
            long upload = imports.preview(site.scope, "heures.csv", file("AUTRE" + round)).get().uploadId();
            List<Callable<Outcome<?>>> both = List.of(() -> type(hours), () -> imports.record(site.scope, upload, ""));
            for (Future<Outcome<?>> each : threads.invokeAll(both)) {
                assertThat(each.get().isDone()).isTrue();
            }
        }
        assertThat(TestInstance.get(HoursLedger.class).lines(site.scope, LineFilter.all())).hasSize(6);
    }

    private byte[] file(String family) {
        return ("Marché;Lot;SIRET;Type;Nom;Prénom;Né(e) le;Public;Modalité;Contrat;Début;Mois;Heures\n2025TX014;01;" + site.etti.digits() + ";ETTI;"
            + family + ";Dominique;05/03/1991;RSA;MAD;MISSION;02/01/2026;03/2026;10\n").getBytes(StandardCharsets.UTF_8);
    }
}
