package fr.clausier.web.journal;

import fr.clausier.access.http.Allows;
import fr.clausier.journal.Heads;
import fr.clausier.journal.JournalCheck;
import fr.clausier.journal.JournalExport;
import fr.clausier.journal.chain.ExportLine;
import fr.clausier.journal.chain.SignedHead;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The journal as a whole, for administrators: where it was signed, whether it is what was written, and taking it away. Its content is not told here. */
@Controller("/journal")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class InstanceJournalPages {

    private static final int SHOWN = 31;
    private static final String LINES = "application/jsonl";

    private final Frame frame;
    private final Heads heads;
    private final JournalCheck check;
    private final JournalExport export;

    InstanceJournalPages(Frame frame, Heads heads, JournalCheck check, JournalExport export) {
        this.frame = frame;
        this.heads = heads;
        this.check = check;
        this.export = export;
    }

    @Get
    @Allows(Permission.KEEP_INSTANCE)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope) {
        return shown(request, "", true);
    }

    @Post("/check")
    @Consumes("*/*")
    @Allows(Permission.KEEP_INSTANCE)
    HttpResponse<?> check(HttpRequest<?> request, Scope scope) {
        heads.sign();
        var checked = check.check(List.of());
        return shown(request, checked.told(frame.words(request)), checked.broken().isEmpty());
    }

    @Get("/heads.jsonl")
    @Produces({LINES, MediaType.TEXT_HTML})
    @Allows(Permission.KEEP_INSTANCE)
    HttpResponse<?> heads(Scope scope) {
        heads.sign();
        return frame.file(heads.all().stream().map(ExportLine::of).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8), "clausier-heads.jsonl", LINES);
    }

    /** Without the content of entries: an administrator is not told what is done about contracts. */
    @Get("/export.jsonl")
    @Produces({LINES, MediaType.TEXT_HTML})
    @Allows(Permission.KEEP_INSTANCE)
    HttpResponse<?> export(Scope scope) throws IOException {
        Path file = Files.createTempFile("clausier-journal", ".jsonl");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            export.write(out, false);
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
        return HttpResponse.ok(new StreamedFile(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), MediaType.of(LINES)))
            .header("Content-Disposition", "attachment; filename=\"clausier-journal.jsonl\"");
    }

    private HttpResponse<?> shown(HttpRequest<?> request, String checked, boolean whole) {
        List<SignedHead> all = heads.all();
        return frame.show("journal/instance", frame.page(request, "page.instance-journal.title"), Map.of("heads",
            all.subList(Math.max(0, all.size() - SHOWN), all.size()).stream().map(HeadRow::of).sorted(java.util.Comparator.comparingLong(HeadRow::number).reversed()).toList(),
            "publicKey", heads.publicKey(), "checked", checked, "whole", whole));
    }
}
