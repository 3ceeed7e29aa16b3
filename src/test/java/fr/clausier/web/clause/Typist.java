package fr.clausier.web.clause;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Someone at a keyboard with a mouse, who does in a real browser what a person would, and counts it by the keystroke-level model
 * (Card, Moran and Newell, 1980): 0.28 s per key (someone who types little), 1.1 s to point, 0.1 s to press a button of the mouse,
 * 0.4 s to move a hand between mouse and keys, 1.35 s to think before each step. Words on the page are read at 200 a minute; waiting
 * for the server is measured.
 */
final class Typist {

    private static final double KEY = 0.28;
    private static final double POINT = 1.1;
    private static final double PRESS = 0.1;
    private static final double HAND = 0.4;
    private static final double THINK = 1.35;
    private static final double READ_A_WORD = 0.3;

    private final Page page;
    private int keys;
    private int clicks;
    private int hands;
    private int thoughts;
    private int words;
    private long waited;

    Typist(Page page) {
        this.page = page;
    }

    /** Clicks in a box and types over what it holds. */
    void type(String name, String text) {
        thoughts++;
        hands += 2;
        clicks++;
        Locator box = box(name);
        box.click();
        if (!box.inputValue().isEmpty()) {
            page.keyboard().press("Control+A");
            keys += 2;
        }
        box.pressSequentially(text);
        keys += text.length();
    }

    /** Types the eight digits of a date in the order of the browser's own language, which need not be that of the page. */
    void typeDate(String name, LocalDate day) {
        thoughts++;
        hands += 2;
        clicks++;
        keys += 8;
        Locator box = box(name);
        for (String order : new String[] {"ddMMyyyy", "MMddyyyy"}) {
            if (!box.inputValue().equals(day.toString())) {
                box.fill("");
                box.blur();
                box.focus();
                box.pressSequentially(day.format(DateTimeFormatter.ofPattern(order)));
            }
        }
    }

    /** Opens a list and picks from it: two clicks. */
    void choose(String name, String value) {
        thoughts++;
        clicks += 2;
        box(name).selectOption(value);
    }

    void tick(String name, String value) {
        thoughts++;
        clicks++;
        page.locator("input[name='" + name + "'][value='" + value + "']").check();
    }

    void untick(String name, String value) {
        thoughts++;
        clicks++;
        page.locator("input[name='" + name + "'][value='" + value + "']").uncheck();
    }

    /** Presses a button and waits for the page that follows. */
    void press(String selector) {
        thoughts++;
        clicks++;
        Locator button = page.locator(selector);
        long start = System.nanoTime();
        page.waitForNavigation(button::click);
        waited += System.nanoTime() - start;
    }

    /** Reads the sentences the clause will print. */
    void read() {
        for (String each : page.locator(".reads").allInnerTexts()) {
            words += each.trim().split("\\s+").length;
        }
    }

    Work work() {
        double seconds = keys * KEY + clicks * (POINT + PRESS) + hands * HAND + thoughts * THINK + words * READ_A_WORD + waited / 1e9;
        return new Work(keys, clicks, thoughts, words, Duration.ofNanos(waited), seconds);
    }

    private Locator box(String name) {
        return page.locator("[name='" + name + "']");
    }

    /** What it took. @param seconds estimated, waiting included */
    record Work(int keys, int clicks, int thoughts, int words, Duration waited, double seconds) {

        /** Without waiting, which depends on what else the machine does. */
        double ownSeconds() {
            return seconds - waited.toNanos() / 1e9;
        }
    }
}
