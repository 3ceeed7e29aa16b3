package fr.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import fr.clausier.access.Account;
import fr.clausier.kernel.Role;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page the router has, opened once in a real browser and looked at wide, narrow, enlarged, in the dark, in French: nothing refused by the security policy, no error,
 * nothing wider than the screen, no text missing, no accessibility rule broken that a tool can see. In every role, state and language: {@code mvn -q exec:exec@every-page}.
 * Without a browser the test is skipped on a workstation and fails in continuous integration (CI=true).
 */
class BrowserTest {

    /** Pages people print. */
    private static final List<String> PRINTED = List.of("facilitator-board", "facilitator-charts", "facilitator-contract", "facilitator-statements", "facilitator-lines",
        "facilitator-every-penalty", "facilitator-home");

    private static final int AT_ONCE = 20;

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Chromium chromium;
    private static SamplePages pages;

    @BeforeAll
    static void start() {
        chromium = Chromium.orSkip("the pages are not opened in a browser");
        context = Visitor.server(data, "2026-04-10");
        pages = SamplePages.in(context);
    }

    @AfterAll
    static void stop() {
        if (context != null) {
            context.close();
        }
    }

    /** Keeps the others honest: what looks for broken rules finds them. */
    @Test
    void a_page_that_breaks_a_rule_is_found_out() {
        try (BrowserContext visit = chromium.browser().newContext()) {
            Page page = visit.newPage();
            page.setContent("""
                <html lang='fr'><title>Essai</title><body style='background:#fff'><main><h1>Essai</h1><img src='x.png'><p style='color:#777'>Trop pâle</p>
                <p style='color:#767676'>Assez sombre</p><div style='background:#000'><p style='color:#595959;background:#fff8'>Trop pâle aussi</p></div>
                <h2 style='color:#949494'>Grandes lettres</h2></main></html>""");
            assertThat(Accessibility.brokenButColours(page)).singleElement().asString().startsWith("image-alt: <img");
            assertThat(Accessibility.broken(page)).filteredOn(rule -> rule.startsWith("color-contrast")).singleElement().asString().contains("#777", "#595959")
                .doesNotContain("#767676", "#949494");
            assertThat(Contrast.tooLow(page)).satisfiesExactly(first -> assertThat(first).contains("4.48", "#777"), second -> assertThat(second).contains("#595959"));
            page.setContent("<html lang='fr'><title>Essai</title><h2 style='width:2000px'>⟦page.absent⟧</h2><input name='q'></html>");
            Inspection inspection = new Inspection(page);
            inspection.shown(Inspection.WIDE);
            assertThat(String.join("\n", inspection.wrong())).contains("wider", "⟦page.absent⟧", "first headings 0", "without a label q");
        }
    }

    @Test
    void every_page_of_the_router_is_opened_on_something() {
        assertThat(pages.lost()).as("pages for which the samples hold nothing: add it to one of them").isEmpty();
        assertThat(pages.everyAddress()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource
    void each_page_of_a_role_is_whole_wide_narrow_and_in_the_dark(Part part) {
        assertThat(wrong(pages.accounts().get(part.role), part.addresses)).isEmpty();
    }

    /** Some of the pages of a role: few enough for a test not to be taken for one that waits for ever. */
    private record Part(Role role, List<String> addresses) {

        @Override
        public String toString() {
            return role + " " + addresses.get(0) + " …";
        }
    }

    static Stream<Part> each_page_of_a_role_is_whole_wide_narrow_and_in_the_dark() {
        return pages.oncePerPage().entrySet().stream().flatMap(each -> {
            List<String> all = List.copyOf(each.getValue());
            return IntStream.range(0, (all.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(part -> new Part(each.getKey(), all.subList(part * AT_ONCE, Math.min(all.size(), (part + 1) * AT_ONCE))));
        });
    }

    @Test
    void each_page_of_a_visitor_is_whole_wide_narrow_and_in_the_dark() {
        assertThat(wrong(null, pages.open())).isEmpty();
    }

    private static List<String> wrong(Account account, Collection<String> addresses) {
        Page page = visit(account);
        Accessibility.prepare(page.context());
        Inspection inspection = new Inspection(page);
        List<String> printed = PRINTED.stream().map(pages.sample().pages(Role.FACILITATOR)::get).toList();
        for (String address : addresses) {
            inspection.open("http://localhost:" + context.getBean(EmbeddedServer.class).getPort() + address);
            inspection.look();
            if (printed.contains(address)) {
                inspection.print();
            }
        }
        page.context().close();
        return inspection.wrong();
    }

    private static Page visit(Account account) {
        return chromium.visit(context, account, new Browser.NewContextOptions().setLocale("fr-FR").setReducedMotion(ReducedMotion.REDUCE));
    }
}
