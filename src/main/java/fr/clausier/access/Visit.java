package fr.clausier.access;

import java.util.List;

/**
 * Where somebody signs in from.
 *
 * @param address counted in the throttle, then forgotten; @param browser family of the browser and its system, so that people know their sessions apart
 */
public record Visit(String address, String browser) {

    private static final List<List<String>> BROWSERS = List.of(List.of("Edg", "Edge"), List.of("OPR", "Opera"), List.of("Firefox", "Firefox"),
        List.of("FxiOS", "Firefox"), List.of("SamsungBrowser", "Samsung Internet"), List.of("CriOS", "Chrome"), List.of("Chrome", "Chrome"), List.of("Safari", "Safari"));
    private static final List<List<String>> SYSTEMS = List.of(List.of("Windows", "Windows"), List.of("Android", "Android"), List.of("iPhone", "iPhone"),
        List.of("iPad", "iPad"), List.of("Mac OS X", "macOS"), List.of("CrOS", "ChromeOS"), List.of("Linux", "Linux"));

    /** @param userAgent as the browser says it, or null; only the names of known families are kept, no version */
    public static Visit from(String address, String userAgent) {
        String told = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, told);
        String system = first(SYSTEMS, told);
        return new Visit(address, browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system);
    }

    private static String first(List<List<String>> families, String told) {
        return families.stream().filter(family -> told.contains(family.get(0))).map(family -> family.get(1)).findFirst().orElse("");
    }
}
