package fr.clausier.upload.job;

import fr.clausier.access.http.Incident;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that may last: most is over before anyone notices and leaves no trace here; what is not becomes a job, which goes on whether or
 * not its page is looked at, and whose percentage any node can tell. A facilitator finds the jobs of its structure, others their own.
 */
@Singleton
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int AT_ONCE = 6;
    private static final int LONGEST_LABEL = 300;
    private static final Duration BEAT = Duration.ofSeconds(2);
    /** After so long without a sign of the run that does it, a job is taken for interrupted. */
    private static final Duration SILENCE = Duration.ofSeconds(15);
    /** Outcomes held in memory until they are looked at; older ones are worked out again when asked for. */
    private static final int OUTCOMES_KEPT = 3;
    private static final Duration LISTED = Duration.ofDays(7);

    private final JobRows rows;
    private final Calendar calendar;
    private final long patience;
    private final String node = UUID.randomUUID().toString();
    private final Map<Long, Running> running = new ConcurrentHashMap<>();
    private final Map<Long, Job> told = new ConcurrentHashMap<>();
    private final Deque<Long> ended = new ConcurrentLinkedDeque<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Jobs::thread);
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(Jobs::thread);

    /** @param patience milliseconds a person waits for a page before work becomes a job */
    Jobs(JobRows rows, Calendar calendar, @Value("${clausier.patience:2000}") long patience) {
        this.rows = rows;
        this.calendar = calendar;
        this.patience = patience;
        beats.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is to be done. */
    @FunctionalInterface
    public interface Work<T> {

        Outcome<T> run(Progress progress);
    }

    /**
     * Starts some work and waits a moment for it.
     *
     * @param leadsTo address of what it came to, once done
     */
    public <T> Attempt<T> attempt(Scope scope, Job.JobKind kind, String label, Work<T> work, Function<T, String> leadsTo) {
        scope.require(Permission.SIGNED_IN);
        Running watched = new Running();
        threads.execute(() -> run(watched, work, leadsTo));
        if (watched.await(patience)) {
            return new Attempt<>(outcome(watched), null);
        }
        Instant now = calendar.now();
        rows.forget(now.minus(LISTED));
        Job job = rows.save(new Job(null, scope.structure(), scope.actor().account(), kind, label.substring(0, Math.min(label.length(), LONGEST_LABEL)),
            Job.JobState.RUNNING, watched.percent(), node, now, now, null, null));
        told.put(job.id(), job);
        running.put(job.id(), watched);
        return new Attempt<>(null, job);
    }

    /** A job as it stands now; one whose run is over is interrupted. */
    public Optional<Job> find(Scope scope, long id) {
        scope.require(Permission.SIGNED_IN);
        return rows.findByIdAndStructureId(id, scope.structure())
            .filter(stored -> scope.role() == Role.FACILITATOR || stored.account() == scope.actor().account()).map(stored -> {
            Running work = running.get(id);
            if (work != null) {
                return work.isOver() ? tell(id) : stored.at(work.percent(), calendar.now());
            }
            boolean silent = stored.isRunning() && (stored.node().equals(node) || stored.beatAt().isBefore(calendar.now().minus(SILENCE)));
            return silent ? rows.update(stored.ended(Job.JobState.INTERRUPTED, null, calendar.now())) : stored;
        });
    }

    /** What a job came to, while this run of the product remembers it. */
    public Optional<Outcome<?>> outcome(Scope scope, long id) {
        return find(scope, id).map(job -> running.get(id)).filter(Running::isOver).map(Running::outcome);
    }

    /** The same, handed over once: memory is not kept for what has been shown. */
    public <T> Optional<T> take(Scope scope, long id, Class<T> type) {
        Optional<T> taken = outcome(scope, id).filter(Outcome::isDone).map(Outcome::get).filter(type::isInstance).map(type::cast);
        taken.ifPresent(value -> running.remove(id));
        return taken;
    }

    /** Asks a job to stop; one that cannot be stopped, or is over, goes its way. */
    public Optional<Job> cancel(Scope scope, long id) {
        Optional<Job> job = find(scope, id);
        Running work = running.get(id);
        if (job.isPresent() && work != null && job.get().kind().isStoppable()) {
            work.stop();
            work.await(patience);
        }
        return find(scope, id);
    }

    @SuppressWarnings("unchecked")
    private static <T> Outcome<T> outcome(Running work) {
        if (work.fault() != null) {
            throw work.fault();
        }
        return (Outcome<T>) work.outcome();
    }

    private <T> void run(Running watched, Work<T> work, Function<T, String> leadsTo) {
        try {
            Outcome<T> outcome = work.run(watched);
            watched.end(outcome.isDone() ? Job.JobState.DONE : Job.JobState.REFUSED, outcome, outcome.isDone() ? leadsTo.apply(outcome.get()) : null);
        } catch (Progress.Stopped stopped) {
            watched.end(Job.JobState.CANCELLED, Outcome.absent(), null);
        } catch (RuntimeException fault) {
            watched.fail(fault);
        } catch (Error fault) {
            LOG.error(Incident.told("a job failed", fault));
            watched.fail(new IllegalStateException(fault));
        }
    }

    /** Writes how far each job is, so that other nodes and the next run can tell. */
    private void beat() {
        try {
            told.keySet().forEach(this::tell);
        } catch (RuntimeException later) {
            LOG.warn("progress of jobs not written: {}", later.getClass().getSimpleName());
        }
    }

    private synchronized Job tell(long id) {
        Job job = told.get(id);
        if (job == null) {
            return rows.findById(id).orElseThrow();
        }
        Running work = running.get(id);
        Job now = work.isOver() ? job.ended(work.end(), work.address(), calendar.now()) : job.at(work.percent(), calendar.now());
        rows.update(now);
        told.put(id, now);
        if (work.isOver()) {
            told.remove(id);
            if (work.fault() != null) {
                LOG.error(Incident.told("job " + id + " failed", work.fault()));
            }
            ended.addLast(id);
            while (ended.size() > OUTCOMES_KEPT) {
                running.remove(ended.removeFirst());
            }
        }
        return now;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "job");
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
        beats.shutdownNow();
    }
}
