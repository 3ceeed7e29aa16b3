package fr.clausier.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done, by whom and when, as pages tell it. */
class JournalPagesTest {

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
}
