package fr.clausier.api.backup;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.backup.Backups;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Backups, given to the command line of the machine alone: an administrator who signed in is shown no contract, so gets none this way either. */
@Controller("/api/v1/backup")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BackupApi {

    private final Backups backups;
    private final Settings settings;
    private final Answers answers;

    BackupApi(Backups backups, Settings settings, Answers answers) {
        this.backups = backups;
        this.settings = settings;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.KEEP_INSTANCE)
    @Operation(summary = "The whole base as one file, for commands on the machine alone: to others it does not exist")
    HttpResponse<?> take(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "false") boolean keys) throws IOException {
        if (!scope.actor().equals(Actor.OPERATOR)) {
            return answers.absent(request);
        }
        Path file = Files.createTempFile(settings.dataFolder(), ".backup-", ".tmp");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            backups.write(out, keys);
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
        return HttpResponse.ok(new StreamedFile(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), MediaType.of("application/zip")));
    }
}
