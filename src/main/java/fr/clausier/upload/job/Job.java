package fr.clausier.upload.job;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * One piece of work.
 *
 * @param label what a person knows it by: the name of their file
 * @param percent from 0 to 100
 * @param node the run of the product that does it; @param beatAt when that run last said so
 * @param leadsTo address of what it came to; null until then
 */
@MappedEntity("job")
public record Job(@Id @GeneratedValue @Nullable Long id, long structureId, long account, JobKind kind, String label, JobState state, int percent,
        String node, Instant startedAt, Instant beatAt, @Nullable Instant endedAt, @Nullable String leadsTo) {

    /** What is being done. */
    public enum JobKind {
        HOURS_PREVIEW, HOURS_RECORDING, CONFIRMATION_PREVIEW, CONFIRMATION_RECORDING;

        /** Whether it may be stopped without leaving anything behind. */
        public boolean isStoppable() {
            return this == HOURS_PREVIEW || this == CONFIRMATION_PREVIEW;
        }
    }

    /** How far a job is. */
    public enum JobState {
        RUNNING, DONE,
        /** It came to a refusal, said on its page. */ REFUSED,
        CANCELLED,
        /** A fault of the program. */ FAILED,
        /** The product stopped before the job ended. */ INTERRUPTED
    }

    public boolean isRunning() {
        return state == JobState.RUNNING;
    }

    Job at(int more, Instant now) {
        return new Job(id, structureId, account, kind, label, state, more, node, startedAt, now, endedAt, leadsTo);
    }

    Job ended(JobState end, String address, Instant now) {
        return new Job(id, structureId, account, kind, label, end, end == JobState.DONE ? 100 : percent, node, startedAt, now, now, address);
    }
}
