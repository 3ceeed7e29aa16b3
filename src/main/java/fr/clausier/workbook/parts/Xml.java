package fr.clausier.workbook.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Small pieces of XML, in ASCII. */
public final class Xml {

    public static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    /** What a spreadsheet takes for the code of a character: _x000D_. */
    private static final Pattern LOOKS_CODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Xml() { }

    /** A text as content or attribute: marks escaped, other characters by number, those XML forbids left out. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c < ' ' && c != '\n' && c != '\t' || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF) {
                return;
            }
            if (c < ' ' || c > '~' || c == '<' || c == '>' || c == '&' || c == '"') {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** A text of a spreadsheet: also keeps what looks like a coded character as it is written. */
    public static String cellText(String text) {
        return escaped(LOOKS_CODED.matcher(text).replaceAll("_x005F_"));
    }

    /** Elements written with a colon before their names, in the vocabulary of a prefix. @param prefix with its colon; empty for none */
    public static String in(String prefix, String elements) {
        return elements.replace("<:", "<" + prefix).replace("</:", "</" + prefix);
    }

    /** Copies a part with elements added last in its root. @param blank the part to start from when the old one is empty */
    public static void appendToRoot(InputStream old, OutputStream out, String blank, String more) throws IOException {
        PushbackInputStream content = new PushbackInputStream(old);
        int first = content.read();
        if (first >= 0) {
            content.unread(first);
        }
        InputStream base = first >= 0 ? content : new ByteArrayInputStream((DECLARATION + blank).getBytes(StandardCharsets.US_ASCII));
        try (Splice xml = new Splice(base, out)) {
            while (xml.next()) {
                if (xml.depth() == 1 && xml.isStart() && xml.isEmpty()) {
                    xml.replace(Tag.opened(xml.tag()) + more + Tag.end(xml.tag()));
                } else if (xml.depth() == 1 && xml.isEnd()) {
                    xml.insert(more);
                }
            }
        }
    }
}
