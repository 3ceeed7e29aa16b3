package fr.clausier.proof;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import fr.clausier.web.Chromium;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures of each workspace, taken from the demonstration with the samples: {@code mvn -q test-compile && mvn -q exec:exec@screenshots}
 * writes docs/images. The README's is one of them.
 */
public final class Screenshots {

    private static final Path IMAGES = Path.of("docs", "images");
    private static final int WIDE = 1280;
    private static final int TALL = 900;
    /** As far as the end of a first lot. */
    private static final int A_LOT = 1800;
    private static final Pattern LINK = Pattern.compile("(http://localhost:[0-9]+/link/[A-Za-z0-9_-]+)");
    /** One link for each role, in the order the demonstration prints them. */
    private static final int ROLES = 5;

    private Screenshots() { }

    /** A page of someone. @param who place of its role among the links; @param width of the screen; @param height of it */
    private record Shot(String name, int who, String path, int width, int height, ColorScheme scheme, Media media) {

        static Shot of(String name, int who, String path) {
            return new Shot(name, who, path, WIDE, TALL, ColorScheme.LIGHT, Media.SCREEN);
        }
    }

    private static final List<Shot> SHOTS = List.of(
        Shot.of("home", 0, "/"), new Shot("contract", 0, "/contracts/1", WIDE, A_LOT, ColorScheme.LIGHT, Media.SCREEN), Shot.of("grid", 0, "/lots/1/hours"), Shot.of("control", 0, "/control"),
        Shot.of("month-closing", 0, "/months/2026-03"), Shot.of("needs", 0, "/needs"), Shot.of("reminders", 0, "/reminders"),
        Shot.of("providers-map", 0, "/providers?view=map"), Shot.of("territory", 0, "/territory"),
        Shot.of("board", 1, "/board"), Shot.of("charts", 1, "/board/charts"), Shot.of("penalties", 1, "/penalties"),
        Shot.of("holder", 2, "/"), Shot.of("employer", 3, "/"), Shot.of("observer", 4, "/"),
        new Shot("home-dark", 0, "/", WIDE, TALL, ColorScheme.DARK, Media.SCREEN), new Shot("home-phone", 0, "/", 360, TALL, ColorScheme.LIGHT, Media.SCREEN),
        new Shot("board-print", 1, "/board", 718, TALL, ColorScheme.LIGHT, Media.PRINT));

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Files.createDirectories(IMAGES);
        Path data = Files.createTempDirectory("clausier-pictures");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process demo = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp", System.getProperty("java.class.path"),
            "fr.clausier.Application", "demo", "--port", Integer.toString(port), "--out", data.toString()).redirectErrorStream(true).start();
        try (Chromium chromium = Chromium.started()) {
            List<String> links = links(demo);
            List<BrowserContext> visits = new ArrayList<>();
            for (String link : links) {
                visits.add(visit(chromium.browser(), link));
            }
            for (Shot shot : SHOTS) {
                take(visits.get(shot.who), URI.create(links.get(shot.who)).resolve(shot.path).toString(), shot);
            }
        } finally {
            demo.destroy();
            demo.waitFor(10, TimeUnit.SECONDS);
        }
        System.exit(0);
    }

    private static List<String> links(Process demo) throws IOException {
        BufferedReader said = new BufferedReader(new InputStreamReader(demo.getInputStream(), StandardCharsets.UTF_8));
        List<String> links = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            Matcher found = LINK.matcher(line);
            if (found.find()) {
                links.add(found.group(1));
            }
            if (links.size() == ROLES) {
                return links;
            }
        }
        throw new IllegalStateException("the demonstration ended before it served: " + String.join("\n", lines));
    }

    private static BrowserContext visit(Browser browser, String link) {
        BrowserContext visit = browser.newContext(new Browser.NewContextOptions().setLocale("fr-FR").setReducedMotion(ReducedMotion.REDUCE));
        Page page = visit.newPage();
        page.navigate(link);
        page.locator("main button").first().click();
        page.close();
        return visit;
    }

    private static void take(BrowserContext visit, String address, Shot shot) {
        Page page = visit.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(shot.scheme).setMedia(shot.media));
        page.setViewportSize(shot.width, shot.height);
        int status = page.navigate(address).status();
        if (status != 200) {
            throw new IllegalStateException(shot.name + ": " + address + " answered " + status);
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(shot.name + ".png")));
        page.close();
        System.out.println(shot.name);
    }
}
