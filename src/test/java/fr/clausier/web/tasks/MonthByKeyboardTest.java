package fr.clausier.web.tasks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.clausier.access.Account;
import fr.clausier.access.Accounts;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.hours.Activity;
import fr.clausier.hours.ledger.Entry;
import fr.clausier.web.Chromium;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * March 2026 on a lot, from its declaration to its closing, by four people signed in at once, none of whom touches a mouse: twelve
 * tasks. It is 10 April 2026. With {@code -Dclausier.pages=all} what each took is written down in docs/proofs/tasks.md.
 */
@Tag("once")
class MonthByKeyboardTest {

    private static final Path PROOF = Path.of("docs", "proofs", "tasks.md");
    private static final String PASSWORD = "Tilleuls-en-fleur-2026";
    private static final int MOST_SECONDS = 60;

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Chromium chromium;

    private final Map<Account, Page> open = new HashMap<>();
    private final Keyboard keys = new Keyboard();
    private long disputed;

    @BeforeAll
    static void start() {
        chromium = Chromium.orSkip("the tasks are not done by keyboard");
        context = Visitor.server(data, "2026-04-10");
    }

    @AfterAll
    static void stop() {
        if (context != null) {
            context.close();
        }
    }

    @Test
    void a_month_goes_from_its_declaration_to_its_closing_without_a_mouse() throws IOException {
        SampleMonth month = SampleMonth.in(context);
        declares(month);
        disputes(month);
        corrects(month);
        confirms(month);
        facilitates(month);
        closes(month);
        reads(month);
        open.values().forEach(page -> page.context().close());
        assertThat(keys.lost()).as("places where the focus is lost or not seen").isEmpty();
        assertThat(keys.tasks()).hasSize(12).allSatisfy((task, spent) -> assertThat(spent.seconds()).as(task).isLessThan(MOST_SECONDS));
        if ("all".equals(System.getProperty("clausier.pages"))) {
            Files.writeString(PROOF, proof());
        }
    }

    private void declares(SampleMonth month) {
        context.getBean(Accounts.class).choosePassword(context.getBean(OneTimeLinks.class).create(OneTimeLink.Purpose.PASSWORD, month.holder().id()), PASSWORD).get();
        Page marc = fresh(month.holder());
        marc.navigate(address("/sign-in"));
        keys.does("1 Holder: sign in with address and password", marc, () -> {
            keys.to(field(marc, "email")).write(month.holder().email()).to(field(marc, "password")).write(PASSWORD).enter();
            assertThat(marc.locator("h1")).hasText("Votre entreprise");
        });
        keys.does("2 Holder: from what is owed to the hours grid, type the month, send it", marc, () -> {
            keys.to(marc.getByRole(AriaRole.LINK, name("Saisir les heures")).first()).enter();
            for (Map.Entry<Long, String> each : month.hours().entrySet()) {
                keys.to(box(marc, each.getKey())).write(each.getValue());
            }
            keys.to(marc.locator("button[name=submit][value='2026-03']")).enter();
            assertThat(marc.locator(".note.good")).isVisible();
        });
    }

    private void disputes(SampleMonth month) {
        Page lea = signedIn(month.provider());
        keys.does("3 Employer: from the first page to a declaration, dispute one figure with its reason", lea, () -> {
            keys.to(lea.locator("#asked tbody a").first()).enter();
            keys.to(lea.locator("input[type=radio][value=CONFIRMS]")).press("ArrowDown");
            disputed = Long.parseLong(lea.locator("input[name^='said.']").first().getAttribute("name").replace("said.", ""));
            keys.to(lea.locator("input[name^='said.']").first()).write("70").to(lea.locator("input[name^='remark.']").first()).write("Absente le 31.");
            keys.to(button(lea, "Envoyer")).enter();
            assertThat(lea.locator(".note.good")).isVisible();
        });
    }

    private void corrects(SampleMonth month) {
        Page marc = open.get(month.holder());
        marc.navigate(address("/"));
        keys.does("4 Holder: from the dispute to the month, correct the figure", marc, () -> {
            keys.to(marc.locator("#asked tbody a").first()).enter();
            assertThat(marc.locator("main")).containsText("70,00");
            keys.to(marc.getByRole(AriaRole.LINK, name("Corriger"))).enter();
            keys.to(box(marc, disputed)).write("70");
            keys.to(marc.locator("button[name=submit]").first()).enter();
            assertThat(marc.locator(".note.good")).isVisible();
        });
    }

    private void confirms(SampleMonth month) {
        Page lea = open.get(month.provider());
        lea.navigate(address("/confirmations"));
        keys.does("5 Employer: confirm what is declared, from the list", lea, () -> {
            keys.to(lea.locator("input[name=chosen]").first()).press("Space").to(button(lea, "Confirmer")).enter();
            assertThat(lea.locator(".note.good")).isVisible();
        });
    }

    private void facilitates(SampleMonth month) throws IOException {
        Page claire = signedIn(month.facilitator());
        keys.does("6 Facilitator: find a person by name", claire, () -> {
            keys.to(claire.locator("input[name=find]")).write("benali samia").enter();
            assertThat(claire.locator("main")).containsText("BENALI Samia");
        });
        claire.navigate(address("/"));
        keys.does("7 Facilitator: from the hours to control to a line, accept it with a reason", claire, () -> {
            keys.to(claire.locator("a.figure[href='/control']")).enter();
            keys.to(claire.locator("input[name=chosen]").first()).press("Space").to(claire.locator("textarea[name=reason]")).write("Pointage vu, heures exactes.");
            keys.to(claire.locator("button[name=move][value=ACCEPT]")).enter();
            assertThat(claire.locator(".note.good")).isVisible();
        });
        claire.navigate(address("/confirmations"));
        keys.does("8 Facilitator: validate the declarations", claire, () -> {
            int waiting = claire.locator("input[name=chosen]").count();
            for (int i = 0; i < waiting; i++) {
                keys.to(claire.locator("input[name=chosen]").nth(i)).press("Space");
            }
            keys.to(button(claire, "Valider")).enter();
            assertThat(claire.locator(".note.good")).isVisible();
        });
    }

    private void closes(SampleMonth month) {
        Page claire = open.get(month.facilitator());
        claire.navigate(address("/"));
        keys.does("9 Facilitator: close the month, each finding looked at", claire, () -> {
            keys.to(claire.locator("main .actions a[href='/months/2026-03']")).enter();
            int findings = claire.locator("input[name=confirmed]").count();
            for (int i = 0; i < findings; i++) {
                keys.to(claire.locator("input[name=confirmed]").nth(i)).press("Space");
            }
            keys.to(button(claire, "Clore")).enter();
            assertThat(claire.locator(".note.good")).isVisible();
        });
    }

    private void reads(SampleMonth month) {
        Page bruno = signedIn(month.buyer());
        keys.does("10 Officer: from the board to why a lot stands where it does", bruno, () -> {
            keys.to(bruno.locator(".nav a[href='/board']")).enter();
            Locator why = bruno.locator("tbody details summary").first();
            keys.to(why).press("Enter");
            assertThat(bruno.locator("tbody details p").first()).isVisible();
        });
        keys.does("11 Officer: narrow the board, the choice stays in the address", bruno, () -> {
            keys.to(field(bruno, "q")).write("gros").enter();
            assertThat(bruno).hasURL(Pattern.compile("q=gros"));
            assertThat(bruno.locator("tbody th.name")).hasCount(1);
        });
        bruno.navigate(address("/reports"));
        keys.does("12 Officer: take the workbook of the month away", bruno, () -> {
            keys.to(field(bruno, "month"));
            keys.to(bruno.locator("form[action='/reports/compliance'] button"));
            Download workbook = bruno.waitForDownload(() -> keys.press("Enter"));
            assertThat(workbook.suggestedFilename()).endsWith(".xlsx");
        });
    }

    /** Where the hours of work of March are typed for a placement. */
    private static Locator box(Page page, long placement) {
        return page.locator("input[name='" + Entry.box(placement, YearMonth.of(2026, 3), Activity.WORK) + "']");
    }

    private static Page.GetByRoleOptions name(String said) {
        return new Page.GetByRoleOptions().setName(said);
    }

    private static Locator button(Page page, String said) {
        return page.locator("main button.main").filter(new Locator.FilterOptions().setHasText(said)).first();
    }

    private static Locator field(Page page, String name) {
        return page.locator("main [name=" + name + "]").first();
    }

    private Page fresh(Account account) {
        return visit(account, null);
    }

    private Page signedIn(Account account) {
        Page page = visit(account, account);
        page.navigate(address("/"));
        return page;
    }

    private Page visit(Account account, Account signedIn) {
        Page page = chromium.visit(context, signedIn, new Browser.NewContextOptions().setLocale("fr-FR").setAcceptDownloads(true));
        open.put(account, page);
        return page;
    }

    private static String address(String path) {
        return "http://localhost:" + context.getBean(EmbeddedServer.class).getPort() + path;
    }

    private String proof() {
        String rows = keys.tasks().entrySet().stream().map(each -> String.format(Locale.ROOT, "| %s | %d | %.1f | %.0f |", each.getKey(), each.getValue().keys(),
            each.getValue().seconds(), each.getValue().keys() * 0.28)).collect(Collectors.joining("\n"));
        return """
            # Twelve tasks without a mouse

            Done in a real browser by `MonthByKeyboardTest`: March 2026 on a lot, from its declaration to its closing, by a holder, an employer, a facilitator and an officer
            signed in at once. Only keys are pressed; wherever the focus went it was seen, and it was never nowhere (the test fails otherwise).

            | task | keys | seconds, by script | seconds of a person, at 0.28 s a key |
            |---|---|---|---|
            %s

            A script presses keys as fast as pages come. The last column is the keystroke-level model (0.28 s a key, reading left aside): nobody was timed.
            Again: `mvn test -Dtest=MonthByKeyboardTest -Dclausier.pages=all`; the same without writing this page is part of `mvn verify`.
            """.formatted(rows);
    }
}
