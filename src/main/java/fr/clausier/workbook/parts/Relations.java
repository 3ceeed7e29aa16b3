package fr.clausier.workbook.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The relations of one part: which other parts it uses, under which ids, and those to be added. */
public final class Relations {

    public static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** @param type last word of its type, the same in both editions; @param target name of a part */
    public record Relation(String id, String type, String target) { }

    private final String source;
    private final Map<String, Relation> byId = new LinkedHashMap<>();
    private final Map<String, Relation> added = new LinkedHashMap<>();

    private Relations(String source) {
        this.source = source;
    }

    /** Reads those of a part; none when it has none. @param source name of the part, empty for the package itself */
    public static Relations of(Parts parts, String source) throws IOException {
        Relations relations = new Relations(source);
        String name = name(source);
        if (parts.has(name)) {
            try (Splice xml = new Splice(parts.open(name), OutputStream.nullOutputStream())) {
                while (xml.next()) {
                    if (xml.starts(2, "Relationship") && !xml.attribute("TargetMode").equals("External")) {
                        relations.keep(xml.attribute("Id"), xml.attribute("Type"), xml.attribute("Target"));
                    } else if (xml.starts(2, "Relationship")) {
                        relations.byId.put(xml.attribute("Id"), new Relation(xml.attribute("Id"), "", ""));
                    }
                }
            }
        }
        return relations;
    }

    public static boolean isVocabulary(String namespace) {
        return TRANSITIONAL.equals(namespace) || STRICT.equals(namespace);
    }

    private void keep(String id, String type, String target) {
        byId.put(id, new Relation(id, type.substring(type.lastIndexOf('/') + 1), resolved(target)));
    }

    /** {@code xl/worksheets/_rels/sheet1.xml.rels} for {@code xl/worksheets/sheet1.xml}. */
    private static String name(String source) {
        int slash = source.lastIndexOf('/') + 1;
        return source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
    }

    /** A target is written from the folder of its source, or from the root. */
    private String resolved(String target) {
        String from = target.startsWith("/") ? target : source.substring(0, source.lastIndexOf('/') + 1) + target;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : from.replace('\\', '/').split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    public Optional<Relation> first(String type) {
        return byId.values().stream().filter(relation -> relation.type().equals(type)).findFirst();
    }

    public Optional<Relation> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Adds one; its id. */
    public String add(String type, String target) {
        int number = byId.size() + added.size() + 1;
        while (byId.containsKey("rId" + number) || added.containsKey("rId" + number)) {
            number++;
        }
        added.put("rId" + number, new Relation("rId" + number, type, target));
        return "rId" + number;
    }

    /** Has the part of relations written anew if something was added. @param strict which edition names the types */
    public void save(Parts parts, boolean strict) {
        if (!added.isEmpty()) {
            parts.change(name(source), (old, out) -> write(old, out, strict));
        }
    }

    private void write(InputStream old, OutputStream out, boolean strict) throws IOException {
        StringBuilder more = new StringBuilder();
        added.values().forEach(relation -> more.append("<Relationship xmlns=\"" + PACKAGE + "\" Id=\"" + relation.id() + "\" Type=\""
            + (strict ? STRICT : TRANSITIONAL) + "/" + relation.type() + "\" Target=\"/" + Xml.escaped(relation.target()) + "\"/>"));
        Xml.appendToRoot(old, out, "<Relationships xmlns=\"" + PACKAGE + "\"></Relationships>", more.toString());
    }
}
