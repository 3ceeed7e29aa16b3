package fr.clausier.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scale of the MDN HTTP Observatory, as its table of modifiers stands (src/grader/charts.js of mdn/mdn-http-observatory), for one answer by HTTPS: 100 to begin
 * with, penalties first, bonuses only when 90 are left. What needs a list elsewhere (preloading, 5 points) is never counted.
 */
record Observatory(Map<String, Integer> modifiers) {

    private static final Set<String> PRIVATE = Set.of("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*\\bsrc=\"([^\"]+)\"");
    private static final Pattern AGE = Pattern.compile("max-age=(\\d+)");

    static Observatory of(Map<String, List<String>> sent, String body) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(sent);
        Map<String, Integer> modifiers = new LinkedHashMap<>();
        Map<String, List<String>> policy = policy(one(headers, "Content-Security-Policy"));
        modifiers.put("policy", policy(policy));
        modifiers.put("framing", policy.getOrDefault("frame-ancestors", List.of()).equals(List.of("'none'")) ? 5 : one(headers, "X-Frame-Options").isEmpty() ? -20 : 0);
        modifiers.put("cookies", cookies(headers.getOrDefault("Set-Cookie", List.of())));
        modifiers.put("resource policy", Set.of("same-origin", "same-site").contains(one(headers, "Cross-Origin-Resource-Policy")) ? 10 : 0);
        modifiers.put("sharing", headers.containsKey("Access-Control-Allow-Origin") ? -50 : 0);
        modifiers.put("referrer", PRIVATE.contains(one(headers, "Referrer-Policy")) ? 5 : 0);
        Matcher age = AGE.matcher(one(headers, "Strict-Transport-Security"));
        modifiers.put("strict transport", age.find() && Long.parseLong(age.group(1)) >= 15_768_000 ? 0 : -20);
        modifiers.put("sniffing", one(headers, "X-Content-Type-Options").equals("nosniff") ? 0 : -5);
        modifiers.put("scripts", SCRIPT.matcher(body).results().allMatch(script -> script.group(1).startsWith("/") && !script.group(1).startsWith("//")) ? 0 : -50);
        return new Observatory(modifiers);
    }

    int score() {
        int left = 100 + modifiers.values().stream().mapToInt(each -> Math.min(each, 0)).sum();
        return left < 90 ? Math.max(left, 0) : left + modifiers.values().stream().mapToInt(each -> Math.max(each, 0)).sum();
    }

    private static int policy(Map<String, List<String>> policy) {
        if (policy.isEmpty()) {
            return -25;
        }
        boolean unsafe = policy.values().stream().flatMap(List::stream).anyMatch(source -> source.contains("unsafe") || source.endsWith(":") || source.contains("*"));
        boolean strict = policy.getOrDefault("default-src", List.of()).equals(List.of("'none'")) && policy.getOrDefault("base-uri", List.of()).equals(List.of("'none'"))
            && Set.of(List.of("'self'"), List.of("'none'")).contains(policy.getOrDefault("form-action", List.of()));
        return unsafe ? -20 : strict ? 10 : 5;
    }

    /** All secure, unread by scripts and kept to this site; the prefix __Host- is ours to ask, the scale does not. */
    private static int cookies(List<String> cookies) {
        List<String> folded = cookies.stream().map(cookie -> cookie.toLowerCase(Locale.ROOT)).toList();
        if (folded.isEmpty()) {
            return 0;
        }
        if (folded.stream().anyMatch(cookie -> !cookie.contains("; secure"))) {
            return -40;
        }
        return folded.stream().allMatch(cookie -> cookie.contains("; httponly") && (cookie.contains("samesite=lax") || cookie.contains("samesite=strict"))) ? 5 : -30;
    }

    private static Map<String, List<String>> policy(String text) {
        Map<String, List<String>> policy = new TreeMap<>();
        Arrays.stream(text.split(";")).map(String::trim).filter(part -> !part.isEmpty()).map(part -> part.split("\\s+"))
            .forEach(part -> policy.put(part[0], List.of(part).subList(1, part.length)));
        return policy;
    }

    private static String one(Map<String, List<String>> headers, String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }
}
