package fr.clausier.web.tasks;

import com.microsoft.playwright.ElementHandle;
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
    /** What has the focus: whether it can be seen, whether it is what is looked for, whether it is the page itself or the end of it. */
    private static final String FOCUS = """
        wanted => { const e = document.activeElement, nowhere = !e || e === document.body;
          const told = {nowhere, wanted: e === wanted, last: !nowhere && !!e.closest('footer')};
          if (nowhere) return {...told, seen: 'nowhere'};
          const s = getComputedStyle(e), box = e.getBoundingClientRect();
          if (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) === 0) return {...told, seen: 'unseen on ' + e.outerHTML.slice(0, 120)};
          return {...told, seen: box.width && box.height ? 'seen' : 'without a size: ' + e.outerHTML.slice(0, 120)}; }""";

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
        ElementHandle looked = wanted.elementHandle();
        Map<?, ?> focus = focus(looked);
        if (is(focus, "nowhere") && !Boolean.TRUE.equals(looked.evaluate("e => !!e.closest('header, .nav')"))) {
            press("Tab");
            note(focus(looked));
            press("Enter");
            focus = focus(looked);
        }
        for (int i = 0; i < FAR && !is(focus, "wanted"); i++) {
            boolean last = is(focus, "last");
            press("Tab");
            focus = focus(looked);
            // past the last thing of a page the focus goes to the browser itself, then to the first
            if (!last || !is(focus, "nowhere")) {
                note(focus);
            }
        }
        if (!is(focus, "wanted")) {
            throw new AssertionError("no way by Tab to " + wanted + " on " + page.url());
        }
        return this;
    }

    private Map<?, ?> focus(ElementHandle wanted) {
        return (Map<?, ?>) page.evaluate(FOCUS, wanted);
    }

    private static boolean is(Map<?, ?> focus, String what) {
        return Boolean.TRUE.equals(focus.get(what));
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

    private void note(Map<?, ?> focus) {
        if (!"seen".equals(focus.get("seen"))) {
            lost.add(page.url().replaceAll("^https?://[^/]+", "") + ": focus " + focus.get("seen"));
        }
    }
}
