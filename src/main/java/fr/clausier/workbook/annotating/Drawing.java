package fr.clausier.workbook.annotating;

import fr.clausier.workbook.annotating.Note.Spot;
import fr.clausier.workbook.parts.NotPatchable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The boxes in which a spreadsheet shows comments: a drawing in the older vocabulary, VML. Spreadsheet programs write it as loose
 * as a web page, so what is there is looked through as text, and ours is put before its last tag.
 */
final class Drawing {

    private static final String VOCABULARIES = " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
        + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
    private static final String TYPE = "<v:shapetype" + VOCABULARIES + " id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
        + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    private static final Pattern SHAPE = Pattern.compile("<v:shape\\s.*?</v:shape>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<x:Row>\\s*([0-9]{1,7})\\s*</x:Row>");
    private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*([0-9]{1,5})\\s*</x:Column>");
    private static final Pattern NUMBER = Pattern.compile("_x0000_s([0-9]{1,9})");
    private static final Pattern BLOCKS = Pattern.compile("(<o:idmap[^>]*\\sdata=\")([0-9, ]*)(\")");
    private static final int BLOCK = 1024;
    private static final int WIDE = 4;
    private static final int LETTERS_A_LINE = 44;
    private static final int MOST_LINES = 16;
    private static final int LAST_COLUMN = (1 << 14) - 1;
    private static final int LAST_ROW = (1 << 20) - 1;

    private final Map<Spot, String> texts;
    private int first;

    /** @param block thousand-odd numbers of shapes, from which ours are taken; no other drawing of the workbook uses it or one after */
    Drawing(Map<Spot, String> texts, int block) {
        this.texts = texts;
        this.first = block * BLOCK + 1;
    }

    /** How many blocks the boxes of so many comments take. */
    static int blocks(int comments) {
        return comments / BLOCK + 1;
    }

    /** The last block of numbers a drawing uses. */
    static int lastBlock(InputStream part) throws IOException {
        return NUMBER.matcher(text(part)).results().mapToInt(found -> Integer.parseInt(found.group(1)) / BLOCK).max().orElse(0);
    }

    void writeNew(OutputStream out) throws IOException {
        put(out, "<xml" + VOCABULARIES + "><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"" + list() + "\"/></o:shapelayout>" + TYPE);
        for (Map.Entry<Spot, String> each : texts.entrySet()) {
            put(out, box(each.getKey(), each.getValue()));
        }
        put(out, "</xml>");
    }

    /** @param withdrawn cells whose comment is no more */
    void write(InputStream part, OutputStream out, Collection<Spot> withdrawn) throws IOException {
        String old = text(part);
        int end = old.lastIndexOf("</");
        if (!old.substring(Math.max(0, end)).matches("</xml\\s*>\\s*")) {
            throw new NotPatchable("a drawing of another kind");
        }
        String body = BLOCKS.matcher(old.substring(0, end)).replaceFirst(found -> Matcher.quoteReplacement(found.group(1)
            + (found.group(2).isBlank() ? "" : found.group(2) + ",") + list() + found.group(3)));
        Set<Spot> boxed = new HashSet<>();
        Matcher shapes = SHAPE.matcher(body);
        int from = 0;
        while (shapes.find()) {
            Spot spot = spot(shapes.group());
            boxed.add(spot);
            put(out, body.substring(from, withdrawn.contains(spot) ? shapes.start() : shapes.end()));
            from = shapes.end();
        }
        put(out, body.substring(from));
        put(out, body.contains("id=\"_x0000_t202\"") ? "" : TYPE);
        for (Map.Entry<Spot, String> each : texts.entrySet()) {
            put(out, boxed.contains(each.getKey()) ? "" : box(each.getKey(), each.getValue()));
        }
        put(out, old.substring(end));
    }

    private static Spot spot(String shape) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        boolean note = shape.contains("ObjectType=\"Note\"") && row.find() && column.find();
        return note ? new Spot(Integer.parseInt(row.group(1)), Integer.parseInt(column.group(1))) : null;
    }

    private String list() {
        int block = first / BLOCK;
        return IntStream.range(block, block + blocks(texts.size())).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    private String box(Spot spot, String text) {
        return "<v:shape" + VOCABULARIES + " id=\"_x0000_s" + first++ + "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
            + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
            + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
            + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" + anchor(spot, text) + "</x:Anchor>"
            + "<x:AutoFill>False</x:AutoFill><x:Row>" + spot.row() + "</x:Row><x:Column>" + spot.column() + "</x:Column></x:ClientData></v:shape>";
    }

    /** Right of the cell and a little above, high enough for the text; left of it, or higher, at the edges of the sheet. */
    private static String anchor(Spot spot, String text) {
        int lines = Math.min(MOST_LINES, 2 + text.lines().mapToInt(line -> 1 + line.length() / LETTERS_A_LINE).sum());
        int left = spot.column() + 1 + WIDE > LAST_COLUMN ? spot.column() - 1 - WIDE : spot.column() + 1;
        int top = Math.min(Math.max(0, spot.row() - 1), LAST_ROW - lines);
        return left + ", 12, " + top + ", 4, " + (left + WIDE) + ", 12, " + (top + lines) + ", 4";
    }

    /** Bytes as they are, one letter each. */
    private static String text(InputStream part) throws IOException {
        return new String(part.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
