package fr.clausier.hours.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.hours.imported.Withdrawals;
import fr.clausier.kernel.Problem;
import fr.clausier.upload.job.Attempt;
import fr.clausier.upload.job.ImpatientJobs;
import fr.clausier.upload.job.Job;
import fr.clausier.upload.job.Jobs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A large workbook, abandoned while it is read or compared. */
@Tag("once")
class CancelledImportTest {

    private static final int ROWS = 6_000;
    /** Enough for the reading to be looked at more than once while it goes on. */
    private static final int MANY_ROWS = 20_000;

    private final Site site = new Site();
    private final HoursImport imports = TestInstance.get(HoursImport.class);
    private final Jobs jobs = ImpatientJobs.after(50);

    @AfterEach
    void stop() {
        ImpatientJobs.stop(jobs);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 55, 80})
    void abandoned_anywhere_it_leaves_no_file_behind(int percent) throws Exception {
        byte[] file = workbook(ROWS);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Attempt<Preview> attempt = jobs.attempt(site.scope, Job.JobKind.HOURS_PREVIEW, "gros.xlsx", progress -> imports.preview(site.scope, "gros.xlsx", file, now -> {
            if (now >= percent) {
                reached.countDown();
                wait(goOn);
            }
            progress.at(now);
        }), done -> "/imports/hours/" + done.uploadId());
        assertThat(attempt.isOver()).as("it waits at " + percent + " %").isFalse();
        reached.await();
        Thread asking = new Thread(() -> jobs.cancel(site.scope, attempt.job().id()));
        asking.start();
        while (asking.getState() != Thread.State.TIMED_WAITING && asking.isAlive()) {
            Thread.sleep(10);
        }
        goOn.countDown();
        asking.join();
        for (int i = 0; jobs.find(site.scope, attempt.job().id()).orElseThrow().isRunning() && i < 500; i++) {
            Thread.sleep(20);
        }
        assertThat(jobs.find(site.scope, attempt.job().id()).orElseThrow().state()).isEqualTo(Job.JobState.CANCELLED);
        assertThat(TestInstance.get(Withdrawals.class).received(site.scope, 1).rows()).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("file-reading");
    }

    @Test
    void the_percentage_rises_while_the_file_is_read_and_while_it_is_compared() throws IOException {
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        Preview preview = imports.preview(site.scope, "gros.xlsx", workbook(MANY_ROWS), told::add).get();
        assertThat(preview.rows()).hasSize(MANY_ROWS);
        assertThat(told).isSorted();
        assertThat(told.stream().filter(percent -> percent > 1 && percent < 50).distinct()).as("while it is read").hasSizeGreaterThan(1);
        assertThat(told.stream().filter(percent -> percent > 80 && percent < 95).distinct()).as("while it is compared").hasSizeGreaterThan(5);
    }

    @Test
    void recording_tells_its_percentage_and_looks_again_only_if_someone_wrote_meanwhile() throws IOException {
        Preview preview = imports.preview(site.scope, "gros.xlsx", workbook(ROWS)).get();
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        assertThat(imports.record(site.scope, preview.uploadId(), "", true, told::add).problems()).extracting(Problem::code).contains("contract-unknown");
        assertThat(told).as("nothing was written since: what was looked at still stands").isEmpty();
        site.person("AUTRE", "Paul");
        assertThat(imports.record(site.scope, preview.uploadId(), "", true, told::add).problems()).extracting(Problem::code).contains("contract-unknown");
        assertThat(told).isSorted().hasSizeGreaterThan(5);
        assertThat(told.get(told.size() - 1)).as("looked at once more, nothing could be written").isLessThanOrEqualTo(40);
    }

    /** Rows nobody can place: their contract is not known. */
    private static byte[] workbook(int rows) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Heures");
            fill(sheet.createRow(0), "Marché", "Lot", "SIRET", "Type", "Nom", "Prénom", "Né(e) le", "Public", "Modalité", "Contrat", "Début", "Mois", "Heures");
            for (int i = 1; i <= rows; i++) {
                fill(sheet.createRow(i), "2099TX999", "01", "30000000000010", "ETTI", "Nom" + i, "Dominique", "05/03/1991", "RSA", "MAD", "MISSION", "02/01/2025", "2/2025", "10");
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row, String... values) {
        for (int i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
