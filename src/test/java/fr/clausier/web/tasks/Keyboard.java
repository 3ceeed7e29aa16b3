package fr.clausier.web.tasks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who has a keyboard and no mouse. Every key is counted; wherever the focus goes it must be seen, and it is never nowhere.
 * A task is timed from its first key to the page that says it is done.
 */
final class Keyboard {

    private static final int FAR = 250;
    private static final String FOCUS = """
        (() => { const e = document.activeElement; if (!e || e === document.body) return 'nowhere';
          const s = getComputedStyle(e);
          const box = e.getBoundingClientRect();
          if (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) === 0) return 'unseen on ' + e.outerHTML.slice(0, 120);
          return box.width && box.height ? 'seen' : 'without a size: ' + e.outerHTML.slice(0, 120); })()""";

    /** What a task took. @param keys pressed, those of texts included */
    record Spent(long keys, double seconds) { }

    private final Map<String, Spent> tasks = new LinkedHashMap<>();
    private final List<String> lost = new ArrayList<>();
    private Page page;
    private long keys;

    /** @param steps what the person does, from a page that is open */
    void does(String task, Page where, Runnable steps) {
        page = where;
        keys = 0;
        long begun = System.nanoTime();
        try {
            steps.run();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(task + ": stopped at " + page.url() + ", focus on " + page.evaluate("document.activeElement.outerHTML.slice(0, 200)") + "\n" + e.getMessage(), e);
        }
        tasks.put(task, new Spent(keys, (System.nanoTime() - begun) / 1e9));
    }

    Map<String, Spent> tasks() {
        return tasks;
    }

    /** Places where the focus was lost, or could not be seen. */
    List<String> lost() {
        return lost;
    }

    /** Tabs until something has the focus; over the ways in of every page by the link that skips them. */
    Keyboard to(Locator wanted) {
        wanted.waitFor();
        if (Boolean.TRUE.equals(page.evaluate("document.activeElement === document.body")) && !isWithin(wanted, "header, .nav")) {
            press("Tab");
            look();
            press("Enter");
        }
        for (int i = 0; i < FAR; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"))) {
                return this;
            }
            boolean last = Boolean.TRUE.equals(page.evaluate("!!document.activeElement.closest('footer')"));
            press("Tab");
            // past the last thing of a page the focus goes to the browser itself, then to the first
            if (!last || !Boolean.TRUE.equals(page.evaluate("document.activeElement === document.body"))) {
                look();
            }
        }
        throw new AssertionError("no way by Tab to " + wanted + " on " + page.url());
    }

    private static boolean isWithin(Locator wanted, String place) {
        return Boolean.TRUE.equals(wanted.evaluate("(e, place) => !!e.closest(place)", place));
    }

    /** Writes over what the focused field holds. */
    Keyboard write(String text) {
        press("Control+A");
        page.keyboard().type(text);
        keys += text.length();
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        keys++;
        return this;
    }

    /** Presses Enter and waits for the page it leads to. */
    void enter() {
        page.waitForNavigation(() -> press("Enter"));
    }

    private void look() {
        Object focus = page.evaluate(FOCUS);
        if (!"seen".equals(focus)) {
            lost.add(page.url().replaceAll("^https?://[^/]+", "") + ": focus " + focus);
        }
    }
}
