package fr.clausier.hours.answer;

import fr.clausier.access.AccountNames;
import fr.clausier.hours.dispute.Disputed;
import fr.clausier.hours.dispute.Disputes;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happened to a declaration, read from the journal: who declared, disputed, answered, validated, opened it again, and when. */
@Singleton
class Steps {

    private static final Pattern VERSION = Pattern.compile("[{,]version:\"([0-9]+)\"");
    private static final Pattern REASON = Pattern.compile("},reason:\"((?:[^\"\\\\]|\\\\.)*)\"}$");

    private final Journal journal;
    private final AccountNames names;
    private final Disputes disputes;

    Steps(Journal journal, AccountNames names, Disputes disputes) {
        this.journal = journal;
        this.names = names;
        this.disputes = disputes;
    }

    /** Newest first. */
    List<AnswerSheet.Step> of(Scope scope, Declaration declaration) {
        List<JournalEntry> entries = journal.about(scope, "declaration", declaration.id());
        Map<Long, String> people = names.of(scope, entries.stream().map(JournalEntry::account).toList());
        Map<Long, List<Disputed>> disputed = entries.stream().anyMatch(Steps::disputes) ? disputes.history(scope, declaration) : Map.of();
        return entries.stream().map(entry -> new AnswerSheet.Step(entry.recordedAt(), entry.action(), people.getOrDefault(entry.account(), ""), reason(entry),
            disputes(entry) ? disputed.getOrDefault(version(entry), List.of()) : List.of())).toList();
    }

    private static boolean disputes(JournalEntry entry) {
        return entry.action().equals("hours.disputed");
    }

    private static long version(JournalEntry entry) {
        Matcher matcher = VERSION.matcher(entry.detail());
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }

    private static String reason(JournalEntry entry) {
        Matcher matcher = REASON.matcher(entry.detail());
        return matcher.find() ? matcher.group(1).replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\") : "";
    }
}
