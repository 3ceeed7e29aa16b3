package fr.clausier.hours.guess;

import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.kernel.Folded;
import fr.clausier.words.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What headings say: the words of the template weigh 100, what companies write instead weighs less, and may fit several columns. */
final class HeadingWords {

    /** The weight of a heading of the template. */
    static final int EXACT = 100;
    /** From this weight on, a heading alone tells the column. */
    static final int CLEAR = 80;

    /** A way of writing a heading. */
    private record Rule(ColumnUse use, int weight, Pattern words) {

        static Rule of(ColumnUse use, int weight, String words) {
            return new Rule(use, weight, Pattern.compile(words));
        }
    }

    private static final String EMPLOYERS = "(employeur|structure|entreprise|societe|agence|etablissement|siae|organisme|sous traitant|prestataire|raison sociale|geiq|etti)";
    private static final String PEOPLE = "(salarie|beneficiaire|participant|collaborateur|interimaire|agent|personne|personnel|identite|employe|candidat|stagiaire|public)";
    private static final List<Rule> RULES = List.of(
        Rule.of(ColumnUse.IGNORED, 90, "^(n|no|num|numero|n ordre|ordre|id|rang|ligne|sexe|genre|civilite|titre|adresse.*|code postal|cp|ville|commune|tel.*|portable|mobile|mail|e mail|email|courriel|age|visa|signature|nationalite|qpv|niveau.*|diplome.*|prescripteur|referente?s?|cip|nir|.*secu.*|observations?|commentaires?|remarques?|notes?|facture.*|montant.*|cout.*|taux.*|tarif.*|prix.*|matricule.*|pass iae|n pass.*)$"),
        Rule.of(ColumnUse.IGNORED, 88, "\\b(prevues?|previsionnel\\w*|objectif|restantes?|reste|theoriques?|contractuelles?|a realiser|dues?|ecart|taux|absences?|conges|hebdo\\w*|h sup|supp?\\w*)\\b"),
        Rule.of(ColumnUse.IGNORED, 86, "\\b(totaux|total|cumule?e?s?|somme|moyenne)\\b"),
        Rule.of(ColumnUse.EMPLOYER_SIRET, 95, "\\bsiret\\b"),
        Rule.of(ColumnUse.CONTRACT_AND_LOT, 92, "\\b(marche|operation|chantier|affaire)\\b.*\\blot\\b"),
        Rule.of(ColumnUse.CONTRACT, 90, "\\b(n|no|num|numero|ref|reference|code)\\b.*\\bmarche\\b|\\bmarche\\b.*\\b(n|no|num|numero|ref|reference|code|public)\\b|^marches?$"),
        Rule.of(ColumnUse.CONTRACT, 55, "\\b(operation|chantier|affaire|projet|commande|dossier)\\b|\\b(n|no|num|numero|ref|reference)\\b.*\\bcontrat\\b"),
        Rule.of(ColumnUse.LOT, 90, "^(n |no |num |numero )?(de |du |d )?lots?( n| no| numero)?$"),
        Rule.of(ColumnUse.KIND, 92, "\\b(type|nature|statut|categorie|forme)\\b.*\\b(structure|employeur|siae|entreprise|organisme)\\b"),
        Rule.of(ColumnUse.EMPLOYER, 92, "\\b(nom|denomination|libelle)\\b.*\\b" + EMPLOYERS + "|\\b" + EMPLOYERS + "\\b.*\\bnom\\b"),
        Rule.of(ColumnUse.EMPLOYER, 84, "\\b" + EMPLOYERS + "s?\\b"),
        Rule.of(ColumnUse.FULL_NAME, 95, "\\bnoms?\\b.*\\bprenoms?\\b|\\bprenoms?\\b.*\\bnoms?\\b|^nom complet$"),
        Rule.of(ColumnUse.FULL_NAME, 82, "^(le |la |les |du |des )?" + PEOPLE + "e?s?( en insertion| insertion| concernee?s?)?$"),
        Rule.of(ColumnUse.FAMILY_NAME, 85, "\\b(nom|noms|patronyme)\\b"),
        Rule.of(ColumnUse.FIRST_NAME, 95, "\\bprenoms?\\b"),
        Rule.of(ColumnUse.BIRTH_DATE, 95, "\\bnaiss\\w*|\\bnee?s?\\b.*\\ble\\b|\\bddn\\b|\\bdate nais\\w*|\\bnee?\\b"),
        Rule.of(ColumnUse.GROUP, 86, "\\b(public|publics|criteres?|eligibilite|eligible|typologie|minima|profil|motif d insertion)\\b"),
        Rule.of(ColumnUse.GROUP, 60, "\\b(statut|situation|categorie)\\b"),
        Rule.of(ColumnUse.MODALITY, 88, "\\bmodalites?\\b"),
        Rule.of(ColumnUse.MODALITY, 62, "\\b(mode|dispositif|forme)\\b"),
        Rule.of(ColumnUse.CONTRACT_TYPE, 90, "\\b(type|nature|forme)\\b.*\\bcontrats?\\b|\\bcontrats?\\b.*\\b(travail|type|nature)\\b"),
        Rule.of(ColumnUse.CONTRACT_TYPE, 70, "^contrats?$"),
        Rule.of(ColumnUse.ROME, 86, "\\b(rome|metier|poste|emploi|fonction|qualification)\\b"),
        Rule.of(ColumnUse.STARTS_ON, 88, "\\b(debut|entree|embauche|arrivee|demarrage)\\b|^du$"),
        Rule.of(ColumnUse.PLANNED_END, 88, "\\b(fin|sortie|terme|echeance)\\b|^au$"),
        Rule.of(ColumnUse.MONTH, 88, "^(le |du )?(mois|periodes?)( .*)?$|\\bmois (concerne|travaille|de realisation)\\b"),
        Rule.of(ColumnUse.WORK, 87, "\\b(heures?|hrs?|h|nbh)\\b"),
        Rule.of(ColumnUse.WORK, 60, "\\b(volume|temps|duree|quantites?|qte|realise|effectue)\\b"),
        Rule.of(ColumnUse.TRAINING, 92, "\\bformations?\\b"),
        Rule.of(ColumnUse.TUTORING, 92, "\\b(tutorat|tuteur)\\b"));

    private final Map<String, HoursColumn> exact;

    HeadingWords(Texts texts) {
        this.exact = HoursColumn.byHeading(texts);
    }

    /** The columns a heading may be, with their weight; empty for words that say nothing. */
    Map<ColumnUse, Integer> of(String heading) {
        String folded = Folded.of(heading);
        Map<ColumnUse, Integer> found = new EnumMap<>(ColumnUse.class);
        RULES.stream().filter(rule -> rule.words().matcher(folded).find()).forEach(rule -> found.merge(rule.use(), rule.weight(), Math::max));
        HoursColumn known = exact.get(folded);
        if (known != null) {
            found.put(ColumnUse.of(known), EXACT);
        }
        return found;
    }

    /** What a heading says under another that groups it: "Nom" under "Employeur" is not "Nom" under "Salarié". */
    Map<ColumnUse, Integer> of(String group, String heading) {
        Map<ColumnUse, Integer> alone = of(heading);
        if (group.isEmpty()) {
            return alone;
        }
        Map<ColumnUse, Integer> both = of(group + " " + heading);
        both.remove(ColumnUse.CONTRACT_AND_LOT);
        int best = best(both);
        boolean other = best >= CLEAR && alone.getOrDefault(top(both), 0) == 0;
        return alone.isEmpty() || other && !Folded.of(group).matches(".*\\b" + PEOPLE + "e?s?\\b.*") ? both : alone;
    }

    static int best(Map<ColumnUse, Integer> weights) {
        return weights.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static ColumnUse top(Map<ColumnUse, Integer> weights) {
        return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(ColumnUse.IGNORED);
    }
}
