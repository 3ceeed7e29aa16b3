package fr.clausier.contract.base.intake;

import fr.clausier.contract.base.BaseKind;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import fr.clausier.workbook.reading.Headings;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The columns of the base workbook, in the order of the template. Each says how its value is written and under which headings people send
 * it; accents, case and punctuation of a heading do not matter. Amounts including VAT are nobody's column: they are not read.
 */
public enum BaseColumn {

    CONTRACT("contract", Format.TEXT, 15, (row, words) -> Value.of(row.contract()), "numero marche", "numero du marche", "n marche", "n de marche",
        "n du marche", "reference marche", "reference du marche", "marche n", "contract number"),
    LOT("lot", Format.TEXT, 8, (row, words) -> Value.of(row.lot()), "n lot", "n de lot", "n du lot", "numero lot", "numero de lot", "lot n", "lot number"),
    KIND("kind", Format.TEXT, 30, (row, words) -> Value.of(shown(row.draft().kind(), words)), "type", "type de piece", "nature de la piece",
        "nature piece", "type piece", "objet de la ligne"),
    REFERENCE("reference", Format.TEXT, 20, (row, words) -> Value.of(row.draft().reference()), "ref", "numero", "n", "numero de piece", "n piece",
        "n de piece", "numero facture", "numero de facture", "n facture", "n de facture", "numero de commande", "n commande", "n de commande",
        "n bon de commande", "n de bon de commande", "reference piece", "reference de la piece", "invoice number", "order number"),
    DATED("dated", Format.DATE, 12, (row, words) -> Value.of(row.draft().dated()), "date de facture", "date facture", "date de la facture",
        "date piece", "date de la piece", "date de commande", "date commande", "date d effet", "mois", "periode", "month"),
    AMOUNT("amount", Format.EUROS, 18, (row, words) -> Value.of(row.draft().amount()), "montant", "montant hors taxes", "montant hors taxe",
        "montant en euros ht", "total ht", "ht", "net ht", "amount"),
    HOURS("hours", Format.HOURS, 14, (row, words) -> Value.of(row.draft().hours()), "nb heures", "nb d heures", "nombre d heures",
        "heures travaillees", "heures prevues"),
    NOTE("note", Format.TEXT, 40, (row, words) -> Value.of(row.draft().note()), "notes", "commentaire", "commentaires", "observation",
        "observations", "remarque", "remarques", "comment");

    /** Headings without which rows mean nothing; and one of {@link #AMOUNT}, {@link #HOURS}. */
    static final List<BaseColumn> NEEDED = List.of(CONTRACT, KIND, DATED);

    private final String field;
    private final Format format;
    private final int width;
    private final BiFunction<BaseRow, Words, Value> value;
    private final List<String> synonyms;

    BaseColumn(String field, Format format, int width, BiFunction<BaseRow, Words, Value> value, String... synonyms) {
        this.field = field;
        this.format = format;
        this.width = width;
        this.value = value;
        this.synonyms = List.of(synonyms);
    }

    /** Key of the heading's text. */
    String key() {
        return "column.base." + name().toLowerCase(Locale.ROOT);
    }

    /** Name of the field of the draft that the column fills. */
    String field() {
        return field;
    }

    /** The column of a field of the draft; hours of a month say it under the date. */
    static Optional<BaseColumn> ofField(String field) {
        return field.equals("month") ? Optional.of(DATED) : Arrays.stream(values()).filter(column -> column.field.equals(field)).findFirst();
    }

    /** Every folded heading that leads to a column: its words in both languages and the synonyms. */
    static Map<String, BaseColumn> byHeading(Texts texts) {
        return Headings.Sought.byWords(BaseColumn.class, column -> Stream.concat(column.synonyms.stream(), texts.everywhere(column.key()).stream()).toList());
    }

    Column described(Words words) {
        List<String> choices = this == KIND ? Arrays.stream(BaseKind.values()).map(kind -> shown(kind, words)).toList() : List.of();
        return Column.of(words.say(key()), format, width).choosing(choices);
    }

    Value of(BaseRow row, Words words) {
        return value.apply(row, words);
    }

    /** A kind in its words, with a capital. */
    private static String shown(BaseKind kind, Words words) {
        String text = words.of(kind);
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(words.language().locale()) + text.substring(1);
    }
}
