package fr.clausier.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page opened once and looked at as people meet it: wide, narrow, enlarged four times, in the dark, on paper. What is wrong is gathered, with the address and where it
 * was seen.
 */
public final class Inspection {

    public static final int WIDE = 1280;
    public static final int NARROW = 375;
    /** A screen of 1280 enlarged four times, narrower than any telephone. */
    private static final int NARROWEST = 320;
    /** An A4 sheet between its margins. */
    private static final int SHEET = 718;
    private static final int MOST_REQUESTS = 15;
    private static final int MOST_BYTES = 150_000;

    private static final String SHOWN = """
        () => { const text = document.documentElement.outerHTML, at = text.indexOf('⟦');
          return {width: document.documentElement.scrollWidth, missing: at < 0 ? '' : text.slice(at, at + 60), titles: document.querySelectorAll('h1').length,
            unnamed: [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
              .filter(e => !(e.labels && e.labels.length) && !e.getAttribute('aria-label')).map(e => e.name).join(' ')}; }""";
    private static final String WEIGHT = """
        () => { const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
          return [all.length, all.reduce((sum, each) => sum + each.encodedBodySize, 0), all.filter(each => !each.name.startsWith(location.origin)).length]; }""";
    private static final String PRINTED = """
        () => Math.max(...[...document.querySelectorAll('main *')].filter(e => getComputedStyle(e).display !== 'none' && !e.closest('.hidden-text'))
          .map(e => Math.ceil(e.getBoundingClientRect().right)))""";

    private final Page page;
    private final List<String> wrong = new ArrayList<>();

    /** @param page of a visit, whose console is listened to from now on */
    public Inspection(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                wrong.add(page.url() + " console: " + message.text());
            }
        });
        page.onPageError(error -> wrong.add(page.url() + " script: " + error));
    }

    /** What a first visit brings over the line, whatever the browser had already. */
    public record Weight(int requests, int bytes) { }

    /** What was found so far. */
    public List<String> wrong() {
        return wrong;
    }

    /** Opens an address on a wide screen and weighs it: at most 150 KB in 15 requests, all of this server. */
    public Weight open(String address) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.SCREEN));
        page.setViewportSize(WIDE, 900);
        Response answer = page.navigate(address);
        if (answer.status() >= 500) {
            wrong.add(address + " answered " + answer.status());
        }
        List<?> weight = (List<?>) page.evaluate(WEIGHT);
        Weight weighed = new Weight(number(weight.get(0)), number(weight.get(1)));
        if (weighed.requests < 2 || weighed.requests > MOST_REQUESTS || weighed.bytes < 1000 || weighed.bytes > MOST_BYTES || number(weight.get(2)) > 0) {
            wrong.add(address + " weighs " + weighed.bytes + " bytes in " + weighed.requests + " requests, " + weight.get(2) + " of them elsewhere");
        }
        return weighed;
    }

    /** The page that is open, in the build: each rule once, and again what the width or the theme may change. */
    public void look() {
        shown(WIDE);
        add("breaks", Accessibility.brokenButColours(page));
        add("is hard to read", Contrast.tooLow(page));
        page.setViewportSize(NARROW, 812);
        shown(NARROW);
        add("when narrow breaks", Accessibility.brokenBySize(page));
        add("when narrow is hard to read", Contrast.tooLow(page));
        narrowest();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        add("in the dark is hard to read", Contrast.tooLow(page));
    }

    /** What people print fits the width of a sheet, and leaves the screen's tools behind. */
    public void print() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.PRINT));
        page.setViewportSize(SHEET, 1000);
        int wide = number(page.evaluate(PRINTED));
        if (wide > SHEET) {
            add("on a sheet of " + SHEET, List.of("is " + wide + " wide"));
        }
        if (page.locator(".nav").isVisible() || page.locator("main form.filters").first().isVisible()) {
            add("on paper", List.of("prints what only a screen needs"));
        }
    }

    /** Texts, headings, labels, and nothing wider than the screen, which has this width already. */
    public void shown(int width) {
        Map<?, ?> shown = (Map<?, ?>) page.evaluate(SHOWN);
        if (number(shown.get("width")) > width) {
            add("at " + width, List.of("is wider than the screen"));
        }
        if (!shown.get("missing").toString().isEmpty()) {
            add("lacks a text", List.of(shown.get("missing").toString()));
        }
        if (number(shown.get("titles")) != 1) {
            add("has first headings", List.of(shown.get("titles").toString()));
        }
        if (!shown.get("unnamed").toString().isEmpty()) {
            add("has fields without a label", List.of(shown.get("unnamed").toString()));
        }
    }

    public void narrowest() {
        page.setViewportSize(NARROWEST, 800);
        if (number(page.evaluate("document.documentElement.scrollWidth")) > NARROWEST) {
            add("at " + NARROWEST, List.of("is wider than the screen"));
        }
    }

    /** Notes what was found on the page that is open. */
    public void add(String what, List<String> found) {
        String path = page.url().replaceAll("^https?://[^/]+", "");
        found.forEach(each -> wrong.add(path + " " + what + " " + each));
    }

    private static int number(Object told) {
        return ((Number) told).intValue();
    }
}
