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

    private static final String UNSEEN = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')].filter(e => {
          if (e.disabled || !e.checkVisibility()) return false;
          e.focus();
          const s = getComputedStyle(e);
          return document.activeElement === e && (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) === 0);
        }).map(e => e.outerHTML.slice(0, 140))""";
    private static final String REFUSED = """
        () => { const found = [], absent = id => !document.getElementById(id);
          if (!document.title.startsWith('Erreur')) found.push('has the title ' + document.title);
          const told = [...document.querySelectorAll('main [role=alert]')];
          if (!told.length) found.push('announces nothing');
          told.flatMap(each => [...each.querySelectorAll('a[href^="#"]')]).map(link => link.getAttribute('href').slice(1)).filter(absent)
            .forEach(id => found.push('leads to no field ' + id));
          document.querySelectorAll('main [aria-invalid=true]').forEach(field => {
            const by = (field.getAttribute('aria-describedby') ?? '').split(' ');
            if (by.some(absent)) found.push('does not say at the field what is wrong: ' + field.outerHTML.slice(0, 140)); });
          document.querySelectorAll('[aria-describedby]').forEach(field => field.getAttribute('aria-describedby').split(' ').filter(absent)
            .forEach(id => found.push('describes a field by ' + id + ', which is not there')));
          return [...new Set(found)]; }""";

    private final Page page;
    private final List<String> wrong = new ArrayList<>();
    private ColorScheme scheme;
    private Media media;

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
        shaped(WIDE, 900, ColorScheme.LIGHT, Media.SCREEN);
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
        shaped(NARROW, 812, scheme, media);
        shown(NARROW);
        add("when narrow breaks", Accessibility.brokenBySize(page));
        add("when narrow is hard to read", Contrast.tooLow(page));
        shaped(NARROW, 812, ColorScheme.DARK, Media.SCREEN);
        add("in the dark is hard to read", Contrast.tooLow(page));
        narrowest();
    }

    /** What people print fits the width of a sheet, and leaves the screen's tools behind. */
    public void print() {
        shaped(SHEET, 1000, ColorScheme.LIGHT, Media.PRINT);
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
        shaped(NARROWEST, 800, scheme, media);
        if (number(page.evaluate("document.documentElement.scrollWidth")) > NARROWEST) {
            add("at " + NARROWEST, List.of("is wider than the screen"));
        }
    }

    /** The page that is open, in the proof: each rule at each of the two widths, where the focus is seen, and both themes. @param dark whether it is looked at in the dark */
    public void lookHard(boolean dark) {
        shown(WIDE);
        add("breaks", Accessibility.broken(page));
        page.keyboard().press("Tab");
        add("hides the focus on", texts(page.evaluate(UNSEEN)));
        shaped(NARROW, 812, scheme, media);
        shown(NARROW);
        add("when narrow breaks", Accessibility.broken(page));
        narrowest();
        if (dark) {
            shaped(NARROWEST, 800, ColorScheme.DARK, Media.SCREEN);
            add("in the dark is hard to read", Contrast.tooLow(page));
            shaped(WIDE, 900, scheme, media);
            add("in the dark is hard to read", Contrast.tooLow(page));
        }
    }

    /** The page that is open, in another language: texts, their widths, and each rule but those of colours. */
    public void lookAgain() {
        shown(WIDE);
        add("breaks", Accessibility.brokenButColours(page));
    }

    /** The page that gives back what could not be recorded: its title says so, what is wrong is announced and leads to each field, fields say what is wrong with them. */
    public void refused() {
        add("once refused", texts(page.evaluate(REFUSED)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Object told) {
        return (List<String>) told;
    }

    /** Changes the screen only where it is another: each change is painted anew. */
    private void shaped(int width, int height, ColorScheme wanted, Media on) {
        if (wanted != scheme || on != media) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(wanted).setMedia(on));
        }
        if (page.viewportSize().width != width) {
            page.setViewportSize(width, height);
        }
        scheme = wanted;
        media = on;
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
