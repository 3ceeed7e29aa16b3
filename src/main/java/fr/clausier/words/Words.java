package fr.clausier.words;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Reason;
import fr.clausier.kernel.Siret;
import fr.clausier.kernel.Written;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every sentence in one language, and values as that language writes them. Made by {@link Texts}; safe to share. */
public final class Words {

    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z0-9_-]+)}");

    private final Language language;
    private final Map<String, String> texts;
    private final ZoneId zone;

    Words(Language language, Map<String, String> texts, ZoneId zone) {
        this.language = language;
        this.texts = texts;
        this.zone = zone;
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * The text of a key, its {0}, {1}… filled with the arguments as this language writes them.
     * A missing text shows as its key between marks; a test fails on every one.
     */
    public String say(String key, Object... args) {
        return fill(template(key), hole -> hole.matches("[0-9]+") && Integer.parseInt(hole) < args.length
            ? show(args[Integer.parseInt(hole)]) : null);
    }

    /** The text of a key with named holes, values given in plain form (ISO dates, point decimals) and shown as written here. */
    public String say(String key, Map<String, String> facts) {
        return fill(template(key), hole -> facts.containsKey(hole) ? fact(facts.get(hole)) : null);
    }

    /** The word for a code: {@code code.Modality.DIRECT_HIRE}. Empty for an absent code. */
    public String of(Enum<?> code) {
        return code == null ? "" : template("code." + code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    /** What is wrong, why, and what to do; arguments in plain form (ISO dates, point decimals) are shown as written here. */
    public String problem(Problem problem) {
        return fill(template("problem." + problem.code()), hole -> hole.matches("[0-9]+") && Integer.parseInt(hole) < problem.args().size()
            ? fact(problem.args().get(Integer.parseInt(hole))) : null);
    }

    /** An example of a right value; empty when none would help. */
    public String example(Problem problem) {
        String key = "problem." + problem.code() + ".example";
        return has(key) ? say(key, problem.args().toArray()) : "";
    }

    public String reason(Reason reason) {
        return say("reason." + reason.code(), reason.facts());
    }

    /** 1 234,50 in French, 1,234.50 in English. */
    public String hours(Hours hours) {
        return hours == null ? "" : decimal(hours.value(), 2);
    }

    public String money(Money money) {
        return money == null ? "" : language == Language.FR ? decimal(money.value(), 2) + "\u00a0€" : "€" + decimal(money.value(), 2);
    }

    /** Up to two decimals: 14,41 %. */
    public String percent(Percent percent) {
        if (percent == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(percent.value()) + (language == Language.FR ? "\u00a0%" : "%");
    }

    public String decimal(BigDecimal value, int decimals) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    public String integer(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    public String date(LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ofPattern("dd/MM/yyyy", language.locale()).format(date);
    }

    /** mars 2026, March 2026. */
    public String month(YearMonth month) {
        return month == null ? "" : DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()).format(month);
    }

    public String period(Period period) {
        return period.to() == null ? say("word.since", period.from()) : say("word.period", period.from(), period.to());
    }

    public String instant(Instant instant) {
        return instant == null ? "" : DateTimeFormatter.ofPattern(language == Language.FR ? "dd/MM/yyyy 'à' HH:mm" : "dd/MM/yyyy 'at' HH:mm",
            language.locale()).withZone(zone).format(instant);
    }

    private String template(String key) {
        return texts.getOrDefault(key, "⟦" + key + "⟧");
    }

    private String show(Object value) {
        if (value instanceof Enum<?> e) {
            return of(e);
        } else if (value instanceof Hours h) {
            return hours(h);
        } else if (value instanceof Money m) {
            return money(m);
        } else if (value instanceof Percent p) {
            return percent(p);
        } else if (value instanceof LocalDate d) {
            return date(d);
        } else if (value instanceof YearMonth m) {
            return month(m);
        } else if (value instanceof Instant i) {
            return instant(i);
        } else if (value instanceof Siret s) {
            return s.spaced();
        } else if (value instanceof BigDecimal b) {
            return decimal(b, Math.max(0, b.scale()));
        } else if (value instanceof Integer || value instanceof Long) {
            return integer(((Number) value).longValue());
        } else if (value instanceof String text && texts.containsKey("code." + text)) {
            return texts.get("code." + text);
        }
        return value == null ? "" : value.toString();
    }

    /** A plain fact as this language writes it: ISO dates and months, decimals, and codes "Modality.DIRECT_HIRE". */
    private String fact(String plain) {
        if (plain.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return Written.date(plain).map(this::date).orElse(plain);
        } else if (plain.matches("[0-9]{4}-[0-9]{2}")) {
            return Written.month(plain).map(this::month).orElse(plain);
        } else if (plain.matches("-?[0-9]{1,12}\\.[0-9]{1,4}")) {
            BigDecimal value = new BigDecimal(plain);
            return decimal(value, value.scale());
        } else if (texts.containsKey("code." + plain)) {
            return texts.get("code." + plain);
        }
        return plain;
    }

    private static String fill(String template, java.util.function.UnaryOperator<String> values) {
        return HOLE.matcher(template).replaceAll(hole -> {
            String value = values.apply(hole.group(1));
            return Matcher.quoteReplacement(value == null ? hole.group() : value);
        });
    }
}
