package fr.clausier.hours.sheet;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.Activity;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
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
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The columns of the hours workbook, in the order of the template. Each says how its value is written and under which headings
 * people send it; accents, case and punctuation of a heading do not matter.
 */
public enum HoursColumn {

    CONTRACT(Format.TEXT, 15, (row, words) -> Value.of(row.contract()), "numero marche", "numero du marche", "n marche", "n de marche", "n du marche",
        "reference marche", "reference du marche", "marche n", "contract number"),
    LOT(Format.TEXT, 8, (row, words) -> Value.of(row.lot()), "n lot", "n de lot", "n du lot", "numero lot", "numero de lot", "lot n", "lot number"),
    EMPLOYER_SIRET(Format.TEXT, 18, (row, words) -> Value.of(row.employer() == null ? "" : row.employer().digits()), "siret",
        "siret de l employeur", "n siret", "n siret employeur", "numero siret", "siret structure", "siret de la structure"),
    EMPLOYER(Format.TEXT, 26, (row, words) -> Value.of(row.employerName()), "nom employeur", "nom de l employeur", "structure", "raison sociale", "entreprise"),
    KIND(Format.TEXT, 12, (row, words) -> Value.of(shown(row.kind(), words)), "type employeur", "type d employeur", "type de structure", "nature employeur"),
    FAMILY_NAME(Format.TEXT, 20, (row, words) -> Value.of(row.familyName()), "nom de famille", "nom du salarie", "nom participant", "nom usuel", "surname", "family name"),
    FIRST_NAME(Format.TEXT, 16, (row, words) -> Value.of(row.firstName()), "prenoms", "prenom du salarie", "prenom participant", "given name"),
    BIRTH_DATE(Format.DATE, 12, (row, words) -> Value.of(row.birthDate()), "ne le", "nee le", "date de naissance", "date naissance", "naissance", "birth date", "date of birth"),
    GROUP(Format.TEXT, 36, (row, words) -> Value.of(shown(row.group(), words)), "public eligible", "critere", "critere d eligibilite", "eligibilite", "statut a l entree"),
    MODALITY(Format.TEXT, 22, (row, words) -> Value.of(shown(row.modality(), words)), "modalite de realisation", "modalite d execution", "type de realisation"),
    CONTRACT_TYPE(Format.TEXT, 20, (row, words) -> Value.of(shown(row.contractType(), words)), "type de contrat", "contrat de travail", "nature du contrat", "type contrat", "work contract"),
    ROME(Format.TEXT, 12, (row, words) -> Value.of(row.rome()), "rome", "code rome", "metier", "metier rome"),
    STARTS_ON(Format.DATE, 12, (row, words) -> Value.of(row.startsOn()), "date de debut", "date debut", "debut contrat", "debut du contrat", "date d embauche", "embauche le", "start date"),
    PLANNED_END(Format.DATE, 12, (row, words) -> Value.of(row.plannedEnd()), "date de fin", "date fin", "fin", "fin contrat", "fin du contrat", "date de fin prevue", "end date"),
    MONTH(Format.MONTH, 15, (row, words) -> Value.of(row.month()), "mois travaille", "mois de realisation", "periode", "mois annee"),
    WORK(Format.HOURS, 12, (row, words) -> Value.of(row.work()), "heures", "heures realisees", "heures effectuees", "nb heures", "nombre d heures", "h travaillees",
        "heures de travail", "heures insertion", "heures d insertion", "hours"),
    TRAINING(Format.HOURS, 12, (row, words) -> Value.of(row.training()), "heures formation", "formation", "h formation", "dont formation", "training"),
    TUTORING(Format.HOURS, 12, (row, words) -> Value.of(row.tutoring()), "heures tutorat", "tutorat", "h tutorat", "dont tutorat", "tutoring");

    /** Headings without which rows mean nothing; and one of {@link #HOURS}. */
    public static final List<HoursColumn> NEEDED = List.of(CONTRACT, EMPLOYER_SIRET, FAMILY_NAME, FIRST_NAME, BIRTH_DATE, MONTH);

    /** The columns of hours, by what they were spent on. */
    private static final Map<Activity, HoursColumn> HOURS = Map.of(Activity.WORK, WORK, Activity.TRAINING, TRAINING, Activity.TUTORING, TUTORING);

    private final Format format;
    private final int width;
    private final BiFunction<SheetRow, Words, Value> value;
    private final List<String> synonyms;

    HoursColumn(Format format, int width, BiFunction<SheetRow, Words, Value> value, String... synonyms) {
        this.format = format;
        this.width = width;
        this.value = value;
        this.synonyms = List.of(synonyms);
    }

    /** The column in which hours of an activity are written. */
    public static HoursColumn of(Activity activity) {
        return HOURS.get(activity);
    }

    /** Key of the heading's text. */
    public String key() {
        return "column.import." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every folded heading that leads to a column: its words in both languages and the synonyms. */
    public static Map<String, HoursColumn> byHeading(Texts texts) {
        return Headings.Sought.byWords(HoursColumn.class, column -> Stream.concat(column.synonyms.stream(), texts.everywhere(column.key()).stream()).toList());
    }

    Column described(Words words) {
        return Column.of(words.say(key()), format, width).choosing(choices(words));
    }

    Value of(SheetRow row, Words words) {
        return value.apply(row, words);
    }

    private List<String> choices(Words words) {
        Stream<? extends Enum<?>> codes = this == KIND ? Arrays.stream(EmployerKind.values()) : this == GROUP ? Arrays.stream(EligibleGroup.values())
            : this == MODALITY ? Arrays.stream(Modality.values()) : this == CONTRACT_TYPE ? Arrays.stream(ContractType.values()) : Stream.empty();
        return codes.map(code -> shown(code, words)).toList();
    }

    /** A code in its words, with a capital; kinds of employer by the initials everyone in the trade uses. */
    private static String shown(Enum<?> code, Words words) {
        if (code == null) {
            return "";
        }
        if (code instanceof EmployerKind) {
            return code == EmployerKind.COMPANY ? words.say("column.import.kind.company") : code.name();
        }
        String text = words.of(code);
        return text.substring(0, 1).toUpperCase(words.language().locale()) + text.substring(1);
    }
}
