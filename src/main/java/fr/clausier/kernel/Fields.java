package fr.clausier.kernel;

import fr.clausier.kernel.written.SocialNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the named values of a form or of a JSON object, and gathers a {@link Problem} for each that is missing or malformed
 * instead of stopping at the first. One reader for pages, API and files, so a value is judged the same at every door; whatever it is for, one that
 * looks like a social-security number is refused.
 * Readers return null for an absent optional value and for one that was refused.
 */
public final class Fields {

    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("99999999999.99");

    private final Map<String, ?> values;
    private final String path;
    private final List<Problem> problems;

    private Fields(Map<String, ?> values, String path, List<Problem> problems) {
        this.values = values;
        this.path = path;
        this.problems = problems;
        values.forEach((field, value) -> (value instanceof Collection<?> many ? many : java.util.Collections.singleton(value))
            .forEach(each -> refuseSocialNumber(path + field, each)));
    }

    private void refuseSocialNumber(String field, Object value) {
        if (!(value instanceof Map) && value != null && SocialNumber.isIn(value.toString())) {
            problems.add(Problem.atField(SocialNumber.REFUSED, field, value.toString()));
        }
    }

    public static Fields of(Map<String, ?> values) {
        return new Fields(values == null ? Map.of() : values, "", new ArrayList<>());
    }

    public List<Problem> problems() {
        return problems;
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** Adds a finding of the caller on one of the fields. */
    public void refuse(String code, String field, String... args) {
        problems.add(Problem.atField(code, path + field, raw(field), args));
    }

    public void warn(String code, String field, String... args) {
        problems.add(Problem.warning(code, Problem.Place.field(path + field), raw(field), args));
    }

    /** The text as sent, trimmed; empty when absent. */
    public String raw(String field) {
        Object value = values.get(field);
        if (value instanceof Collection<?> many) {
            value = many.isEmpty() ? null : many.iterator().next();
        }
        return value == null ? "" : printable(value.toString());
    }

    /** Control characters but line ends are dropped: no field means them, and databases disagree on keeping them. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").trim();
    }

    public boolean has(String field) {
        return !raw(field).isEmpty();
    }

    /** A text of at most so many characters, the most its column keeps. */
    public String text(String field, int longest) {
        String text = raw(field);
        if (text.length() > longest) {
            refuse("text-too-long", field, Integer.toString(longest));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    public String requiredText(String field, int longest) {
        return required(field, text(field, longest));
    }

    public BigDecimal decimal(String field) {
        return read(field, Written::decimal, "number-format");
    }

    public Integer integer(String field) {
        return read(field, text -> text.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(), "integer-format");
    }

    /** The id of another thing, as doors pass it. */
    public Long id(String field) {
        return read(field, text -> text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty(), "integer-format");
    }

    /** An amount, zero or more. */
    public Money money(String field) {
        return money(field, BigDecimal.ZERO, "money-range");
    }

    /** An amount that may take back another: below zero for a credit note. */
    public Money signedMoney(String field) {
        return money(field, LARGEST_AMOUNT.negate(), "money-signed-range");
    }

    private Money money(String field, BigDecimal least, String code) {
        BigDecimal amount = read(field, Written::decimal, "money-format");
        if (amount != null && (amount.compareTo(least) < 0 || amount.compareTo(LARGEST_AMOUNT) > 0)) {
            refuse(code, field);
            return null;
        }
        return amount == null ? null : new Money(amount);
    }

    public Percent percent(String field) {
        BigDecimal value = read(field, Written::decimal, "percent-format");
        if (value != null && !new Percent(value).isBetween0And100()) {
            refuse("percent-range", field);
            return null;
        }
        return value == null ? null : new Percent(value);
    }

    public Hours hours(String field) {
        return read(field, Written::hours, Written.hoursProblem(raw(field)));
    }

    public LocalDate date(String field) {
        return read(field, Written::date, "date-format");
    }

    public LocalDate requiredDate(String field) {
        return required(field, date(field));
    }

    public YearMonth month(String field) {
        return read(field, Written::month, "month-format");
    }

    /** A SIRET; one whose check digit fails is kept with a warning. */
    public Siret siret(String field) {
        Siret siret = read(field, Siret::parse, "siret-format");
        if (siret != null && !siret.checks()) {
            warn("siret-check", field);
        }
        return siret;
    }

    public Siret requiredSiret(String field) {
        return required(field, siret(field));
    }

    public Cpv cpv(String field) {
        return read(field, Cpv::parse, "cpv-format");
    }

    public boolean flag(String field) {
        return Set.of("true", "on", "1", "oui", "yes").contains(raw(field).toLowerCase(Locale.ROOT));
    }

    /** A yes or no that has its own answer when nothing is said; anything but a yes or a no is refused. */
    public boolean answer(String field, boolean otherwise) {
        Boolean said = read(field, Written::answer, "answer-format");
        return said == null ? otherwise : said;
    }

    public <E extends Enum<E>> E code(String field, Class<E> type) {
        return read(field, text -> constant(type, text), "code-unknown");
    }

    public <E extends Enum<E>> E requiredCode(String field, Class<E> type) {
        return required(field, code(field, type));
    }

    /** Several codes: a list, repeated form values, or one text with commas or semicolons. Order is the enum's. */
    public <E extends Enum<E>> Set<E> codes(String field, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        for (String text : texts(field)) {
            Optional<E> constant = constant(type, text);
            if (constant.isEmpty()) {
                problems.add(Problem.atField("code-unknown", path + field, text, String.join(", ", names(type))));
            }
            constant.ifPresent(found::add);
        }
        return found;
    }

    public List<String> texts(String field) {
        Object value = values.get(field);
        if (value == null) {
            return List.of();
        }
        Collection<?> many = value instanceof Collection<?> c ? c : List.of(value.toString().split("[,;|]"));
        return many.stream().filter(v -> v != null).map(v -> printable(v.toString())).filter(v -> !v.isEmpty()).toList();
    }

    /** The objects of a nested list, each with its own path: {@code lots[0].title}. */
    public List<Fields> list(String field) {
        Object value = values.get(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Collection<?> many)) {
            refuse("list-expected", field);
            return List.of();
        }
        List<Fields> found = new ArrayList<>();
        int index = 0;
        for (Object each : many) {
            found.add(nested(field + "[" + index++ + "].", each));
        }
        return found;
    }

    /** A nested object; absent reads as one with no values. */
    public Fields object(String field) {
        return nested(field + ".", values.get(field));
    }

    @SuppressWarnings("unchecked")
    private Fields nested(String under, Object value) {
        if (value != null && !(value instanceof Map)) {
            problems.add(Problem.atField("object-expected", path + under.substring(0, under.length() - 1), value.toString()));
        }
        return new Fields(value instanceof Map ? (Map<String, ?>) value : Map.of(), path + under, problems);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Refuses an absent value that the caller cannot do without; says nothing twice about one already refused. */
    public <T> T required(String field, T value) {
        if (value == null && !has(field)) {
            refuse("required", field);
        }
        return value;
    }

    private <T> T read(String field, Function<String, Optional<T>> reader, String code) {
        String text = raw(field);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            refuse(code, field);
        }
        return value.orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
