package fr.clausier.contract.base.intake;

import fr.clausier.contract.base.BaseKind;
import fr.clausier.kernel.Folded;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How people write the nature of an entry: its words in both languages, its code, and common abbreviations. */
final class KindWords {

    /** @param credit whether the word itself says that the amount takes back another */
    record Meaning(BaseKind kind, boolean credit) { }

    private final Map<String, Meaning> words = new HashMap<>();
    private final String all;

    KindWords(Texts texts) {
        for (BaseKind kind : BaseKind.values()) {
            put(kind, false, kind.name());
            for (Language language : Language.values()) {
                put(kind, false, texts.in(language).of(kind));
            }
        }
        put(BaseKind.INVOICE, false, "factures", "situation", "situation de travaux", "décompte");
        put(BaseKind.INVOICE, true, "avoir", "facture d’avoir", "note de crédit", "credit note");
        put(BaseKind.ORDER, false, "commande", "BC", "BDC", "bons de commande", "order");
        put(BaseKind.PLANNED_ORDER, false, "commande prévisionnelle", "prévision de commande", "commandes prévues");
        put(BaseKind.CONDITIONAL_PART, false, "tranche conditionnelle", "tranche optionnelle", "tranche affermie", "tranche optionnelle affermie", "TC", "TO");
        put(BaseKind.OPTION, false, "option", "PSE", "PSE levée", "PSE retenue");
        put(BaseKind.RENEWAL, false, "renouvellement", "reconduit");
        put(BaseKind.HOURS_WORKED, false, "heures travaillées du mois", "heures totales", "total des heures");
        put(BaseKind.PLANNED_HOURS, false, "plan d’heures", "heures planifiées", "heures prévisionnelles", "prévision d’heures");
        put(BaseKind.SUBCONTRACTED, false, "sous-traitance", "montant sous-traité", "sous-traité");
        all = Arrays.stream(BaseKind.values()).map(kind -> texts.in(Language.FR).of(kind)).collect(Collectors.joining(", "));
    }

    Optional<Meaning> read(String written) {
        return Optional.ofNullable(words.get(Folded.of(written)));
    }

    /** All of them, as a message lists them. */
    String all() {
        return all;
    }

    private void put(BaseKind kind, boolean credit, String... written) {
        for (String each : written) {
            words.put(Folded.of(each), new Meaning(kind, credit));
        }
    }
}
