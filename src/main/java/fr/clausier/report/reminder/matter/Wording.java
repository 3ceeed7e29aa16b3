package fr.clausier.report.reminder.matter;

import fr.clausier.compliance.LotStatement;
import fr.clausier.words.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a message: what is owed, kind by kind and lot by lot, and where to answer. It names contracts and organisations, never a person.
 *
 * @param structure name of the facilitators who write
 * @param address of the product, before its paths
 * @param organisations names by id
 * @param link gives whoever has no account at an employer where to answer for a month
 */
public record Wording(Words words, String structure, String address, LocalDate today, Map<Long, String> organisations,
        BiFunction<Long, YearMonth, String> link) {

    private static final String PARAGRAPH = "\n\n";
    /** Places told one by one in a section; the others are counted. */
    private static final int MOST_PLACES = 30;

    public String subject() {
        return words.say("letter.reminder.subject");
    }

    public String text(Message message) {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("letter.greeting"));
        parts.add(words.say("letter.reminder.intro", structure, named(message.to().organisations().stream().filter(organisations::containsKey).toList())));
        Map<MatterKind, List<Matter>> kinds = new TreeMap<>(message.told().stream().map(Stated::matter).collect(Collectors.groupingBy(Matter::kind)));
        kinds.forEach((kind, matters) -> parts.add(section(message, kind, matters)));
        answering(message, kinds).forEach(parts::add);
        parts.add(words.say("letter.reminder.answered"));
        parts.add(words.say("letter.reminder.end", structure));
        return String.join(PARAGRAPH, parts) + "\n";
    }

    private String named(List<Long> ids) {
        return ids.stream().map(organisations::get).sorted().collect(Collectors.joining(", "));
    }

    private String section(Message message, MatterKind kind, List<Matter> matters) {
        StringBuilder said = new StringBuilder(words.say("letter.reminder.title." + kind));
        Map<String, List<Matter>> places = new LinkedHashMap<>();
        matters.forEach(each -> places.computeIfAbsent(place(message, each), key -> new ArrayList<>()).add(each));
        places.entrySet().stream().limit(MOST_PLACES).forEach(each -> said.append("\n• ").append(each.getKey()).append(words.say("page.form.colon")).append(" ")
            .append(owed(each.getValue())).append(where(message, each.getValue().get(0))));
        return places.size() <= MOST_PLACES ? said.toString() : said.append("\n• ").append(words.say("letter.reminder.more", places.size() - MOST_PLACES)).toString();
    }

    /** Contract and lot as people call them; and the organisation, for whoever answers for several. */
    private String place(Message message, Matter matter) {
        LotStatement about = matter.about();
        String lot = about.lot().implicit() ? about.contract().number() + ", " + about.contract().object()
            : about.contract().number() + ", " + words.say("page.lot.name", about.lot().number(), about.lot().title());
        return message.to().organisations().size() > 1 ? lot + " (" + organisations.getOrDefault(matter.organisation(), "") + ")" : lot;
    }

    private String owed(List<Matter> matters) {
        String months = matters.stream().map(Matter::month).distinct().sorted().map(words::month).collect(Collectors.joining(", "));
        LocalDate due = matters.stream().map(Matter::due).min(LocalDate::compareTo).orElseThrow();
        return words.say(due.isBefore(today) ? "letter.reminder.late" : "letter.reminder.before", months, due);
    }

    private String where(Message message, Matter matter) {
        if (!message.to().signsIn(matter.organisation())) {
            return "";
        }
        String path = switch (matter.kind()) {
            case DECLARATION -> message.to().declares(matter.organisation()) ? "/lots/" + matter.about().lot().id() + "/hours/" + matter.month() : "";
            case FORECAST -> "/lots/" + matter.about().lot().id() + "/base";
            case CONFIRMATION, DISPUTE -> "/declarations/" + matter.subject();
            case QUESTION -> "";
        };
        return path.isEmpty() ? "" : "\n  " + address + path;
    }

    /** How to answer, for those whose lines lead nowhere by themselves. */
    private List<String> answering(Message message, Map<MatterKind, List<Matter>> kinds) {
        List<String> ways = new ArrayList<>();
        Set<Asked> asked = new TreeSet<>();
        List.of(MatterKind.CONFIRMATION, MatterKind.QUESTION).forEach(kind -> kinds.getOrDefault(kind, List.of())
            .forEach(each -> asked.add(new Asked(each.month(), each.organisation()))));
        if (asked.stream().anyMatch(each -> message.to().signsIn(each.organisation()))) {
            ways.add(words.say("letter.reminder.confirm-signed-in") + "\n  " + address + "/confirmations");
        }
        List<Asked> linked = asked.stream().filter(each -> !message.to().signsIn(each.organisation())).toList();
        if (!linked.isEmpty()) {
            ways.add(words.say("letter.reminder.confirm-link") + linked.stream().map(each -> "\n• " + month(message, each) + "\n  "
                + link.apply(each.organisation(), each.month())).collect(Collectors.joining()));
        }
        boolean elsewhere = Stream.of(MatterKind.DECLARATION, MatterKind.FORECAST, MatterKind.DISPUTE).flatMap(kind -> kinds.getOrDefault(kind, List.of()).stream())
            .anyMatch(each -> each.kind() == MatterKind.DECLARATION ? !message.to().declares(each.organisation()) : !message.to().signsIn(each.organisation()));
        if (elsewhere) {
            ways.add(words.say("letter.reminder.send-us", structure));
        }
        return ways;
    }

    private String month(Message message, Asked asked) {
        String month = words.month(asked.month());
        return message.to().organisations().size() > 1 ? month + " (" + organisations.getOrDefault(asked.organisation(), "") + ")" : month;
    }

    private record Asked(YearMonth month, long organisation) implements Comparable<Asked> {

        @Override
        public int compareTo(Asked other) {
            return month.equals(other.month) ? Long.compare(organisation, other.organisation) : month.compareTo(other.month);
        }
    }
}
