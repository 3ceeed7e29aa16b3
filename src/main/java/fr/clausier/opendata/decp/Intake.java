package fr.clausier.opendata.decp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes the records of a file one after the other as a format reader finds them, and holds the limits that keep a hostile file from
 * filling the memory: a record is a few hundred values, seldom nested more than six deep.
 */
public final class Intake {

    public static final int DEEPEST = 16;
    public static final int MOST_VALUES = 20_000;
    public static final int LONGEST_VALUE = 20_000;
    public static final int MOST_RECORDS = 500_000;

    private final Findings findings;
    private final RecordShape shape;
    private final List<DecpRecord> records = new ArrayList<>();
    private int read;
    private int refused;
    private int values;
    private boolean stopped;
    private boolean sawMarches;
    private String reading = "";

    public Intake(Findings findings) {
        this.findings = findings;
        this.shape = new RecordShape(findings);
    }

    /** A record begins at this path. */
    public void begin(String path) {
        reading = path;
        values = 0;
        findings.about("#" + (read + 1));
    }

    /** The value may be kept; false once the record is larger than any real one, and its rest is passed over. */
    public boolean accepts() {
        return ++values <= MOST_VALUES;
    }

    /** Too deep to be a published field: dropped and named. */
    public void tooDeep(String path) {
        findings.warning("decp-too-deep", path, "", Integer.toString(DEEPEST));
    }

    /** Text as it may be stored: without control characters, and not longer than any field. */
    public String clean(String text, String path) {
        String head = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
        String clean = head.replaceAll("[\\p{Cntrl}&&[^\\t\\r\\n]]|\\p{Cs}", " ");
        if (!clean.equals(head)) {
            findings.warning("decp-characters", path, head);
        }
        return clean;
    }

    /** The record that began is whole. */
    public void take(Map<String, Object> tree, DecpFamily family) {
        read++;
        Tree whole = new Tree(tree, reading);
        String id = whole.at("id").text();
        findings.about(id.isEmpty() ? "#" + read : id);
        boolean tooLarge = values > MOST_VALUES;
        if (tooLarge) {
            findings.error("decp-too-large", reading, "", Integer.toString(MOST_VALUES));
        }
        int before = records.size();
        if (!tooLarge) {
            shape.read(whole, family).ifPresent(records::add);
        }
        refused += records.size() == before ? 1 : 0;
        reading = "";
        findings.about("");
        if (read == MOST_RECORDS) {
            findings.error("decp-too-many", whole.path(), "", Integer.toString(MOST_RECORDS));
            stopped = true;
        }
    }

    /** Something stands where a record should. */
    public void notARecord(String path, String found) {
        read++;
        refused++;
        findings.about("#" + read);
        findings.error("decp-not-a-record", path, found);
        findings.about("");
    }

    public void unknownPart(String path) {
        findings.warning("decp-unknown-part", path, "");
    }

    /** The file cannot be read further than this line and column, counted from 1. */
    public void broken(String code, long line, long column) {
        findings.error(code, reading, "", Long.toString(line), Long.toString(column), Integer.toString(read));
        stopped = true;
    }

    /** Something follows the end of the data; what came before is whole. */
    public void trailing(long line, long column) {
        findings.about("");
        findings.warning("decp-trailing", "", "", Long.toString(line), Long.toString(column));
    }

    public void marches() {
        sawMarches = true;
    }

    public boolean isStopped() {
        return stopped;
    }

    public DecpReading reading() {
        findings.about("");
        if (!sawMarches && !stopped) {
            findings.error("decp-no-marches", "", "");
        } else if (read == 0 && !stopped) {
            findings.warning("decp-no-record", "marches", "");
        }
        List<DecpRecord> merged = new Repeats(findings).merge(records);
        return new DecpReading(merged, findings.all(), read, refused, !stopped);
    }
}
