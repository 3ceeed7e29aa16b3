package fr.clausier.hours.mapping;

import fr.clausier.hours.mapping.UnknownValue.Meaning;
import fr.clausier.kernel.Folded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Usual job titles of the works and services where social clauses apply, with a ROME code to propose. Only proposed: a title may have several codes. */
final class Occupations {

    private static final Map<String, String> PROPOSED = new LinkedHashMap<>();

    static {
        String[][] all = {{"macon", "F1703"}, {"manoeuvre", "F1704"}, {"peintre", "F1606"}, {"electricien", "F1602"}, {"plombier", "F1603"}, {"couvreur", "F1610"},
            {"carreleur", "F1608"}, {"plaquiste", "F1604"}, {"platrier", "F1601"}, {"facadier", "F1611"}, {"menuisier poseur", "F1607"}, {"coffreur", "F1701"},
            {"ouvrier vrd", "F1702"}, {"canalisateur", "F1705"}, {"espaces verts", "A1203"}, {"jardinier", "A1203"}, {"agent d entretien", "K2204"},
            {"agent de nettoyage", "K2204"}, {"agent de proprete", "K2204"}, {"agent de tri", "K2304"}, {"ripeur", "K2303"}, {"magasinier", "N1103"},
            {"preparateur de commandes", "N1103"}, {"cariste", "N1101"}, {"manutentionnaire", "N1105"}, {"chauffeur livreur", "N4105"}, {"plongeur", "G1605"}};
        for (String[] each : all) {
            PROPOSED.put(each[0], each[1]);
        }
    }

    private Occupations() { }

    /** The code proposed for a title; empty when no usual title stands in it, or several that differ. */
    static String of(String title) {
        String padded = " " + Folded.of(title) + " ";
        List<String> codes = PROPOSED.entrySet().stream().filter(each -> padded.contains(" " + each.getKey() + " ")).map(Map.Entry::getValue).distinct().toList();
        return codes.size() == 1 ? codes.get(0) : "";
    }

    static List<Meaning> all() {
        return PROPOSED.values().stream().distinct().sorted().map(code -> new Meaning(code, code)).toList();
    }
}
