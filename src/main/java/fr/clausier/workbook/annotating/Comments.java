package fr.clausier.workbook.annotating;

import fr.clausier.workbook.annotating.Note.Spot;
import fr.clausier.workbook.parts.Splice;
import fr.clausier.workbook.parts.Tag;
import fr.clausier.workbook.parts.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The comments of one sheet: those it had stay, ours are added, to the same comment where a person had written one. Ours of an
 * earlier time are taken away: whoever mends a workbook and sends it again gets only what is still to be mended.
 */
final class Comments {

    static final String AUTHOR = "Clausier";
    /** Before our sentence in a comment of someone else, by which it is known again. */
    private static final String OURS = AUTHOR + " : ";
    private static final int LONGEST = 4_000;

    private final TreeMap<Spot, String> texts;
    private final Set<Spot> withdrawn = new HashSet<>();
    private final Set<Spot> others = new HashSet<>();
    private final Set<Spot> shared = new HashSet<>();
    private Splice xml;
    private int authors;
    private int ours = -1;
    private Spot current;

    Comments(Map<Spot, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    /** Whether we wrote something here at an earlier time. Known once surveyed. */
    boolean hasOurs() {
        return ours >= 0 || !shared.isEmpty();
    }

    /** Cells whose comments, ours of an earlier time, are taken away and not written again. Known once read. */
    Set<Spot> withdrawn() {
        return withdrawn;
    }

    /** Cells we marked at an earlier time and do not mark again. */
    Set<Spot> cleared() {
        Set<Spot> cleared = new HashSet<>(withdrawn);
        cleared.addAll(shared);
        cleared.removeAll(texts.keySet());
        return cleared;
    }

    /** A part that has none yet. @param strict edition of the format */
    void writeNew(OutputStream out, boolean strict) throws IOException {
        String namespace = strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        put(out, Xml.DECLARATION + "<comments xmlns=\"" + namespace + "\"><authors><author>" + AUTHOR + "</author></authors><commentList>");
        for (Map.Entry<Spot, String> each : texts.entrySet()) {
            put(out, comment("", 0, each.getKey(), each.getValue()));
        }
        put(out, "</commentList></comments>");
    }

    /** First look through the comments a sheet has: who wrote them, and where. */
    void survey(InputStream part) throws IOException {
        StringBuilder author = new StringBuilder();
        try (Splice splice = new Splice(part, OutputStream.nullOutputStream())) {
            while (splice.next()) {
                if (splice.starts(3, "author")) {
                    author.setLength(0);
                    authors++;
                } else if (splice.isText() && splice.depth() == 3 && authors > 0) {
                    author.append(splice.text());
                    ours = author.toString().equals(AUTHOR) ? authors - 1 : ours;
                } else if (splice.starts(3, "comment")) {
                    current = Spot.of(splice.attribute("ref")).orElse(Spot.FIRST);
                    (isOurs(splice) ? withdrawn : others).add(current);
                } else if (splice.starts(5, "r")) {
                    splice.hold();
                } else if (splice.ends(5, "r") && textOf(splice.held()).startsWith(OURS)) {
                    shared.add(current);
                }
            }
        }
        withdrawn.removeAll(texts.keySet());
        current = null;
    }

    private boolean isOurs(Splice at) {
        return ours >= 0 && at.attribute("authorId").equals(Integer.toString(ours));
    }

    void write(InputStream part, OutputStream out) throws IOException {
        int author = ours >= 0 ? ours : authors;
        try (Splice splice = new Splice(part, out)) {
            xml = splice;
            while (xml.next()) {
                if (xml.isStart() && xml.isEmpty() && (xml.starts(2, "authors") || xml.starts(2, "commentList"))) {
                    xml.replace(Tag.opened(xml.tag()) + (xml.name().equals("authors") ? author() : fresh(author)) + Tag.end(xml.tag()));
                } else if (xml.ends(2, "authors") && ours < 0) {
                    xml.insert(author());
                } else if (xml.ends(2, "commentList")) {
                    xml.insert(fresh(author));
                } else if (xml.starts(3, "comment") && isOurs(xml)) {
                    xml.cut();
                } else {
                    extend();
                }
            }
        }
    }

    /** What a run says, without tags and outer blanks. */
    private static String textOf(String run) {
        return run.replaceAll("<[^>]*>", "").replaceAll("&#(10|xA|13|xD);|_x000[AaDd]_", " ").strip();
    }

    private String author() {
        return "<" + xml.prefix() + "author>" + AUTHOR + "</" + xml.prefix() + "author>";
    }

    /** Our sentence below what a person wrote at the same cell. A text without runs becomes one, so that ours is another. */
    private void extend() throws IOException {
        if (xml.starts(3, "comment")) {
            current = Spot.of(xml.attribute("ref")).orElse(null);
        }
        if (xml.starts(5, "r") && !xml.isEmpty()) {
            xml.hold();
        } else if (xml.ends(5, "r") && textOf(xml.held()).startsWith(OURS)) {
            xml.cutHeld();
        }
        boolean noted = current != null && texts.containsKey(current);
        if (noted && xml.starts(5, "t")) {
            xml.insert("<" + xml.prefix() + "r>");
            if (xml.isEmpty()) {
                xml.append("</" + xml.prefix() + "r>");
            }
        } else if (noted && xml.ends(5, "t")) {
            xml.append("</" + xml.prefix() + "r>");
        } else if (noted && (xml.starts(5, "rPh") || xml.starts(5, "phoneticPr") || xml.ends(4, "text"))) {
            xml.insert(run(xml.prefix(), "\n\n" + OURS + texts.get(current)));
            current = null;
        } else if (noted && xml.starts(4, "text") && xml.isEmpty()) {
            xml.replace(Tag.opened(xml.tag()) + run(xml.prefix(), texts.get(current)) + Tag.end(xml.tag()));
            current = null;
        }
    }

    private String fresh(int author) {
        StringBuilder fresh = new StringBuilder();
        texts.forEach((spot, text) -> fresh.append(others.contains(spot) ? "" : comment(xml.prefix(), author, spot, text)));
        return fresh.toString();
    }

    private static String comment(String prefix, int author, Spot spot, String text) {
        return "<" + prefix + "comment ref=\"" + spot.address() + "\" authorId=\"" + author + "\"><" + prefix + "text>" + run(prefix, text)
            + "</" + prefix + "text></" + prefix + "comment>";
    }

    private static String run(String prefix, String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        String run = "<:r><:rPr><:sz val=\"9\"/><:color indexed=\"81\"/><:rFont val=\"Tahoma\"/><:family val=\"2\"/></:rPr><:t xml:space=\"preserve\">";
        return Xml.in(prefix, run) + Xml.cellText(shown) + Xml.in(prefix, "</:t></:r>");
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
