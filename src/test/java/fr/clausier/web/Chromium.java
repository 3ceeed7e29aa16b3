package fr.clausier.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import fr.clausier.Installed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium. Without one a test is skipped on a workstation, and fails in continuous integration (CI=true). */
public record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** @param otherwise what is not done when there is none */
    public static Chromium orSkip(String otherwise) {
        Optional<String> found = Stream.concat(Stream.ofNullable(System.getenv("CLAUSIER_BROWSER")), BROWSERS.stream())
            .filter(path -> Files.isExecutable(Path.of(path))).findFirst();
        Installed.orSkip(found.isPresent(), "No Chromium found (looked at CLAUSIER_BROWSER and " + BROWSERS + "): " + otherwise);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(found.get()))
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"))));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
