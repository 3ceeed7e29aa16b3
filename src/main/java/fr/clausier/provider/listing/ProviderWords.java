package fr.clausier.provider.listing;

import fr.clausier.kernel.Folded;
import fr.clausier.organisation.LegalFamily;
import fr.clausier.provider.EmployerKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How lists write kinds of employer and legal families. */
final class ProviderWords {

    private static final Map<String, EmployerKind> KINDS = kinds();
    private static final Map<String, LegalFamily> FAMILIES = families();

    private ProviderWords() { }

    /**
     * The kinds a cell names: "ACI", "Atelier et chantier d'insertion (ACI)", "ACI / EI".
     *
     * @return empty unless every part of the cell is a known kind
     */
    static Set<EmployerKind> kinds(String text) {
        Optional<EmployerKind> whole = kind(text);
        if (whole.isPresent()) {
            return Set.of(whole.get());
        }
        Set<EmployerKind> found = new LinkedHashSet<>();
        for (String part : text.split("[,;/+|\\n]")) {
            Optional<EmployerKind> kind = kind(part);
            if (kind.isEmpty()) {
                return Set.of();
            }
            found.add(kind.get());
        }
        return found;
    }

    private static Optional<EmployerKind> kind(String text) {
        String folded = Folded.of(text);
        EmployerKind kind = KINDS.get(folded);
        if (kind == null && text.matches("(?s).*\\([A-Za-z]+\\)\\s*")) {
            kind = KINDS.get(Folded.of(text.substring(text.lastIndexOf('('))));
        }
        if (kind == null && text.matches("(?s)\\s*[A-Za-z]+ [-–:] .*")) {
            kind = KINDS.get(folded.split(" ")[0]);
        }
        return Optional.ofNullable(kind);
    }

    static Optional<LegalFamily> family(String text) {
        String folded = Folded.of(text);
        LegalFamily whole = FAMILIES.get(folded);
        return whole != null ? Optional.of(whole)
            : Arrays.stream(folded.split(" ")).map(FAMILIES::get).filter(f -> f != null).findFirst();
    }

    private static Map<String, EmployerKind> kinds() {
        Map<String, EmployerKind> kinds = new HashMap<>();
        for (EmployerKind kind : EmployerKind.values()) {
            kinds.put(Folded.of(kind.name()), kind);
        }
        put(kinds, EmployerKind.ACI, "atelier et chantier d insertion", "ateliers et chantiers d insertion", "atelier chantier d insertion",
            "ateliers chantiers d insertion", "chantier d insertion");
        put(kinds, EmployerKind.EI, "entreprise d insertion", "entreprises d insertion");
        put(kinds, EmployerKind.AI, "association intermediaire", "associations intermediaires");
        put(kinds, EmployerKind.ETTI, "entreprise de travail temporaire d insertion", "entreprises de travail temporaire d insertion");
        put(kinds, EmployerKind.EITI, "entreprise d insertion par le travail independant");
        put(kinds, EmployerKind.GEIQ, "groupement d employeurs pour l insertion et la qualification");
        put(kinds, EmployerKind.REGIE, "regie de quartier", "regie de territoire", "regie de quartier ou de territoire", "rq", "regies de quartier");
        put(kinds, EmployerKind.EA, "entreprise adaptee", "entreprises adaptees");
        put(kinds, EmployerKind.EATT, "entreprise adaptee de travail temporaire");
        put(kinds, EmployerKind.ESAT, "etablissement et service d aide par le travail",
            "etablissement et service d accompagnement par le travail", "etablissements et services d aide par le travail");
        put(kinds, EmployerKind.EBE, "entreprise a but d emploi");
        put(kinds, EmployerKind.PRISON, "sep", "riep", "travail penitentiaire", "etablissement penitentiaire", "service de l emploi penitentiaire");
        put(kinds, EmployerKind.ETT, "entreprise de travail temporaire", "agence d interim", "interim");
        put(kinds, EmployerKind.COMPANY, "entreprise", "entreprise ordinaire", "societe", "entreprise classique");
        return kinds;
    }

    private static Map<String, LegalFamily> families() {
        Map<String, LegalFamily> families = new HashMap<>();
        for (LegalFamily family : LegalFamily.values()) {
            families.put(Folded.of(family.name()), family);
        }
        put(families, LegalFamily.ASSOCIATION, "asso", "associations");
        put(families, LegalFamily.COMPANY, "societe", "sarl", "sas", "sasu", "eurl", "sa", "commerciale", "entreprise");
        put(families, LegalFamily.COOPERATIVE, "scop", "scic", "coop");
        put(families, LegalFamily.PUBLIC_BODY, "public", "publique", "collectivite", "ccas", "cias", "epci", "commune", "departement", "gip");
        put(families, LegalFamily.MUTUAL_OR_FOUNDATION, "fondation", "mutuelle");
        put(families, LegalFamily.SOLE_TRADER, "individuelle", "individuel", "auto entrepreneur", "micro entreprise");
        put(families, LegalFamily.OTHER, "autre");
        return families;
    }

    private static <V> void put(Map<String, V> words, V value, String... folded) {
        for (String each : folded) {
            words.put(each, value);
        }
    }
}
