package fr.clausier.api.job;

import fr.clausier.upload.job.Job;
import io.micronaut.serde.annotation.Serdeable;

/** How far some work is. */
@Serdeable
record JobResponse(long id, Job.JobKind kind, Job.JobState state, int percent) {

    static JobResponse of(Job job) {
        return new JobResponse(job.id(), job.kind(), job.state(), job.percent());
    }
}
