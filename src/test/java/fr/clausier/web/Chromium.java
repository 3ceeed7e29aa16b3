package fr.clausier.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import fr.clausier.Installed;
import fr.clausier.access.Account;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.access.Sessions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, without its windows where there is such: it draws the same in two thirds of the time. Without one a test is skipped on a workstation, and fails in continuous integration (CI=true). */
public record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final int PATIENCE = 20_000;
    private static Chromium shared;

    /** The one browser of a run of tests, started when first asked for; it ends with the run, nobody closes it. @param otherwise what is not done when there is none */
    public static synchronized Chromium orSkip(String otherwise) {
        Installed.orSkip(found().isPresent(), "No Chromium found (looked at CLAUSIER_BROWSER and " + BROWSERS + "): " + otherwise);
        if (shared == null) {
            shared = started();
        }
        return shared;
    }

    /** A browser of one's own, for whoever closes it, or uses it from another thread. */
    public static Chromium started() {
        Path program = found().orElseThrow(() -> new IllegalStateException("No Chromium found (looked at CLAUSIER_BROWSER and " + BROWSERS + ")"));
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-gpu-rasterization", "--disable-dev-shm-usage"))));
    }

    /** A page of a visit of its own, in the language and on the screen asked for, of someone signed in already, or of nobody. */
    public Page visit(ApplicationContext server, Account account, Browser.NewContextOptions options) {
        BrowserContext visit = browser.newContext(options);
        visit.setDefaultTimeout(PATIENCE);
        if (account != null) {
            String link = server.getBean(OneTimeLinks.class).create(OneTimeLink.Purpose.SIGN_IN, account.id());
            visit.addCookies(List.of(new Cookie("clausier", server.getBean(Sessions.class).signInByLink(link).orElseThrow())
                .setUrl("http://localhost:" + server.getBean(EmbeddedServer.class).getPort() + "/")));
        }
        return visit.newPage();
    }

    private static Optional<Path> found() {
        return Stream.concat(Stream.ofNullable(System.getenv("CLAUSIER_BROWSER")), BROWSERS.stream()).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
