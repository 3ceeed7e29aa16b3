package fr.clausier.web.hours;

import fr.clausier.hours.Activity;
import fr.clausier.hours.ledger.Entry;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.MonthGrid;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Written;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the fields of typed months: {@code hours[12][2026-03].work} for placement 12, {@code declaration[7][2026-03]} for what
 * employer 7 declared. The same on the page of one month and on that of several.
 */
public final class MonthForm {

    /** The button that sends a month instead of keeping a draft; its value is the month. */
    public static final String SUBMIT = "submit";
    private static final Pattern HOURS = Pattern.compile("hours\\[([0-9]{1,18})]\\[([0-9]{4}-[0-9]{2})]\\.(work|training|tutoring)");
    private static final Pattern DECLARATION = Pattern.compile("declaration\\[([0-9]{1,18})]\\[([0-9]{4}-[0-9]{2})]");

    private MonthForm() { }

    public static String box(long placement, YearMonth month, Activity activity) {
        return Entry.box(placement, month, activity);
    }

    public static String declaration(long employer, YearMonth month) {
        return "declaration[" + employer + "][" + month + "]";
    }

    /** Reads every box sent, month by month, and the versions of the declarations they were typed on. */
    public static Map<YearMonth, MonthDraft> read(Fields fields, Set<String> names) {
        Map<YearMonth, Map<Long, Set<Activity>>> sent = new TreeMap<>();
        Map<YearMonth, Map<Long, Long>> versions = new HashMap<>();
        for (String name : names) {
            Matcher hours = HOURS.matcher(name);
            Matcher declaration = DECLARATION.matcher(name);
            if (hours.matches()) {
                Written.month(hours.group(2)).ifPresent(month -> sent.computeIfAbsent(month, key -> new TreeMap<>())
                    .computeIfAbsent(Long.valueOf(hours.group(1)), key -> EnumSet.noneOf(Activity.class))
                    .add(Activity.valueOf(hours.group(3).toUpperCase(Locale.ROOT))));
            } else if (declaration.matches() && fields.id(name) != null) {
                Written.month(declaration.group(2)).ifPresent(month -> versions.computeIfAbsent(month, key -> new HashMap<>())
                    .put(Long.valueOf(declaration.group(1)), fields.id(name)));
            }
        }
        Map<YearMonth, MonthDraft> drafts = new TreeMap<>();
        sent.forEach((month, rows) -> drafts.put(month, new MonthDraft(rows(fields, month, rows), fields.raw(SUBMIT).equals(month.toString()),
            versions.getOrDefault(month, Map.of()))));
        return drafts;
    }

    private static List<MonthDraft.Typed> rows(Fields fields, YearMonth month, Map<Long, Set<Activity>> sent) {
        List<MonthDraft.Typed> rows = new ArrayList<>();
        sent.forEach((placement, activities) -> rows.add(new MonthDraft.Typed(placement, hours(fields, placement, month, Activity.WORK),
            hours(fields, placement, month, Activity.TRAINING), hours(fields, placement, month, Activity.TUTORING), activities)));
        return rows;
    }

    private static Hours hours(Fields fields, long placement, YearMonth month, Activity activity) {
        return fields.hours(box(placement, month, activity));
    }

    /** The boxes filled with what stands, and the versions it stands at. */
    public static Form of(Words words, Collection<MonthGrid> grids) {
        Typed typed = new Typed(words);
        for (MonthGrid grid : grids) {
            for (Activity activity : Activity.values()) {
                grid.rows().forEach(row -> typed.hours(box(row.placement().id(), grid.month(), activity), row.of(activity)));
            }
            grid.versions().forEach((employer, version) -> typed.text(declaration(employer, grid.month()), version));
        }
        return typed.form();
    }

    /** What is recorded, with what was typed over it. */
    public static Map<String, Object> over(Map<String, ?> recorded, Map<String, ?> sent) {
        Map<String, Object> merged = new HashMap<>(recorded);
        merged.putAll(sent);
        return merged;
    }

    /** The same values, to be kept as drafts only. */
    public static Map<String, Object> withoutSubmitting(Map<String, ?> sent) {
        Map<String, Object> kept = new HashMap<>(sent);
        kept.remove(SUBMIT);
        return kept;
    }

    /** The same values without what belongs to the state they were typed on. */
    public static Map<String, Object> withoutVersions(Map<String, ?> sent) {
        Map<String, Object> kept = new HashMap<>(sent);
        kept.keySet().removeIf(name -> DECLARATION.matcher(name).matches() || name.equals(SUBMIT) || name.equals("draft"));
        return kept;
    }
}
