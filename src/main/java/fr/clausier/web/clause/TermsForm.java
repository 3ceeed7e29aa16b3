package fr.clausier.web.clause;

import fr.clausier.clause.article.Chapter;
import fr.clausier.clause.preset.Preset;
import fr.clausier.clause.preset.Presets;
import fr.clausier.compliance.whatif.Supposition;
import fr.clausier.law.LegalAmount;
import fr.clausier.law.LegalUnit;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.web.Choice;
import fr.clausier.web.Form;
import fr.clausier.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the form of terms shows beside its values.
 *
 * @param article the sentences the values make, by chapter; empty while they do not read
 * @param supposition what the values would change in the count of the lot; null unless asked
 * @param preset the preset the form was opened with; empty for none
 */
public record TermsForm(Map<Chapter, List<String>> article, String preset, Supposition supposition) {

    static final TermsForm SILENT = new TermsForm(Map.of(), "", null);
    private static final Pattern ROW = Pattern.compile("[A-Za-z]+\\[([0-9]{1,3})]\\..*");
    private static final int MOST_ROWS = 30;

    TermsForm supposing(Supposition counted) {
        return new TermsForm(article, preset, counted);
    }

    public List<String> sentences(Chapter chapter) {
        return article.getOrDefault(chapter, List.of());
    }

    public List<Preset> presets() {
        return Presets.all();
    }

    /** Null when the form was not opened with a preset. */
    public Preset chosen() {
        return Presets.find(preset).orElse(null);
    }

    /** How many rows of a list to show: those filled and one more, never fewer than some. */
    public int rows(Form form, String list, int atLeast) {
        int filled = form.values().entrySet().stream().filter(each -> each.getKey().startsWith(list + "[") && !isBlank(each.getValue()))
            .mapToInt(each -> index(each.getKey())).max().orElse(-1) + 1;
        return Math.min(MOST_ROWS, Math.max(atLeast, filled + 1));
    }

    /** Whether any value under a name is filled: its part of the form is then opened. */
    public boolean isFilled(Form form, String beginning) {
        return form.values().entrySet().stream().anyMatch(each -> each.getKey().startsWith(beginning) && !isBlank(each.getValue()));
    }

    public List<Choice> yesOrNo(Page page) {
        return List.of(new Choice("true", page.say("word.yes")), new Choice("false", page.say("word.no")));
    }

    /** Legal amounts of the hour. */
    public List<Choice> hourly(Page page) {
        return Arrays.stream(LegalAmount.values()).filter(amount -> amount.unit() == LegalUnit.EUROS_PER_HOUR)
            .map(amount -> new Choice(amount.name(), page.words().of(amount))).toList();
    }

    public String usualAge(Page page, EligibleGroup group) {
        return group.oldestProofMonths() == null ? page.say("page.terms.usual-hiring") : page.say("page.terms.usual-months", group.oldestProofMonths());
    }

    private static int index(String name) {
        Matcher row = ROW.matcher(name);
        return row.matches() ? Integer.parseInt(row.group(1)) : -1;
    }

    private static boolean isBlank(Object value) {
        return value == null || value.toString().isBlank();
    }
}
