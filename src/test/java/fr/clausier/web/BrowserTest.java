package fr.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.kernel.Role;
import fr.clausier.web.merge.SampleMerges;
import fr.clausier.web.need.SampleNeeds;
import fr.clausier.web.participant.exit.SampleExits;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page, opened in a real browser, wide and narrow, in French, and on demand in both languages and for every role: nothing refused by the security policy, no error,
 * nothing wider than the screen, no text missing, no accessibility rule broken that a tool can see.
 * With {@code -Dclausier.pages=all} pictures are left in target/screenshots for people to look at.
 * Without a browser the test is skipped on a workstation and fails in continuous integration (CI=true).
 */
class BrowserTest {

    /** Both languages, and pictures: {@code mvn test -Dtest=BrowserTest -Dclausier.pages=all}. */
    private static final boolean EVERYTHING = "all".equals(System.getProperty("clausier.pages"));
    private static final Path PICTURES = Path.of("target/screenshots");

    /** Addresses whose pages were looked at, numbers left out. */
    private static final Set<String> EXAMINED = new HashSet<>();

    private static final int MOST_REQUESTS = 15;
    private static final int MOST_BYTES = 150_000;

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Chromium chromium;
    private static SamplePortfolio sample;
    private static SamplePublished published;
    private static SampleBase base;
    private static SampleSendings sendings;
    private static SampleDeclarations declarations;
    private static SampleExits exits;
    private static SampleNeeds needs;
    private static SampleReminders reminders;
    private static SampleMerges merges;

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.orSkip("the pages are not opened in a browser");
        Files.createDirectories(PICTURES);
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        published = SamplePublished.in(context, sample);
        base = SampleBase.in(context, sample);
        sendings = SampleSendings.in(context, sample);
        declarations = SampleDeclarations.in(context, sample);
        exits = SampleExits.in(context, sample);
        needs = SampleNeeds.in(context, sample);
        reminders = SampleReminders.in(context, sample);
        merges = SampleMerges.in(context, sample);
    }

    @AfterAll
    static void stop() {
        Stream.of(chromium, context).filter(java.util.Objects::nonNull).forEach(BrowserTest::close);
    }

    /** Keeps the others honest: what looks for broken rules finds one. */
    @Test
    void a_page_that_breaks_a_rule_is_found_out() {
        try (BrowserContext visit = chromium.browser().newContext()) {
            Page page = visit.newPage();
            page.setContent("<html lang='fr'><title>Essai</title><main><h1>Essai</h1><img src='x.png'></main></html>");
            assertThat(Accessibility.broken(page)).singleElement().asString().startsWith("image-alt: <img");
        }
    }

    @Test
    void each_page_of_a_facilitator_is_whole_wide_and_narrow() {
        open(sample.facilitator().id(), sample.pages(Role.FACILITATOR));
    }

    /** Colours alone change: the pages on which most of them meet. */
    @Test
    void the_dark_theme_keeps_the_contrast_of_the_light_one() {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visit = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("fr-FR")
                .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK).setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))) {
            Page page = visit.newPage();
            enter(page, sample.facilitator().id(), "fr");
            Map<String, String> pages = sample.pages(Role.FACILITATOR);
            for (String name : List.of("facilitator-home", "facilitator-board", "facilitator-contract", "facilitator-line", "facilitator-month", "import-preview")) {
                page.navigate(address(pages.get(name)));
                Accessibility.broken(page).forEach(rule -> wrong.add(pages.get(name) + " in the dark breaks " + rule));
                if (EVERYTHING) {
                    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-dark.png")).setFullPage(true));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What people print fits the width of an A4 sheet between its margins, and leaves the screen's tools behind. */
    @Test
    void board_lot_and_statement_fit_a_sheet_of_paper() {
        int sheet = 718;
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visit = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("fr-FR"))) {
            Page page = visit.newPage();
            enter(page, sample.facilitator().id(), "fr");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            page.setViewportSize(sheet, 1000);
            Map<String, String> pages = sample.pages(Role.FACILITATOR);
            for (String name : List.of("facilitator-board", "facilitator-charts", "facilitator-contract", "facilitator-statements", "facilitator-lines", "facilitator-every-penalty", "facilitator-home")) {
                page.navigate(address(pages.get(name)));
                int wide = ((Number) page.evaluate("""
                    Math.max(...[...document.querySelectorAll('main *')].filter(e => getComputedStyle(e).display !== 'none' && !e.closest('.hidden-text'))
                      .map(e => Math.ceil(e.getBoundingClientRect().right)))""")).intValue();
                if (wide > sheet) {
                    wrong.add(name + " is " + wide + " wide on a sheet of " + sheet);
                }
                if (page.locator(".nav").isVisible() || page.locator("main form.filters").first().isVisible()) {
                    wrong.add(name + " prints what only a screen needs");
                }
                if (EVERYTHING) {
                    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-print.png")).setFullPage(true));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_page_of_what_was_taken_in_is_whole_wide_and_narrow() {
        open(sample.facilitator().id(), published.pages());
    }

    @Test
    void each_page_of_the_base_of_a_clause_is_whole_wide_and_narrow() {
        open(sample.facilitator().id(), base.pages());
    }

    @Test
    void each_page_of_reports_sent_each_month_is_whole_wide_and_narrow() {
        open(sample.facilitator().id(), sendings.pages());
    }

    @Test
    void each_page_of_reminders_and_of_what_was_done_about_a_lot_is_whole_wide_and_narrow() {
        open(sample.facilitator().id(), reminders.pages());
    }

    @Test
    void each_page_of_people_who_left_is_whole_wide_and_narrow() {
        open(sample.facilitator().id(), exits.pages());
    }

    @Test
    void each_page_of_people_recorded_twice_is_whole_wide_and_narrow() {
        open(sample.facilitator().id(), merges.pages());
    }

    @Test
    void each_page_of_people_looked_for_is_whole_for_whom_it_is_wide_and_narrow() {
        open(sample.facilitator().id(), needs.pages());
        open(sample.buyer().id(), needs.read());
    }

    @Test
    void each_page_of_workbooks_out_and_back_is_whole_for_whom_they_are_wide_and_narrow() {
        open(sample.facilitator().id(), declarations.pages(Role.FACILITATOR));
        open(declarations.holder().id(), declarations.pages(Role.HOLDER));
        open(declarations.provider().id(), declarations.pages(Role.PROVIDER));
        open(null, declarations.open());
    }

    @Test
    void each_page_of_a_buyer_is_whole_wide_and_narrow() {
        open(sample.buyer().id(), sample.pages(Role.BUYER));
    }

    @Test
    void each_page_of_operations_and_of_their_observer_is_whole_wide_and_narrow() {
        Visitor claire = Visitor.to(context).as(sample.facilitator());
        long observer = SampleObserver.in(context, claire, sample.contract().structureId()).id();
        SampleObserver.openAll(claire);
        open(sample.facilitator().id(), SampleObserver.pages(sample.contract().operationId()));
        open(observer, SampleObserver.ownPages(sample.contract().operationId()));
    }

    @Test
    void each_page_of_an_administrator_is_whole_wide_and_narrow() {
        open(sample.administrator().id(), sample.pages(Role.ADMIN));
    }

    @Test
    void each_page_of_a_visitor_is_whole_wide_and_narrow() {
        open(null, Map.of("sign-in", "/sign-in", "absent", "/nothing-here"));
    }

    private static void open(Long account, Map<String, String> pages) {
        List<String> wrong = new ArrayList<>();
        for (String language : EVERYTHING ? List.of("fr-FR", "en-GB") : List.of("fr-FR")) {
            try (BrowserContext visit = chromium.browser().newContext(new Browser.NewContextOptions().setLocale(language).setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))) {
                Page page = visit.newPage();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error") && !message.text().contains("404")) {
                        wrong.add(page.url() + " console: " + message.text());
                    }
                });
                page.onPageError(error -> wrong.add(page.url() + " script: " + error));
                enter(page, account, language.substring(0, 2));
                boolean whole = sample.facilitator().id().equals(account);
                pages.forEach((name, path) -> look(page, name + "-" + language.substring(0, 2), path, whole, wrong));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void enter(Page page, Long account, String language) {
        if (account != null) {
            page.navigate(address("/link/" + context.getBean(OneTimeLinks.class).create(OneTimeLink.Purpose.SIGN_IN, account)));
            page.locator("main button").click();
        }
        page.context().addCookies(List.of(new com.microsoft.playwright.options.Cookie(Frame.LANGUAGE, language).setUrl(address("/"))));
    }

    /** @param whole whether a page is looked at whatever was looked at before: what other roles see is part of what a facilitator sees */
    private static void look(Page page, String name, String path, boolean whole, List<String> wrong) {
        // a company's first page is another page than a facilitator's
        boolean first = EXAMINED.add(path.equals("/") ? name : path.replaceAll("[?].*", "").replaceAll("[0-9]+", "#"));
        if (!first && !whole && !EVERYTHING) {
            return;
        }
        page.setViewportSize(1280, 900);
        page.navigate(address(path));
        weigh(page, path, wrong);
        for (int width : new int[] {1280, 375}) {
            page.setViewportSize(width, width == 375 ? 812 : 900);
            String where = path + " at " + width;
            if (((Number) page.evaluate("document.documentElement.scrollWidth")).intValue() > width) {
                wrong.add(where + " is wider than the screen");
            }
            String shown = page.content();
            if (shown.contains("⟦")) {
                wrong.add(where + " lacks a text: " + shown.substring(shown.indexOf('⟦'), Math.min(shown.length(), shown.indexOf('⟦') + 60)));
            }
            if (page.locator("h1").count() != 1) {
                wrong.add(where + " has " + page.locator("h1").count() + " first headings");
            }
            Object unnamed = page.evaluate("""
                [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
                  .filter(e => !(e.labels && e.labels.length) && !e.getAttribute('aria-label')).map(e => e.name).join(' ')""");
            if (!unnamed.toString().isEmpty()) {
                wrong.add(where + " has fields without a label: " + unnamed);
            }
            if (width == 375) {
                // a screen of 1280 enlarged four times, narrower than any telephone
                page.setViewportSize(320, 800);
                if (((Number) page.evaluate("document.documentElement.scrollWidth")).intValue() > 320) {
                    wrong.add(path + " at 320 is wider than the screen");
                }
                page.setViewportSize(width, 812);
            }
            if (EVERYTHING && name.endsWith("-fr")) {
                page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + width + ".png")).setFullPage(true));
            }
        }
        if (name.endsWith("-fr")) {
            Accessibility.broken(page).forEach(rule -> wrong.add(path + " breaks " + rule));
        }
    }

    /** What a first visit brings over the line, whatever the browser had already: at most 150 KB in 15 requests, all of this server. */
    private static void weigh(Page page, String path, List<String> wrong) {
        List<?> weight = (List<?>) page.evaluate("""
            (() => { const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              return [all.length, all.reduce((sum, each) => sum + each.encodedBodySize, 0),
                all.filter(each => !each.name.startsWith(location.origin)).length]; })()""");
        int requests = ((Number) weight.get(0)).intValue();
        int bytes = ((Number) weight.get(1)).intValue();
        if (requests < 2 || requests > MOST_REQUESTS || bytes < 1000 || bytes > MOST_BYTES || ((Number) weight.get(2)).intValue() > 0) {
            wrong.add(path + " weighs " + bytes + " bytes in " + requests + " requests, " + weight.get(2) + " of them elsewhere");
        }
    }

    private static String address(String path) {
        return "http://localhost:" + context.getBean(EmbeddedServer.class).getPort() + path;
    }

    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
