package fr.clausier.web.followed;

import fr.clausier.organisation.territory.Departement;
import fr.clausier.organisation.territory.Departements;
import fr.clausier.web.Page;

/** How an area is told: a département by its name and code, a commune or post code with the département it is in. */
public final class FollowedWords {

    private FollowedWords() { }

    public static String area(Page page, String code) {
        return Departements.find(code).map(each -> each.name() + " (" + each.code() + ")").orElseGet(() -> page.say("page.following.commune", code,
            Departements.find(Departements.codeOf(code, null)).map(Departement::name).orElse("")));
    }
}
