package fr.clausier.api.journal;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.journal.Heads;
import fr.clausier.journal.JournalCheck;
import fr.clausier.journal.JournalExport;
import fr.clausier.journal.chain.ExportLine;
import fr.clausier.journal.chain.SignedHead;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Json;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The journal as a whole, for whoever keeps the instance. */
@Controller("/api/v1/journal")
@ExecuteOn(TaskExecutors.BLOCKING)
final class JournalApi {

    private final JournalCheck check;
    private final JournalExport export;
    private final Heads heads;
    private final Answers answers;

    JournalApi(JournalCheck check, JournalExport export, Heads heads, Answers answers) {
        this.check = check;
        this.export = export;
        this.heads = heads;
        this.answers = answers;
    }

    @Post("/check")
    @Consumes("*/*")
    @Allows(Permission.KEEP_INSTANCE)
    @Operation(summary = "Signs the head of now and checks every entry and signed head; {heads}, signed heads kept elsewhere, must still be led to")
    HttpResponse<?> check(HttpRequest<?> request, Scope scope, @Body @Nullable byte[] body) {
        List<SignedHead> kept = new ArrayList<>();
        try {
            Map<String, Object> sent = body == null || body.length == 0 ? Map.of() : Json.object(body);
            if (sent.get("heads") instanceof List<?> all) {
                all.forEach(head -> kept.add(ExportLine.head(named(head))));
            }
        } catch (Json.Malformed | RuntimeException malformed) {
            return answers.refused(request, List.of(Problem.atField("heads-malformed", "heads", "")));
        }
        heads.sign();
        return HttpResponse.ok(CheckResponse.of(check.check(kept), answers.words(request)));
    }

    @Get("/heads")
    @Allows(Permission.KEEP_INSTANCE)
    @Operation(summary = "The signed heads from the first, and the public key they are signed with; kept elsewhere, they bear witness")
    HeadsResponse heads(Scope scope) {
        return HeadsResponse.of(heads.publicKey(), heads.all());
    }

    @Get("/export")
    @Allows(Permission.KEEP_INSTANCE)
    @Operation(summary = "The journal as lines anybody can check, ending at a head signed now; content told to commands on the machine alone, its digests to others")
    HttpResponse<?> export(Scope scope) throws IOException {
        Path file = Files.createTempFile("clausier-journal", ".jsonl");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            export.write(out, scope.actor().equals(Actor.OPERATOR));
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
        return HttpResponse.ok(new StreamedFile(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), MediaType.of("application/jsonl")))
            .header("Content-Disposition", "attachment; filename=\"clausier-journal.jsonl\"");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> named(Object head) {
        return (Map<String, Object>) head;
    }
}
