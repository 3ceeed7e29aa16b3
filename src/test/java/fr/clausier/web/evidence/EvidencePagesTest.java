package fr.clausier.web.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.ProofDraft;
import fr.clausier.participant.Proofs;
import fr.clausier.participant.Sex;
import fr.clausier.upload.evidence.EvidenceExamples;
import fr.clausier.web.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvidencePagesTest {

    private static final Pattern FILE = Pattern.compile("href=\"(/evidence/[0-9]+)\"");

    private final Scope scope = TestInstance.freshFacilitator();
    private final Visitor claire = Visitor.to(TestInstance.context()).as(Visitor.account(TestInstance.context(), "Claire " + UUID.randomUUID(), Role.FACILITATOR,
        scope.structure(), null));
    private long person;
    private String shelf;

    @BeforeEach
    void proof() {
        person = TestInstance.get(Participants.class).record(scope, new ParticipantDraft("Exemple", "Dominique", LocalDate.of(1991, 3, 5), Sex.UNKNOWN, null, null, null,
            null, null)).get().participant().id();
        shelf = "/proofs/" + TestInstance.get(Proofs.class).seen(scope, person, new ProofDraft(EligibleGroup.RSA, "Attestation", LocalDate.of(2026, 1, 2),
            LocalDate.of(2026, 1, 5), null)).get().id() + "/files";
    }

    @Test
    void a_scan_goes_from_a_plain_form_to_the_proof_and_back_as_an_attachment() {
        byte[] scan = EvidenceExamples.pdf("Attestation");
        assertThat(claire.get("/participants/" + person).body()).contains("href=\"" + shelf + "\">Pièces (0)");
        assertThat(claire.get(shelf).body()).contains("Aucune pièce pour l’instant", "multipart/form-data", "10 Mo au plus");
        HttpResponse<String> sent = claire.upload(shelf, "file", "été.pdf.exe", scan);
        assertThat(Visitor.location(sent)).isEqualTo(shelf);
        String page = claire.get(shelf).body();
        assertThat(page).contains("été.pdf.exe.pdf");
        HttpResponse<byte[]> back = claire.bytes(HttpRequest.newBuilder(claire.uri(file(page))).header("Accept", "text/html").GET());
        assertThat(back.body()).isEqualTo(scan);
        assertThat(back.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(back.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; filename=\"piece-")
            .endsWith("filename*=UTF-8''%C3%A9t%C3%A9.pdf.exe.pdf");
        assertThat(back.headers().allValues("Content-Security-Policy")).anyMatch(policy -> policy.startsWith("sandbox; default-src 'none'"));
        assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(back.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(claire.get("/participants/" + person).body()).contains("Pièces (1)");
    }

    private static String file(String page) {
        Matcher found = FILE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void a_file_of_another_kind_or_none_is_refused_beside_the_box() {
        HttpResponse<String> refused = claire.upload(shelf, "file", "attestation.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("d’après son contenu", "id=\"f-file\"");
        assertThat(claire.upload(shelf, "file", "", new byte[0]).statusCode()).isEqualTo(422);
        assertThat(claire.get(shelf).body()).contains("Aucune pièce pour l’instant");
    }

    @Test
    void a_file_is_removed_and_the_page_says_so() {
        claire.upload(shelf, "file", "a.pdf", EvidenceExamples.pdf("a"));
        String file = file(claire.get(shelf).body());
        HttpResponse<String> removed = claire.post(file + "/remove", Map.of());
        assertThat(Visitor.location(removed)).isEqualTo(shelf);
        assertThat(claire.get(shelf).body()).contains("Pièce retirée", "Aucune pièce pour l’instant");
        assertThat(claire.get(file).statusCode()).isEqualTo(404);
    }

    @Test
    void the_structure_sees_what_it_keeps_and_that_all_is_well() {
        claire.upload(shelf, "file", "a.pdf", EvidenceExamples.pdf("a"));
        assertThat(claire.get("/evidence").body()).contains("1 Mo sur 5", "Toutes les pièces relues sont là");
    }

    @Test
    void programs_send_list_take_and_remove_files() {
        HttpResponse<String> made = claire.send(HttpRequest.newBuilder(claire.uri("/api/v1" + shelf + "?fileName=scan.png")).header("Accept", "application/json")
            .header("Sec-Fetch-Site", "same-origin").header("Content-Type", "application/octet-stream").POST(HttpRequest.BodyPublishers.ofByteArray(EvidenceExamples.pdf("b"))));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"kind\":\"PDF\"", "\"name\":\"scan.png.pdf\"", "\"sha256\":\"");
        String id = made.body().replaceAll(".*?\"id\":([0-9]+).*", "$1");
        assertThat(listed()).contains("\"id\":" + id);
        HttpResponse<byte[]> taken = claire.bytes(HttpRequest.newBuilder(claire.uri("/api/v1/evidence/" + id)).GET());
        assertThat(taken.body()).isEqualTo(EvidenceExamples.pdf("b"));
        HttpResponse<String> gone = claire.send(HttpRequest.newBuilder(claire.uri("/api/v1/evidence/" + id)).header("Sec-Fetch-Site", "same-origin").DELETE());
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(listed()).isEqualTo("[]");
    }

    private String listed() {
        return claire.send(HttpRequest.newBuilder(claire.uri("/api/v1" + shelf)).header("Accept", "application/json").GET()).body();
    }
}
