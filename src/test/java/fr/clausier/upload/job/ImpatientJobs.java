package fr.clausier.upload.job;

import fr.clausier.TestInstance;
import fr.clausier.store.Calendar;

/** Jobs of the shared instance for which nobody waits long. */
public final class ImpatientJobs {

    private ImpatientJobs() { }

    /** @param patience milliseconds before work becomes a job */
    public static Jobs after(long patience) {
        return new Jobs(TestInstance.get(JobRows.class), TestInstance.get(Calendar.class), patience);
    }

    public static void stop(Jobs jobs) {
        jobs.stop();
    }
}
