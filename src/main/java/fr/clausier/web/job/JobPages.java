package fr.clausier.web.job;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.job.Job;
import fr.clausier.upload.job.Jobs;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;

/** How far some work is. The page asks for itself again by a header, so that it moves without any script, and may be closed meanwhile. */
@Controller("/jobs/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class JobPages {

    private static final String SECONDS = "2";

    private final Frame frame;
    private final Jobs jobs;

    JobPages(Frame frame, Jobs jobs) {
        this.frame = frame;
        this.jobs = jobs;
    }

    @Get
    @Allows(Permission.SIGNED_IN)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return jobs.find(scope, id).<HttpResponse<?>>map(job -> shown(request, scope, job)).orElseGet(() -> frame.absent(request));
    }

    @Post("/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SIGNED_IN)
    HttpResponse<?> cancel(HttpRequest<?> request, Scope scope, long id) {
        return jobs.cancel(scope, id).<HttpResponse<?>>map(job -> frame.go("/jobs/" + id)).orElseGet(() -> frame.absent(request));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, Job job) {
        if (job.state() == Job.JobState.DONE) {
            return frame.go(job.leadsTo() + "?job=" + job.id());
        }
        List<Problem> problems = jobs.outcome(scope, job.id()).map(Outcome::problems).orElse(List.of());
        MutableHttpResponse<String> page = frame.show("job/job", frame.titled(request, job.label()), Map.of("job", job, "problems", problems));
        return job.isRunning() ? page.header("Refresh", SECONDS) : page;
    }
}
