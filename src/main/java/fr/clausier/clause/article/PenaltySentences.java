package fr.clausier.clause.article;

import fr.clausier.clause.penalty.LateDay;
import fr.clausier.clause.penalty.LumpSum;
import fr.clausier.clause.penalty.MissingHour;
import fr.clausier.clause.penalty.MissingHourMultiple;
import fr.clausier.clause.penalty.Penalties;
import fr.clausier.clause.penalty.Penalty;
import fr.clausier.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The penalties of a clause as sentences. */
final class PenaltySentences {

    private PenaltySentences() { }

    static List<String> of(Penalties penalties, Words words) {
        List<String> said = new ArrayList<>();
        if (penalties.list().isEmpty()) {
            said.add(words.say("article.no-penalties"));
        }
        penalties.list().forEach(penalty -> said.add(sentence(penalty, words)));
        if (penalties.cap() != null) {
            said.add(words.say("article.penalty-cap", penalties.cap(), penalties.capBase()));
        }
        if (penalties.meansExonerate()) {
            said.add(words.say("article.means"));
        }
        return said;
    }

    private static String sentence(Penalty penalty, Words words) {
        return switch (penalty.shape()) {
            case MISSING_HOUR -> words.say("article.missing-hour", ((MissingHour) penalty).amount());
            case MISSING_HOUR_MULTIPLE -> multiple((MissingHourMultiple) penalty, words);
            case LATE_DAY -> late((LateDay) penalty, words);
            case LUMP_SUM -> words.say("article.lump-sum", ((LumpSum) penalty).amount(), ((LumpSum) penalty).event());
        };
    }

    private static String multiple(MissingHourMultiple penalty, Words words) {
        return words.say("article.missing-hour-multiple", penalty.multiple().stripTrailingZeros(), penalty.of());
    }

    private static String late(LateDay late, Words words) {
        return words.say("article.late-day", late.perDay(), late.days(), late.what(), late.from());
    }
}
