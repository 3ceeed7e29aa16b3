package fr.clausier.upload.job;

import fr.clausier.kernel.Outcome;

/**
 * What came of starting some work: its outcome when it was over soon, else the job it became.
 *
 * @param outcome null while the job goes on; @param job null when it was over soon
 */
public record Attempt<T>(Outcome<T> outcome, Job job) {

    public boolean isOver() {
        return outcome != null;
    }
}
