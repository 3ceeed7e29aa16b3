package fr.clausier.retention;

import fr.clausier.kernel.Hours;
import fr.clausier.paper.Block;
import fr.clausier.paper.Paper;
import fr.clausier.words.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is known of one person, to be given to them: the same content for a program and on paper. */
public record PersonFile(String reference, String name, LocalDate made, List<Section> sections) {

    /** @param key what it is; @param columns names of its columns; values are texts, days, hours, instants or {@link Code}s, null for none */
    public record Section(String key, List<String> columns, List<List<Object>> rows) { }

    /** A constant of one of the lists of codes. */
    public record Code(String list, String constant) { }

    /** Everything, by stable names, for a program. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("reference", reference);
        document.put("made", made.toString());
        sections.forEach(section -> document.put(section.key, section.rows.stream().map(row -> {
            Map<String, Object> named = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                Object value = row.get(i);
                named.put(section.columns.get(i), value == null ? "" : value instanceof Code code ? code.constant : value.toString());
            }
            return named;
        }).toList()));
        return document;
    }

    /** On paper. */
    public byte[] pdf(Words words) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Text(words.say("retention.file.intro"))));
        for (Section section : sections) {
            List<String> headings = section.columns.stream().map(column -> words.say("retention.file.column." + column)).toList();
            blocks.add(new Block.Heading(words.say("retention.file." + section.key)));
            if (section.rows.isEmpty()) {
                blocks.add(new Block.Text(words.say("retention.file.nothing")));
            } else {
                blocks.add(new Block.Grid(words.say("retention.file." + section.key), headings, headings.size(),
                    section.rows.stream().map(row -> row.stream().map(value -> shown(words, value)).toList()).toList(), false));
            }
        }
        return new Paper(words.say("retention.file.title"), name + " · " + reference, "", words.language().tag(), words.say("retention.file.foot", made), blocks).pdf();
    }

    private static String shown(Words words, Object value) {
        if (value instanceof Code code) {
            return words.say("code." + code.list + "." + code.constant);
        }
        return value == null ? "" : value instanceof LocalDate day ? words.date(day) : value instanceof BigDecimal hours ? words.hours(new Hours(hours))
            : value instanceof Instant at ? words.say("retention.file.at", at) : value.toString();
    }
}
