package fr.clausier.api.job;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.job.Job;
import fr.clausier.upload.job.Jobs;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;

/** Work that lasts: asked for again until it is over, it then answers what the request that started it would have. */
@Controller("/api/v1/jobs/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class JobApi {

    private final Jobs jobs;
    private final Answers answers;

    JobApi(Jobs jobs, Answers answers) {
        this.jobs = jobs;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.SIGNED_IN)
    @Operation(summary = "How far some work is (202), or what it came to")
    HttpResponse<?> find(HttpRequest<?> request, Scope scope, long id) {
        Optional<Job> job = jobs.find(scope, id);
        if (job.filter(Job::isRunning).isPresent()) {
            return HttpResponse.accepted().body(JobResponse.of(job.get()));
        }
        Optional<Outcome<?>> outcome = jobs.outcome(scope, id);
        return outcome.isPresent() ? answers.of(request, outcome.get(), shown -> shown) : answers.of(request, job, JobResponse::of);
    }

    @Delete
    @Allows(Permission.SIGNED_IN)
    @Operation(summary = "Gives the work up; nothing is left of it")
    HttpResponse<?> cancel(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, jobs.cancel(scope, id), JobResponse::of);
    }
}
