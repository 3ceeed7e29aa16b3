package fr.clausier.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done, by whom and when, as pages tell it. */
class JournalPagesTest {

    private static final Pattern ACTION = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static Visitor claire;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        claire = Visitor.to(context).as(sample.facilitator());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void the_journal_of_a_contract_tells_its_lots_too_newest_first() {
        String shown = claire.get("/contracts/" + sample.contract().id() + "/journal").body();
        assertThat(shown).contains("Claire Vasseur", "10/04/2026", "Lot 1 · Gros œuvre");
        assertThat(shown.indexOf("organisme lié au lot")).isPositive().isLessThan(shown.indexOf("contrat enregistré"));
        assertThat(claire.get("/lots/" + sample.lot().id() + "/journal").body()).contains("lot enregistré").doesNotContain("contrat enregistré");
    }

    @Test
    void the_journal_of_a_person_tells_what_was_done_and_opens_nothing_sealed() {
        String shown = claire.get("/participants/" + sample.person() + "/journal").body();
        assertThat(shown).contains("personne enregistrée", "justificatif vu", "public ajouté").doesNotContain("<details>", "RSA", "1991");
    }

    @Test
    void the_journal_of_an_organisation_tells_its_conventions() {
        assertThat(claire.get("/providers/" + sample.provider() + "/journal").body()).contains("organisation enregistrée", "convention enregistrée");
    }

    @Test
    void the_journal_of_another_structure_does_not_exist() {
        Visitor stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
        for (String path : List.of("/contracts/" + sample.contract().id(), "/lots/" + sample.lot().id(), "/providers/" + sample.provider(),
                "/participants/" + sample.person())) {
            assertThat(stranger.get(path + "/journal").statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void each_action_that_is_journaled_has_its_words_in_both_languages() throws IOException {
        Texts texts = new Texts(ZoneId.of("Europe/Paris"));
        TreeSet<String> missing = new TreeSet<>();
        for (Path source : sources()) {
            ACTION.matcher(Files.readString(source)).results().map(found -> "action." + found.group(1))
                .filter(key -> Stream.of(Language.values()).anyMatch(language -> !texts.in(language).has(key))).forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    /** Sources that write to the journal. */
    private static List<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java/fr/clausier"))) {
            List<Path> found = walk.filter(path -> path.toString().endsWith(".java")).filter(path -> text(path).contains("journal.record")).toList();
            assertThat(found).hasSizeGreaterThan(6);
            return found;
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
