package fr.clausier.web.need;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.need.Need;
import fr.clausier.words.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a referrer is told of a need: to be copied, or opened in one's own mail. It names nobody. */
public record NeedMessage(String subject, List<String> lines) {

    static NeedMessage of(Words words, Contract contract, Lot lot, Need need) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("page.need.message.hello"));
        lines.add("");
        lines.add(words.say("page.need.message.looking", need.posts(), need.job() + (need.rome() == null ? "" : " (" + need.rome() + ")")));
        lines.add(words.say("page.need.message.site", contract.object() + (lot.implicit() ? "" : " · " + words.say("page.lot.name", lot.number(), lot.title()))));
        lines.add(words.say("page.need.message.start", need.startsOn()));
        if (need.hours() != null) {
            lines.add(words.say("page.need.message.hours", need.hours()));
        }
        if (need.place() != null) {
            lines.add(words.say("page.need.message.place", need.place()));
        }
        if (need.modality() != null) {
            lines.add(words.say("page.need.message.modality", need.modality()));
        }
        if (need.skills() != null) {
            lines.add(words.say("page.need.message.skills", need.skills()));
        }
        lines.add("");
        lines.add(words.say("page.need.message.answer"));
        return new NeedMessage(words.say("page.need.message.subject", need.job(), need.startsOn()), List.copyOf(lines));
    }

    public String text() {
        return String.join("\n", lines);
    }

    /** The address that opens it in the reader's own mail. @param to empty for nobody yet */
    public String mailto(String to) {
        return "mailto:" + coded(to).replace("%40", "@") + "?subject=" + coded(subject) + "&body=" + coded(String.join("\r\n", lines));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
