package fr.clausier.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Rules of accessibility that a tool can see: WCAG 2.2, levels A and AA, and good practice. Only what breaks is worked out. */
public final class Accessibility {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice");
    private static final String TOOL = tool();
    /** Half a megabyte, handed over once for a whole visit, and read by a page only when it is asked about. */
    private static final String BROUGHT = "window.bringAxe = () => {" + TOOL + "\n};";
    private static final String RUN = """
        options => ('axe' in window || bringAxe(), axe).run(document, {...options, resultTypes: ['violations'], iframes: false, preload: false})
          .then(told => told.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' ')))""";
    private static final Map<String, Object> EVERY_RULE = Map.of("runOnly", Map.of("type", "tag", "values", TAGS));
    /** Two thirds of the tool's time go into measuring colours. */
    private static final Map<String, Object> BUT_COLOURS = Map.of("runOnly", Map.of("type", "tag", "values", TAGS), "rules", Map.of("color-contrast", Map.of("enabled", false)));
    private static final Map<String, Object> OF_SIZE = Map.of("runOnly", List.of("target-size", "scrollable-region-focusable"));
    private static final Map<String, Object> OF_LAYOUT = Map.of("runOnly", List.of("target-size", "scrollable-region-focusable", "color-contrast"));

    private Accessibility() { }

    /** Gives the tool to every page a visit opens from now on; without it each page is given it when it is asked about, which takes longer. */
    public static void prepare(BrowserContext visit) {
        visit.addInitScript(BROUGHT);
    }

    /** Each rule the page breaks, with the elements that break it. */
    public static List<String> broken(Page page) {
        return run(page, EVERY_RULE);
    }

    /** The same but for colours, which {@link Contrast} measures in a thousandth of the time. */
    public static List<String> brokenButColours(Page page) {
        return run(page, BUT_COLOURS);
    }

    /** Rules whose answer may change with the width, colours left aside, on a page already asked about. */
    public static List<String> brokenBySize(Page page) {
        return run(page, OF_SIZE);
    }

    /** Rules whose answer may change with the width or the theme. */
    public static List<String> brokenByLayout(Page page) {
        return run(page, OF_LAYOUT);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, Map<String, Object> options) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window || 'bringAxe' in window"))) {
            page.evaluate(TOOL);
        }
        return (List<String>) page.evaluate(RUN, options);
    }

    private static String tool() {
        try (InputStream source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
