package fr.clausier.upload.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work that lasts: its percentage, its end, being stopped, and what the next run of the product says of it. */
class JobsTest {

    private final Scope scope = TestInstance.freshFacilitator();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch halfWay = new CountDownLatch(1);
    private final Jobs jobs = ImpatientJobs.after(50);

    @AfterEach
    void stop() {
        goOn.countDown();
        jobs.stop();
    }

    private Outcome<String> slowly(Progress progress) {
        progress.between(0, 80, 1, 2);
        halfWay.countDown();
        try {
            goOn.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        progress.at(90);
        return Outcome.done("fini");
    }

    private Job started() throws InterruptedException {
        Attempt<String> attempt = jobs.attempt(scope, Job.JobKind.HOURS_PREVIEW, "gros.xlsx", this::slowly, done -> "/la");
        assertThat(attempt.isOver()).isFalse();
        halfWay.await();
        return attempt.job();
    }

    private Job ended(long id) throws InterruptedException {
        Job job = jobs.find(scope, id).orElseThrow();
        for (int i = 0; job.isRunning() && i < 500; i++) {
            Thread.sleep(20);
            job = jobs.find(scope, id).orElseThrow();
        }
        return job;
    }

    @Test
    void work_over_soon_answers_at_once_and_is_no_job() {
        Jobs patient = ImpatientJobs.after(60_000);
        Attempt<String> attempt = patient.attempt(scope, Job.JobKind.HOURS_PREVIEW, "petit.csv", progress -> Outcome.done("vite"), done -> "/la");
        assertThat(attempt.outcome().get()).isEqualTo("vite");
        assertThat(attempt.job()).isNull();
        patient.stop();
    }

    @Test
    void work_that_lasts_becomes_a_job_that_tells_its_percentage_then_leads_to_what_it_came_to() throws InterruptedException {
        Job job = started();
        assertThat(jobs.find(scope, job.id()).orElseThrow()).satisfies(now -> {
            assertThat(now.state()).isEqualTo(Job.JobState.RUNNING);
            assertThat(now.percent()).isEqualTo(40);
            assertThat(now.label()).isEqualTo("gros.xlsx");
        });
        assertThat(jobs.outcome(scope, job.id())).isEmpty();
        goOn.countDown();
        Job after = ended(job.id());
        assertThat(after.state()).isEqualTo(Job.JobState.DONE);
        assertThat(after.percent()).isEqualTo(100);
        assertThat(after.leadsTo()).isEqualTo("/la");
        assertThat(jobs.outcome(scope, job.id()).orElseThrow().get()).isEqualTo("fini");
        assertThat(jobs.take(scope, job.id(), String.class)).contains("fini");
        assertThat(jobs.take(scope, job.id(), String.class)).as("handed over once").isEmpty();
    }

    @Test
    void a_job_stopped_goes_no_further() throws InterruptedException {
        Job job = started();
        jobs.cancel(scope, job.id());
        goOn.countDown();
        assertThat(ended(job.id()).state()).isEqualTo(Job.JobState.CANCELLED);
        assertThat(jobs.take(scope, job.id(), String.class)).isEmpty();
    }

    @Test
    void a_refusal_is_kept_with_its_problems_and_a_fault_is_told_apart() throws InterruptedException {
        Jobs hasty = ImpatientJobs.after(0);
        Attempt<String> refused = hasty.attempt(scope, Job.JobKind.HOURS_PREVIEW, "faux.csv", progress -> {
            slowly(progress);
            return Outcome.refused(Problem.atField("file-empty", "file", ""));
        }, done -> "/la");
        Attempt<String> failed = hasty.attempt(scope, Job.JobKind.HOURS_PREVIEW, "panne.csv", progress -> {
            slowly(progress);
            throw new IllegalStateException("panne");
        }, done -> "/la");
        goOn.countDown();
        for (Attempt<String> each : java.util.List.of(refused, failed)) {
            for (int i = 0; hasty.find(scope, each.job().id()).orElseThrow().isRunning() && i < 500; i++) {
                Thread.sleep(20);
            }
        }
        assertThat(hasty.find(scope, refused.job().id()).orElseThrow().state()).isEqualTo(Job.JobState.REFUSED);
        assertThat(hasty.outcome(scope, refused.job().id()).orElseThrow().problems()).extracting(Problem::code).containsExactly("file-empty");
        assertThat(hasty.find(scope, failed.job().id()).orElseThrow().state()).isEqualTo(Job.JobState.FAILED);
        hasty.stop();
    }

    @Test
    void a_fault_in_work_over_soon_is_the_callers_as_if_it_had_run_there() {
        Jobs patient = ImpatientJobs.after(60_000);
        assertThatThrownBy(() -> patient.attempt(scope, Job.JobKind.HOURS_PREVIEW, "x", progress -> {
            throw new IllegalArgumentException("panne");
        }, done -> "/la")).isInstanceOf(IllegalArgumentException.class);
        patient.stop();
    }

    @Test
    void the_next_run_of_the_product_says_that_a_job_was_interrupted() throws InterruptedException {
        Job job = started();
        Jobs next = ImpatientJobs.after(50);
        assertThat(next.find(scope, job.id()).orElseThrow().state()).as("another node still at work").isEqualTo(Job.JobState.RUNNING);
        jobs.stop();
        Sql.run("UPDATE job SET beat_at = TIMESTAMP '2020-01-01 00:00:00' WHERE id = " + job.id());
        assertThat(next.find(scope, job.id()).orElseThrow().state()).isEqualTo(Job.JobState.INTERRUPTED);
        next.stop();
    }

    @Test
    void a_job_of_another_structure_or_of_another_sender_is_not_there() throws InterruptedException {
        Job job = started();
        Scope stranger = TestInstance.freshFacilitator();
        Scope colleague = new Scope(stranger.actor(), scope.structure(), Role.HOLDER, 1);
        for (Scope other : java.util.List.of(stranger, colleague)) {
            assertThat(jobs.find(other, job.id())).isEmpty();
            assertThat(jobs.cancel(other, job.id())).isEmpty();
            assertThat(jobs.outcome(other, job.id())).isEmpty();
        }
        assertThat(jobs.find(scope, job.id()).orElseThrow().isRunning()).isTrue();
    }
}
