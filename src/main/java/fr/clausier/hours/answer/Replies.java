package fr.clausier.hours.answer;

import fr.clausier.hours.question.AskedLine;
import fr.clausier.hours.question.Questions;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replies of an employer to what it is asked about lines of a declaration. */
@Singleton
public class Replies {

    private static final String FIELD = "reply.";
    private static final int LONGEST = 1000;

    private final Questions questions;

    Replies(Questions questions) {
        this.questions = questions;
    }

    /** Reads {@code reply.<question>}; an empty one is no reply, and one longer than is kept is cut. */
    public static Map<Long, String> read(Map<String, Object> sent) {
        Map<Long, String> replies = new HashMap<>();
        sent.keySet().stream().filter(name -> name.matches("reply[.][0-9]{1,18}")).forEach(name -> {
            String text = Fields.of(sent).raw(name);
            if (!text.isEmpty()) {
                replies.put(Long.valueOf(name.substring(FIELD.length())), text.substring(0, Math.min(LONGEST, text.length())));
            }
        });
        return replies;
    }

    /** Records those that reply to a question of the declaration that still waits, and says how many. */
    @Transactional
    public int record(Scope scope, long declaration, Map<Long, String> replies) {
        List<AskedLine> waiting = questions.ofDeclaration(scope, declaration).stream().filter(each -> each.isWaiting() && replies.containsKey(each.id())).toList();
        return (int) waiting.stream().filter(each -> questions.reply(scope, each.id(), replies.get(each.id())).isDone()).count();
    }
}
