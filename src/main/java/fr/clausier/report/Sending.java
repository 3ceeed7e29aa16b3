package fr.clausier.report;

import fr.clausier.report.Report.ReportFile;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** Lets a file be sent while it is being written: its first bytes leave at once, and it is never whole in memory. */
@Singleton
public class Sending {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ExecutorService threads;

    Sending(@Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.threads = threads;
    }

    /** The bytes of a file, as they are made. Whoever opens it closes it. */
    public InputStream open(ReportFile file) {
        Conveyor conveyor = new Conveyor(PATIENCE);
        threads.execute(() -> conveyor.carry(file.writing()));
        return conveyor.exit();
    }
}
