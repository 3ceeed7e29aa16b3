package fr.clausier.workbook.annotating;

import fr.clausier.workbook.annotating.Note.Spot;
import fr.clausier.workbook.parts.NotPatchable;
import fr.clausier.workbook.parts.Parts;
import fr.clausier.workbook.parts.Relations;
import fr.clausier.workbook.parts.Relations.Relation;
import fr.clausier.workbook.parts.Splice;
import fr.clausier.workbook.parts.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts comments and colour into an .xlsx or .xlsm package: changes what must be, copies all else. */
final class PackagePatch {

    private static final String COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

    private final Parts parts;
    private final StringBuilder types = new StringBuilder();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private Marking marking;
    private int block;
    private boolean drawn;

    private PackagePatch(Parts parts) {
        this.parts = parts;
    }

    static byte[] annotate(byte[] content, List<Note> notes) throws IOException {
        try (Parts parts = new Parts(content)) {
            return new PackagePatch(parts).annotated(content.length, notes);
        }
    }

    private byte[] annotated(int size, List<Note> notes) throws IOException {
        String workbook = Relations.of(parts, "").first("officeDocument").map(Relation::target).orElseThrow(() -> new NotPatchable("no workbook"));
        Relations relations = Relations.of(parts, workbook);
        findSheets(workbook, relations);
        for (String name : parts.names().stream().filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".vml")).toList()) {
            block = Math.max(block, Drawing.lastBlock(parts.open(name)));
        }
        Optional<String> styles = relations.first("styles").map(Relation::target).filter(parts::has);
        StylesSurvey survey = StylesSurvey.of(styles.isPresent() ? parts.open(styles.get()) : blankStyles());
        marking = new Marking(survey);
        boolean strict = false;
        Map<String, List<Note>> bySheet = bySheet(notes);
        boolean coloured = notes.stream().anyMatch(Note::mend);
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            boolean noted = bySheet.containsKey(sheet.getKey());
            if (noted || wasAnnotated(sheet.getValue())) {
                strict |= annotate(sheet.getValue(), bySheet.getOrDefault(sheet.getKey(), List.of()));
                coloured |= !noted;
            }
        }
        if (coloured || !survey.grounds().isEmpty()) {
            String styled = styles.orElseGet(() -> createStyles(workbook, relations));
            parts.changeLast(styled, (old, out) -> new StylesPatch(survey, marking).write(styles.isPresent() ? old : blankStyles(), out));
        }
        relations.save(parts, strict);
        if (drawn || !types.isEmpty()) {
            parts.change("[Content_Types].xml", this::writeTypes);
        }
        return parts.write(size + size / 4 + 4096);
    }

    private static InputStream blankStyles() {
        return new ByteArrayInputStream(StylesPatch.BLANK.getBytes(StandardCharsets.US_ASCII));
    }

    private String createStyles(String workbook, Relations relations) {
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String name = parts.has(folder + "styles.xml") ? parts.free(folder + "styles", ".xml") : folder + "styles.xml";
        relations.add("styles", name);
        types.append("<Override xmlns=\"" + TYPES + "\" PartName=\"/" + name + "\" ContentType=\"" + STYLES_TYPE + "\"/>");
        return name;
    }

    private void findSheets(String workbook, Relations relations) throws IOException {
        try (Splice xml = new Splice(parts.open(workbook), OutputStream.nullOutputStream())) {
            while (xml.next()) {
                if (xml.starts(3, "sheet")) {
                    String name = xml.attribute("name");
                    relations.find(xml.relationship()).filter(relation -> relation.type().equals("worksheet"))
                        .ifPresent(relation -> sheets.put(name, relation.target()));
                }
            }
        }
    }

    /** What names no sheet of the workbook is said on its first one. */
    private Map<String, List<Note>> bySheet(List<Note> notes) {
        String first = sheets.keySet().stream().findFirst().orElseThrow(() -> new NotPatchable("no sheet"));
        return notes.stream().map(note -> sheets.containsKey(note.sheet()) ? note : new Note(first, "", false, note.text()))
            .collect(Collectors.groupingBy(Note::sheet, LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether a sheet holds comments of ours from an earlier time. */
    private boolean wasAnnotated(String sheet) throws IOException {
        Optional<String> part = Relations.of(parts, sheet).first("comments").map(Relation::target).filter(parts::has);
        if (part.isEmpty()) {
            return false;
        }
        Comments comments = new Comments(Map.of());
        try (InputStream old = parts.open(part.get())) {
            comments.survey(old);
        }
        return comments.hasOurs();
    }

    /** Plans the changes of one sheet; whether it is in the strict edition. */
    private boolean annotate(String sheet, List<Note> notes) throws IOException {
        Set<Spot> asked = notes.stream().map(note -> Spot.of(note.cell()).orElse(Spot.FIRST)).collect(Collectors.toSet());
        SheetSurvey survey;
        try (InputStream part = parts.open(sheet)) {
            survey = SheetSurvey.of(part, asked);
        }
        Map<Spot, String> texts = new TreeMap<>();
        Set<Spot> coloured = new TreeSet<>();
        for (Note note : notes) {
            Optional<Spot> cell = Spot.of(note.cell());
            Spot spot = cell.map(at -> survey.anchors().getOrDefault(at, at)).orElse(Spot.FIRST);
            texts.merge(spot, note.text(), (before, more) -> before.contains(more) ? before : before + "\n\n" + more);
            if (note.mend() && cell.isPresent()) {
                coloured.add(spot);
            }
        }
        Relations relations = Relations.of(parts, sheet);
        Comments comments = comments(relations, texts, survey.strict());
        String added = drawing(relations, survey, texts, comments);
        relations.save(parts, survey.strict());
        parts.change(sheet, (old, out) -> new SheetPatch(coloured, comments.cleared(), marking, added).write(old, out));
        return survey.strict();
    }

    private Comments comments(Relations relations, Map<Spot, String> texts, boolean strict) throws IOException {
        Comments comments = new Comments(texts);
        Optional<String> existing = relations.first("comments").map(Relation::target).filter(parts::has);
        if (existing.isPresent()) {
            try (InputStream part = parts.open(existing.get())) {
                comments.survey(part);
            }
            parts.change(existing.get(), comments::write);
        } else {
            String name = parts.free("xl/comments", ".xml");
            relations.add("comments", name);
            types.append("<Override xmlns=\"" + TYPES + "\" PartName=\"/" + name + "\" ContentType=\"" + COMMENTS_TYPE + "\"/>");
            parts.change(name, (old, out) -> comments.writeNew(out, strict));
        }
        return comments;
    }

    /** Plans the drawing of the comments; the id of its relation when the sheet must name it, else empty. */
    private String drawing(Relations relations, SheetSurvey survey, Map<Spot, String> texts, Comments comments) {
        Drawing drawing = new Drawing(texts, block + 1);
        block += Drawing.blocks(texts.size());
        Optional<String> existing = relations.find(survey.drawing()).map(Relation::target).filter(parts::has);
        if (existing.isPresent()) {
            parts.change(existing.get(), (old, out) -> drawing.write(old, out, comments.withdrawn()));
            return "";
        }
        if (!survey.drawing().isEmpty()) {
            throw new NotPatchable("a drawing that is not there");
        }
        drawn = true;
        String name = parts.free("xl/drawings/vmlDrawing", ".vml");
        parts.change(name, (old, out) -> drawing.writeNew(out));
        return relations.add("vmlDrawing", name);
    }

    private void writeTypes(InputStream old, OutputStream out) throws IOException {
        byte[] content = old.readAllBytes();
        boolean known = new String(content, StandardCharsets.ISO_8859_1).matches("(?is).*Extension\\s*=\\s*[\"']vml[\"'].*");
        String vml = known ? "" : "<Default xmlns=\"" + TYPES + "\" Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>";
        Xml.appendToRoot(new ByteArrayInputStream(content), out, "<Types xmlns=\"" + TYPES + "\"></Types>", vml + types);
    }
}
