package fr.clausier.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.access.Account;
import fr.clausier.hours.imported.Withdrawals;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.job.Attempt;
import fr.clausier.upload.job.Job;
import fr.clausier.upload.job.Jobs;
import fr.clausier.upload.job.Progress;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of some work that lasts, on a server so impatient that every file becomes a job. */
class JobPagesTest {

    private static final byte[] FILE = "Marché;SIRET;Nom;Prénom;Né(e) le;Mois;Heures\n0042;1;EXEMPLE;Dominique;05/03/1991;03/2026;x\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Scope scope;
    private static Visitor claire;
    private static Visitor stranger;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10", 0);
        long structure = Visitor.structure(context, "90000000100008");
        Account account = Visitor.account(context, "claire", Role.FACILITATOR, structure, null);
        scope = Scope.facilitator(new Actor(account.id()), structure);
        claire = Visitor.to(context).as(account);
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static String followed(String address) throws InterruptedException {
        String now = address;
        for (int i = 0; now.startsWith("/jobs/") && i < 300; i++) {
            HttpResponse<String> page = claire.get(now);
            if (page.statusCode() == 200 && page.headers().firstValue("Refresh").isEmpty()) {
                return now;
            }
            now = page.statusCode() == 303 ? Visitor.location(page) : now;
            Thread.sleep(50);
        }
        return now;
    }

    @Test
    void a_file_that_lasts_answers_at_once_with_a_page_that_leads_to_its_preview() throws InterruptedException {
        String job = Visitor.location(claire.upload("/imports/hours", "file", "gros.csv", FILE));
        assertThat(job).startsWith("/jobs/");
        assertThat(stranger.get(job).statusCode()).isEqualTo(404);
        String preview = followed(job);
        assertThat(preview).matches("/imports/hours/[0-9]+\\?job=[0-9]+");
        HttpResponse<String> shown = claire.get(preview);
        String again = shown.statusCode() == 303 ? followed(Visitor.location(shown)) : preview;
        assertThat((shown.statusCode() == 303 ? claire.get(again) : shown).body()).contains("gros.csv").doesNotContain("⟦");
    }

    @Test
    void a_page_says_how_far_the_work_is_and_asks_for_itself_again() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        Attempt<String> attempt = context.getBean(Jobs.class).attempt(scope, Job.JobKind.HOURS_PREVIEW, "lent.csv", progress -> {
            progress.at(37);
            return held(goOn, progress);
        }, done -> "/imports");
        String job = "/jobs/" + attempt.job().id();
        HttpResponse<String> page = claire.get(job);
        for (int i = 0; !page.body().contains("37 %") && i < 100; i++) {
            Thread.sleep(20);
            page = claire.get(job);
        }
        assertThat(page.body()).contains("Fait à 37 %", "lent.csv", "Abandonner").doesNotContain("⟦");
        assertThat(page.headers().firstValue("Refresh")).contains("2");
        assertThat(stranger.post(job + "/cancel", Map.of()).statusCode()).isEqualTo(404);
        assertThat(Visitor.location(claire.post(job + "/cancel", Map.of()))).isEqualTo(job);
        goOn.countDown();
        assertThat(claire.get(followed(job)).body()).contains("Le travail est abandonné. Rien n’en reste");
    }

    @Test
    void a_file_that_cannot_be_read_is_said_on_the_page_of_the_job() throws InterruptedException {
        String job = Visitor.location(claire.upload("/imports/hours", "file", "image.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}));
        assertThat(claire.get(followed(job)).body()).contains("image.png", "Le travail s’est arrêté sans rien enregistrer").doesNotContain("⟦");
        assertThat(context.getBean(Withdrawals.class).received(scope, 1).rows()).noneMatch(file -> file.fileName().equals("image.png"));
    }

    private static Outcome<String> held(CountDownLatch goOn, Progress progress) {
        try {
            goOn.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        progress.at(90);
        return Outcome.done("fini");
    }
}
