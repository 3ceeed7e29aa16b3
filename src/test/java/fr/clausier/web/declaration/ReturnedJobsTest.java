package fr.clausier.web.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.access.Account;
import fr.clausier.hours.declaration.returned.ReturnedWorkbook;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks;
import fr.clausier.hours.imported.Withdrawals;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.job.Attempt;
import fr.clausier.upload.job.Job;
import fr.clausier.upload.job.Jobs;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declaration workbooks that take longer to read than a person waits for a page: a server that waits for nothing. */
class ReturnedJobsTest {

    private static final byte[] MARKED = "Personne;Marché;Lot;Identifiant (ne pas modifier);Mois;Heures de travail\nX;0042;;CLS1.AAAA;03/2026;35\n"
        .getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Scope scope;
    private static Visitor claire;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10", 0);
        long structure = Visitor.structure(context, "90000000100008");
        Account account = Visitor.account(context, "claire", Role.FACILITATOR, structure, null);
        scope = Scope.facilitator(new Actor(account.id()), structure);
        claire = Visitor.to(context).as(account);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static HttpResponse<String> followed(String address) throws InterruptedException {
        HttpResponse<String> page = claire.get(address);
        for (int i = 0; i < 300 && (page.statusCode() == 303 || page.headers().firstValue("Refresh").isPresent()); i++) {
            address = page.statusCode() == 303 ? Visitor.location(page) : address;
            Thread.sleep(30);
            page = claire.get(address);
        }
        return page;
    }

    @Test
    void a_marked_file_becomes_a_job_that_leads_to_its_own_preview() throws InterruptedException {
        String job = Visitor.location(claire.upload("/imports/hours", "file", "retour.csv", MARKED));
        assertThat(job).startsWith("/jobs/");
        HttpResponse<String> preview = followed(job);
        assertThat(preview.uri().getPath()).startsWith("/declarations/returned/");
        assertThat(preview.body()).contains("retour.csv", "n’est pas reconnu").doesNotContain("⟦");
    }

    @Test
    void recording_one_becomes_a_job_too_and_says_on_its_page_what_was_refused() throws InterruptedException {
        // a content of its own: a file sent twice keeps the name it had first
        byte[] refused = (new String(MARKED, StandardCharsets.UTF_8) + "Z;0043;;CLS1.CCCC;03/2026;7\n").getBytes(StandardCharsets.UTF_8);
        long id = context.getBean(ReturnedWorkbooks.class).take(scope, "refus.csv", refused).get().uploadId();
        String job = Visitor.location(claire.post("/declarations/returned/" + id + "/record", Map.of("seen", "")));
        assertThat(job).startsWith("/jobs/");
        assertThat(followed(job).body()).contains("Le travail s’est arrêté sans rien enregistrer", "n’est pas reconnu").doesNotContain("⟦");
    }

    @Test
    void a_reading_that_is_given_up_leaves_nothing_behind() throws InterruptedException {
        ReturnedWorkbooks workbooks = context.getBean(ReturnedWorkbooks.class);
        byte[] other = (new String(MARKED, StandardCharsets.UTF_8) + "Y;0042;;CLS1.BBBB;03/2026;12\n").getBytes(StandardCharsets.UTF_8);
        CountDownLatch kept = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Attempt<ReturnedWorkbook> attempt = context.getBean(Jobs.class).attempt(scope, Job.JobKind.HOURS_PREVIEW, "abandon.csv",
            progress -> workbooks.take(scope, "abandon.csv", other, percent -> {
                if (percent > 50) {
                    kept.countDown();
                    waitFor(goOn);
                }
                progress.at(percent);
            }), done -> "/declarations");
        kept.await();
        assertThat(files()).contains("abandon.csv");
        new Thread(() -> context.getBean(Jobs.class).cancel(scope, attempt.job().id())).start();
        Thread.sleep(100);
        goOn.countDown();
        assertThat(followed("/jobs/" + attempt.job().id()).body()).contains("Rien n’en reste");
        assertThat(files()).doesNotContain("abandon.csv");
    }

    @Test
    void a_confirmation_workbook_becomes_a_job_too_that_may_be_given_up_and_leads_back_to_its_own_pages() throws InterruptedException {
        byte[] answers = new String(MARKED, StandardCharsets.UTF_8).replace("CLS1", "CNF1").getBytes(StandardCharsets.UTF_8);
        String job = Visitor.location(claire.upload("/confirmations", "file", "reponse.csv", answers));
        assertThat(job).startsWith("/jobs/");
        HttpResponse<String> preview = followed(job);
        assertThat(preview.uri().getPath()).startsWith("/confirmations/");
        assertThat(preview.body()).contains("reponse.csv", "n’est pas reconnu").doesNotContain("⟦");
        Attempt<String> attempt = context.getBean(Jobs.class).attempt(scope, Job.JobKind.CONFIRMATION_PREVIEW, "lent.csv", progress -> {
            for (int i = 0; i < 1000; i++) {
                progress.at(40);
                pause();
            }
            return Outcome.done("fini");
        }, done -> "/confirmations");
        claire.post("/jobs/" + attempt.job().id() + "/cancel", Map.of());
        assertThat(followed("/jobs/" + attempt.job().id()).body()).contains("Rien n’en reste", "href=\"/confirmations\"");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> files() {
        return context.getBean(Withdrawals.class).received(scope, 1).rows().stream().map(file -> file.fileName()).toList();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
