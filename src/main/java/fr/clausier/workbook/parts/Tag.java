package fr.clausier.workbook.parts;

/** A start tag as it stands in the file: attributes are read and set without touching the rest of it. */
public final class Tag {

    private Tag() { }

    public static boolean isClosed(String tag) {
        return tag.endsWith("/>");
    }

    /** The same tag, open, for one that was closed at once. */
    public static String opened(String tag) {
        return isClosed(tag) ? tag.substring(0, tag.length() - 2).stripTrailing() + ">" : tag;
    }

    /** The end tag of what a start tag opens. */
    public static String end(String tag) {
        return "</" + tag.substring(1, nameEnd(tag)) + ">";
    }

    /** The same tag with one attribute set, replaced where it stands or added last. @param value plain, without what XML would have escaped */
    public static String with(String tag, String attribute, String value) {
        int at = nameEnd(tag);
        while (true) {
            int name = skipBlanks(tag, at);
            char c = tag.charAt(name);
            if (c == '>' || c == '/') {
                return tag.substring(0, at) + " " + attribute + "=\"" + value + "\"" + tag.substring(at);
            }
            int equals = tag.indexOf('=', name);
            int open = skipBlanks(tag, equals + 1);
            int close = tag.indexOf(tag.charAt(open), open + 1);
            if (tag.substring(name, equals).strip().equals(attribute)) {
                return tag.substring(0, open + 1) + value + tag.substring(close);
            }
            at = close + 1;
        }
    }

    private static int nameEnd(String tag) {
        int at = 1;
        while (!Character.isWhitespace(tag.charAt(at)) && tag.charAt(at) != '/' && tag.charAt(at) != '>') {
            at++;
        }
        return at;
    }

    private static int skipBlanks(String tag, int from) {
        int at = from;
        while (Character.isWhitespace(tag.charAt(at))) {
            at++;
        }
        return at;
    }
}
