package fr.clausier.web.provider;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking a list of employers in by page. */
class ProviderImportPagesTest {

    private static final Path LIST = Path.of("sample-contracts/00-prestataires/prestataires.csv");

    @TempDir
    private Path data;
    private ApplicationContext context;
    private SamplePortfolio sample;
    private Visitor claire;

    @BeforeEach
    void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        claire = Visitor.to(context).as(sample.facilitator());
    }

    @AfterEach
    void stop() {
        context.close();
    }

    private HttpResponse<String> send(String text) {
        return claire.upload("/providers/imports", "file", "liste.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_list_is_previewed_then_recorded_and_the_same_file_again_adds_nothing() throws IOException {
        HttpResponse<String> sent = claire.upload("/providers/imports", "file", "prestataires.csv", Files.readAllBytes(LIST));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String preview = claire.get(Visitor.location(sent)).body();
        assertThat(preview).contains("Traverses solidaires", "903 960 392 00012", "data-is=\"NEW\"", "Enregistrer cette liste");
        assertThat(claire.get("/providers?q=traverses").body()).doesNotContain("903 960 392 00012");
        assertThat(claire.post(Visitor.location(sent) + "/record", Map.of("a", "b")).statusCode()).isEqualTo(303);
        assertThat(claire.get("/providers?q=traverses").body()).contains("Liste enregistrée.", "903 960 392 00012");
        assertThat(claire.get(Visitor.location(sent)).body()).contains("Tout est déjà connu").doesNotContain("data-is=\"NEW\"", "/record");
    }

    @Test
    void a_changed_row_shows_both_values_and_a_wrong_one_is_named_with_its_cell() {
        String preview = claire.get(Visitor.location(send("SIRET;Nom;Type;Commune\n90396030100013;Les Jardins de la Brindelle;AI;Mornay\n"
            + "123;Sans numéro;EI;X\n90396060800012;Relais;fantaisie;Y\n"))).body();
        assertThat(preview).contains("<del>Aubrelles</del> → Mornay", "data-is=\"CHANGED\"", "A3", "<code>123</code>", "C4", "fantaisie");
    }

    @Test
    void a_file_that_is_no_list_is_refused_and_named() {
        HttpResponse<String> refused = send("bonjour\nau revoir\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Ce fichier ne contient pas de liste utilisable", "n’a de colonne SIRET");
        assertThat(claire.upload("/providers/imports", "file", "", new byte[0]).body()).contains("Aucun fichier n’a été choisi");
    }

    @Test
    void only_those_who_record_employers_take_lists_in() {
        String preview = Visitor.location(send("SIRET;Nom\n90396060800012;Relais\n"));
        Visitor buyer = Visitor.to(context).as(sample.buyer());
        assertThat(buyer.get("/providers/imports").statusCode()).isEqualTo(403);
        assertThat(buyer.get(preview).statusCode()).isEqualTo(403);
        Visitor stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
        assertThat(stranger.get(preview).statusCode()).isEqualTo(404);
        assertThat(stranger.post(preview + "/record", Map.of("a", "b")).statusCode()).isEqualTo(404);
    }
}
