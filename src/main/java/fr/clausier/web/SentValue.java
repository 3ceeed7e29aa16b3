package fr.clausier.web;

import fr.clausier.kernel.Written;
import fr.clausier.words.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What a form's field sends, as people read it: codes by their words, ISO dates as the language writes them, the rest as it is. */
public final class SentValue {

    /** Fields that send codes, and the list each is of. */
    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("sex", "Sex"), Map.entry("education", "Education"),
        Map.entry("group", "EligibleGroup"), Map.entry("employerKind", "EmployerKind"), Map.entry("legalFamily", "LegalFamily"),
        Map.entry("buyerKind", "BuyerKind"), Map.entry("nature", "ContractNature"), Map.entry("procedure", "Procedure"), Map.entry("ccag", "Ccag"),
        Map.entry("social", "SocialConsideration"), Map.entry("environmental", "EnvironmentalConsideration"), Map.entry("grouping", "Grouping"),
        Map.entry("derogation", "SocialDerogation"), Map.entry("exitPoint", "ExitPoint"), Map.entry("exitKind", "ExitKind"),
        Map.entry("exitDetail", "ExitDetail"), Map.entry("toldBy", "ToldBy"));

    private SentValue() { }

    /** @param value one value, or several with a comma and a space between them */
    public static String shown(Words words, String field, String value) {
        if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return Written.date(value).map(words::date).orElse(value);
        }
        String list = CODES.get(field);
        return list == null ? value : Arrays.stream(value.split(", ")).map(code -> "code." + list + "." + code)
            .map(key -> words.has(key) ? words.say(key) : key.substring(key.lastIndexOf('.') + 1)).collect(Collectors.joining(", "));
    }
}
