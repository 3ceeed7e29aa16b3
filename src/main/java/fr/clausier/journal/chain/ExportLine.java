package fr.clausier.journal.chain;

import fr.clausier.store.Json;
import fr.clausier.store.Json.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One line of an export: its opening, a signed head or an entry, as a JSON object whose values are all texts. docs/journal.md says each name. */
public final class ExportLine {

    static final String TYPE = "type";
    static final String OPENING = "clausier-journal";
    static final String HEAD = "head";
    static final String ENTRY = "entry";
    static final String PUBLIC_KEY = "publicKey";
    private static final String VERSION = "1";

    private ExportLine() { }

    public static String opening(String publicKey, long lastEntry) {
        return line(OPENING, "version", VERSION, PUBLIC_KEY, publicKey, "entries", Long.toString(lastEntry));
    }

    public static String of(SignedHead head) {
        return line(HEAD, "number", Long.toString(head.id()), "seq", Long.toString(head.seq()), "hash", head.hash(), "signedAt", Long.toString(head.signedAt()),
            PUBLIC_KEY, head.publicKey(), "previous", head.previous(), "signature", head.signature());
    }

    public static String of(ChainEntry e) {
        String suffix = e.bare() ? "Sha256" : "";
        return line(ENTRY, "form", Integer.toString(e.form()), "seq", Long.toString(e.seq()), "at", Long.toString(e.at()), "local", e.local(), "account",
            Long.toString(e.account()), "structure", Long.toString(e.structure()), "action", e.action(), "subject", e.subject(), "subjectId",
            Long.toString(e.subjectId()), "personKey", e.personKey() == null ? "-" : Long.toString(e.personKey()), "before", e.before(), "after", e.after(),
            "detail" + suffix, e.detail(), "reason" + suffix, e.reason(), "previous", e.previous(), "hash", e.hash());
    }

    /** The members of a line. */
    static Map<String, Object> members(String line) throws Malformed {
        return Json.object(line.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws RuntimeException when a member is missing or not what it should be */
    static ChainEntry entry(Map<String, Object> line) {
        boolean bare = line.containsKey("detailSha256");
        String suffix = bare ? "Sha256" : "";
        String person = text(line, "personKey");
        return new ChainEntry(Integer.parseInt(text(line, "form")), number(line, "seq"), number(line, "at"), text(line, "local"), number(line, "account"),
            number(line, "structure"), text(line, "action"), text(line, "subject"), number(line, "subjectId"), person.equals("-") ? null : Long.valueOf(person),
            text(line, "before"), text(line, "after"), text(line, "detail" + suffix), text(line, "reason" + suffix), text(line, "previous"), text(line, "hash"), bare);
    }

    /** @throws RuntimeException when a member is missing or not what it should be */
    public static SignedHead head(Map<String, Object> line) {
        return new SignedHead(number(line, "number"), number(line, "seq"), text(line, "hash"), number(line, "signedAt"), text(line, PUBLIC_KEY),
            text(line, "previous"), text(line, "signature"));
    }

    private static long number(Map<String, Object> line, String name) {
        return Long.parseLong(text(line, name));
    }

    static String text(Map<String, Object> line, String name) {
        if (line.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text " + name);
    }

    private static String line(String type, String... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(TYPE, type);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Json.text(members) + "\n";
    }
}
