package fr.clausier.web;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.words.Language;
import fr.clausier.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Recorded values written back as a person would type them, so that a form opens with what is recorded. Absent values are left out. */
public final class Typed {

    private final Words words;
    private final Map<String, Object> values = new HashMap<>();

    public Typed(Words words) {
        this.words = words;
    }

    public Typed text(String field, Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
        return this;
    }

    public Typed code(String field, Enum<?> code) {
        return text(field, code == null ? null : code.name());
    }

    public Typed codes(String field, Collection<? extends Enum<?>> codes) {
        values.put(field, codes.stream().map(Enum::name).toList());
        return this;
    }

    public Typed date(String field, LocalDate date) {
        return text(field, date);
    }

    public Typed money(String field, Money money) {
        return text(field, money == null ? null : plain(words, money.value()));
    }

    public Typed percent(String field, Percent percent) {
        return text(field, percent == null ? null : plain(words, percent.value().stripTrailingZeros()));
    }

    public Typed hours(String field, Hours hours) {
        return text(field, hours == null ? null : plain(words, hours.value()));
    }

    public Typed flag(String field, boolean set) {
        return text(field, set ? "true" : null);
    }

    public Form form() {
        return Form.of(values);
    }

    /** A number without spaces between thousands, with the decimal mark of the language. */
    public static String plain(Words words, BigDecimal value) {
        String point = (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
        return words.language() == Language.FR ? point.replace('.', ',') : point;
    }

}
