package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.house.RouteCaller.Route;
import fr.clausier.journal.Kept;
import fr.clausier.kernel.Role;
import io.micronaut.http.HttpMethod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A group that tells about health is told to those who control eligibility alone: whoever else asks whatever route gets the same, to the letter, whether a
 * person is disabled or was in prison. Pages, answers, CSV, workbooks and documents alike.
 */
class SensitiveGroupsTest {

    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final List<Role> OTHERS = List.of(Role.BUYER, Role.HOLDER, Role.PROVIDER, Role.OBSERVER);

    private final Portfolio portfolio = Portfolio.filled();

    @Test
    @Tag("once")
    void nobody_else_learns_from_any_route_which_sensitive_group_a_person_belongs_to() throws Exception {
        portfolio.share(true);
        becomes("PRISON");
        // first, since whoever takes a file away is told in journals
        Map<String, String> facilitator = given(Role.FACILITATOR);
        for (Role role : OTHERS) {
            given(role);
        }
        Map<Role, Map<String, String>> before = new LinkedHashMap<>();
        for (Role role : OTHERS) {
            before.put(role, given(role));
        }
        becomes("BOETH");
        List<String> told = new ArrayList<>();
        for (Role role : OTHERS) {
            assertThat(before.get(role)).as(role.name()).hasSizeGreaterThan(8);
            String cookie = portfolio.signedIn(role, portfolio.organisationOf(role));
            for (Map.Entry<String, String> each : before.get(role).entrySet()) {
                String now = text(each.getKey(), cookie);
                if (each.getKey().endsWith("/journal") ? !Set.copyOf(each.getValue().lines().toList()).containsAll(now.lines().toList()) : !now.equals(each.getValue())) {
                    told.add(role + " " + each.getKey() + " " + now.lines().filter(line -> !each.getValue().contains(line)).findFirst().orElse("less"));
                }
            }
        }
        assertThat(told).isEmpty();
        assertThat(given(Role.FACILITATOR)).as("who controls eligibility is told").isNotEqualTo(facilitator);
    }

    /** The person, and what was placed and proved of them, under another group. */
    private void becomes(String group) {
        for (String table : List.of("placement", "proof", "group_membership")) {
            Sql.run("UPDATE " + table + " SET eligible_group = '" + group + "' WHERE structure_id = " + portfolio.structure());
        }
        Kept.forgotten(portfolio.structure());
    }

    /** What a role is given by each route that reads, by address; but for one's own account, which tells one's sessions. */
    private Map<String, String> given(Role role) throws Exception {
        Map<String, String> given = new LinkedHashMap<>();
        String cookie = portfolio.signedIn(role, portfolio.organisationOf(role));
        for (Route route : RouteCaller.routes()) {
            if (route.method() == HttpMethod.GET && !route.template().startsWith("/account") && route.asks().filter(asked -> asked.isHeldBy(role)).isPresent()) {
                String path = route.path(portfolio.ids(route));
                String text = text(path, cookie);
                if (!text.isEmpty()) {
                    given.put(path, text);
                }
            }
        }
        return given;
    }

    /** What is read in an answer, but for the time of day, digests and references drawn at random; empty when nothing was given. */
    private static String text(String path, String cookie) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(TestInstance.address() + path)).header("Cookie", cookie)
            .header("Accept", "*/*").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        byte[] body = answer.body();
        String text = answer.statusCode() != 200 ? "" : starts(body, "PK") ? cells(body) : starts(body, "%PDF") ? printed(body) : new String(body, StandardCharsets.UTF_8);
        return (path.endsWith("/journal") ? once(text) : text).replaceAll("[0-9]{2}:[0-9]{2}(:[0-9.]+)?", "").replaceAll("[0-9a-f]{16,64}", "").replaceAll("(CLS1|CNF1)\\.[A-Za-z0-9_-]+|\\b[0-9A-F]{8}\\b", "");
    }

    /** Lines of a journal, of which older ones give way to what was taken away again: of these none may be new. */
    private static String once(String journal) {
        return journal.lines().map(line -> line.replaceAll("[0-9]{2}:[0-9]{2}", "")).distinct().sorted().collect(Collectors.joining("\n"));
    }

    private static boolean starts(byte[] body, String start) {
        return new String(body, 0, Math.min(body.length, start.length()), StandardCharsets.ISO_8859_1).equals(start);
    }

    private static String cells(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().startsWith("xl/")) {
                    text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    /** A file of evidence may only look like a document. */
    private static String printed(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException noDocument) {
            return new String(pdf, StandardCharsets.ISO_8859_1);
        }
    }
}
