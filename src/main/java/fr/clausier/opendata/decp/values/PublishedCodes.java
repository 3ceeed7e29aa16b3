package fr.clausier.opendata.decp.values;

import fr.clausier.contract.Ccag;
import fr.clausier.contract.ContractNature;
import fr.clausier.contract.EnvironmentalConsideration;
import fr.clausier.contract.Grouping;
import fr.clausier.contract.Procedure;
import fr.clausier.contract.SocialConsideration;
import fr.clausier.kernel.Folded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A published enumeration beside our codes: the values of the schema, and the older or loose wordings met in files. Compared without
 * accents, capitals or punctuation.
 */
public final class PublishedCodes {

    public static final PublishedCodes NATURE = of(ContractNature.values(), ContractNature::published)
        .also("marche public", "MARCHE").also("marches", "MARCHE").also("marche public de defense ou de securite", "DEFENCE")
        .also("concession de services", "CONCESSION_SERVICE").also("marche subsequents", "SUBSEQUENT");
    public static final PublishedCodes PROCEDURE = of(Procedure.values(), Procedure::published)
        .also("mapa", "ADAPTED").also("marche a procedure adaptee", "ADAPTED")
        .also("procedure negociee avec publicite prealable", "NEGOTIATED").also("procedure concurrentielle avec negociation", "NEGOTIATED")
        .also("marche public passe sans publicite ni mise en concurrence prealable", "DIRECT")
        .also("marche negocie sans publicite ni mise en concurrence prealable", "DIRECT")
        .also("marche passe sans publicite ni mise en concurrence prealables", "DIRECT");
    public static final PublishedCodes CCAG = new PublishedCodes()
        .value("Travaux", Ccag.TRAVAUX).value("Maitrise d'œuvre", Ccag.MOE)
        .value("Fournitures courantes et services", Ccag.FCS).value("Marchés industriels", Ccag.MI)
        .value("Prestations intellectuelles", Ccag.PI)
        .value("Techniques de l'information et de la communication", Ccag.TIC).value("Pas de CCAG", Ccag.NONE)
        .also("fcs", "FCS").also("pi", "PI").also("tic", "TIC").also("moe", "MOE").also("mi", "MI").also("aucun", "NONE");
    public static final PublishedCodes SOCIAL = of(SocialConsideration.values(), SocialConsideration::published)
        .also("clauses sociales", "CLAUSE").also("criteres sociaux", "CRITERION").also("marches reserves", "RESERVED")
        .also("sans objet", "NONE").also("aucune", "NONE");
    public static final PublishedCodes ENVIRONMENTAL = of(EnvironmentalConsideration.values(), EnvironmentalConsideration::published)
        .also("clauses environnementales", "CLAUSE").also("criteres environnementaux", "CRITERION")
        .also("sans objet", "NONE").also("aucune", "NONE");
    public static final PublishedCodes GROUPING = new PublishedCodes()
        .value("Conjoint", Grouping.CONJOINT).value("Solidaire", Grouping.SOLIDAIRE).value("Pas de groupement", Grouping.NONE)
        .also("groupement conjoint", "CONJOINT").also("groupement solidaire", "SOLIDAIRE")
        .also("conjoint avec mandataire solidaire", "CONJOINT_LEAD_SOLIDAIRE");

    private final Map<String, String> codes = new LinkedHashMap<>();
    private final List<String> published = new java.util.ArrayList<>();

    private PublishedCodes() { }

    private static <E extends Enum<E>> PublishedCodes of(E[] constants, Function<E, String> published) {
        PublishedCodes codes = new PublishedCodes();
        for (E each : constants) {
            codes.value(published.apply(each), each);
        }
        return codes;
    }

    private PublishedCodes value(String publishedValue, Enum<?> constant) {
        published.add(publishedValue);
        return also(Folded.of(publishedValue), constant.name());
    }

    private PublishedCodes also(String folded, String constant) {
        codes.put(folded, constant);
        return this;
    }

    /** The name of our constant for a published value. */
    public Optional<String> code(String text) {
        return Optional.ofNullable(codes.get(Folded.of(text)));
    }

    /** The published values, for telling what was expected. */
    public String expected() {
        return String.join(" · ", published);
    }
}
