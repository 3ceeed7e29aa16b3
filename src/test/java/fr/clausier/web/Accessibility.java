package fr.clausier.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rules of accessibility that a tool can see: WCAG 2.2, levels A and AA, and good practice. Only what breaks is worked out. */
final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice");
    private static final String TOOL = tool();
    private static final String RUN = """
        rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations'], iframes: false})
          .then(told => told.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' ')))""";

    private Accessibility() { }

    /** Each rule the page breaks, with the elements that break it. */
    @SuppressWarnings("unchecked")
    static List<String> broken(Page page) {
        page.evaluate(TOOL);
        return (List<String>) page.evaluate(RUN, RULES);
    }

    private static String tool() {
        try (InputStream source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
