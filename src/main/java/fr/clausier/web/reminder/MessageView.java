package fr.clausier.web.reminder;

import fr.clausier.compliance.LotStatement;
import fr.clausier.report.reminder.matter.MatterKind;
import fr.clausier.report.reminder.matter.Message;
import fr.clausier.report.reminder.matter.Stated;
import fr.clausier.report.sending.letter.Letter;
import fr.clausier.words.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A message as it would leave, with why. */
public record MessageView(Message message, Letter letter) {

    /**
     * What makes it leave today, on one lot.
     *
     * @param step the earliest of its messages, of so many; @param due the earliest day
     */
    public record Why(MatterKind kind, LotStatement about, List<YearMonth> months, int step, int of, LocalDate due) {

        static Why of(List<Stated> together) {
            Stated first = together.get(0);
            Stated least = together.stream().min(java.util.Comparator.comparingInt(each -> each.stage().number())).orElseThrow();
            return new Why(first.matter().kind(), first.matter().about(), together.stream().map(each -> each.matter().month()).distinct().sorted().toList(),
                least.stage().number(), least.stage().of(), together.stream().map(each -> each.matter().due()).min(LocalDate::compareTo).orElseThrow());
        }

        public String months(Words words) {
            return months.stream().map(words::month).collect(Collectors.joining(", "));
        }
    }

    private record Where(MatterKind kind, long lot) { }

    public List<Why> why() {
        Map<Where, List<Stated>> places = new LinkedHashMap<>();
        message.told().stream().filter(Stated::isDue).forEach(each -> places.computeIfAbsent(new Where(each.matter().kind(), each.matter().about().lot().id()),
            key -> new ArrayList<>()).add(each));
        return places.values().stream().map(Why::of).toList();
    }

    /** Where whom it goes to is kept. */
    public String contacts() {
        return "/organisations/" + message.to().organisations().first() + "/contacts";
    }
}
