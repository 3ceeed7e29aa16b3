package fr.clausier.upload.job;

import fr.clausier.kernel.Outcome;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A piece of work as the run that does it holds it: its percentage, whether it must stop, what it came to. */
final class Running implements Progress {

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile int percent;
    private volatile boolean stopping;
    private volatile Outcome<?> outcome;
    private volatile Job.JobState end;
    private volatile String address;
    private volatile RuntimeException fault;

    @Override
    public void at(int now) {
        if (stopping) {
            throw new Stopped();
        }
        percent = Math.max(percent, Math.min(now, 99));
    }

    int percent() {
        return percent;
    }

    void stop() {
        stopping = true;
    }

    void end(Job.JobState how, Outcome<?> what, String where) {
        end = how;
        outcome = what;
        address = where;
        over.countDown();
    }

    void fail(RuntimeException why) {
        fault = why;
        end(Job.JobState.FAILED, null, null);
    }

    /** What went wrong in the program; null for any other end. */
    RuntimeException fault() {
        return fault;
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** Waits, but not for ever; whether it is over. */
    boolean await(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return isOver();
        }
    }

    Job.JobState end() {
        return end;
    }

    Outcome<?> outcome() {
        return outcome;
    }

    String address() {
        return address;
    }
}
