package fr.clausier.web.tasks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.clausier.web.Chromium;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company's own list of hours in a real browser: sent as it is, its columns accepted, the bad cell mended where it is shown, recorded. */
@Tag("once")
class OwnWorkbookTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.orSkip("a workbook is not sent from a browser");
        context = Visitor.server(data, "2026-04-10");
    }

    @AfterAll
    static void stop() {
        if (context != null) {
            context.close();
        }
    }

    @Test
    void a_workbook_is_sent_understood_mended_in_place_and_recorded() {
        SampleMonth month = SampleMonth.in(context);
        Page claire = chromium.visit(context, month.facilitator(), new Browser.NewContextOptions().setLocale("fr-FR"));
        claire.navigate(address("/imports/hours"));
        claire.locator("input[type=file]").setInputFiles(new FilePayload("mars.csv", "text/csv", """
            Marché : 2026-TVX-014 lot 1;;;;
            Mois : mars 2026;;;;
            Salarié;Né le;Siret agence;Public visé;H. faites
            BENALI Samia;05/03/1990;90296010400013;RSA;140,25
            MOREAU Jean;05/03/1990;90296010400013;RSA;env. 35
            """.getBytes(StandardCharsets.UTF_8)));
        claire.locator("main form button.main").first().click();
        assertThat(claire.locator("main")).containsText("BENALI Samia");
        claire.locator("main button.main").last().click();
        // one bad cell: named with its address and what it holds, and mended beside
        assertThat(claire.locator("main")).containsText("env. 35");
        assertThat(claire.locator("main")).containsText("E5");
        claire.locator("form[action$='/corrections'] input[type=text], form[action$='/corrections'] input:not([type])").first().fill("35");
        claire.locator("form[action$='/corrections'] button").first().click();
        assertThat(claire.locator("form[action$='/record'] button.main")).isVisible();
        claire.locator("form[action$='/record'] button.main").click();
        assertThat(claire.locator(".note.good").first()).isVisible();
        claire.navigate(address("/lots/" + month.lot() + "/lines?month=2026-03"));
        assertThat(claire.locator("main")).containsText("140,25");
        assertThat(claire.locator("main")).containsText("35,00");
        claire.context().close();
    }

    private static String address(String path) {
        return "http://localhost:" + context.getBean(EmbeddedServer.class).getPort() + path;
    }
}
