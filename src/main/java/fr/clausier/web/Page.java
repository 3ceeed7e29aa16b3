package fr.clausier.web;

import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What every page needs around its content: the language, who is signed in, the ways in, and what the last action did.
 *
 * @param title what the page is about, already in the reader's language
 * @param accountName the name shown for the signed-in account; null when nobody is signed in
 * @param role the role the account acts under; null when nobody is signed in
 * @param path the address asked for, without query, such as {@code /contracts/12}
 * @param flash what the last action did, shown once; null when there is nothing to say
 * @param navigation the ways in this role may take
 * @param refused whether the page gives back what could not be recorded
 */
public record Page(Words words, String title, String accountName, Role role, String path, Flash flash,
        List<NavigationItem> navigation, boolean refused) {

    /** @throws NullPointerException if the list of ways in is absent */
    public Page {
        navigation = List.copyOf(navigation);
    }

    /** The same page, giving back what could not be recorded. */
    Page refusing() {
        return new Page(words, title, accountName, role, path, flash, navigation, true);
    }

    /** The title a browser shows: that something is wrong comes first, since it is read first. */
    public String tab() {
        return say(refused ? "page.layout.tab-refused" : "page.layout.tab", title);
    }

    /** Short for {@code words().say(…)}. */
    public String say(String key, Object... args) {
        return words.say(key, args);
    }

    /** The words for several codes, one after the other; empty for none. */
    public String list(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(words::of).collect(Collectors.joining(", "));
    }

    /** The label of a form's field; of {@code hours[12].work}, that of {@code work}; of {@code proofAges.RSA}, that of {@code proofAges}; of {@code follower-12}, that of {@code follower}. */
    public String label(String field) {
        String last = "field." + field.substring(field.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
        String key = words.has("field." + field) ? "field." + field : last;
        return words.say(words.has(key) ? key : "field." + field.replaceAll("[.\\[].*|-[0-9]+$", ""));
    }

    public boolean isSignedIn() {
        return accountName != null;
    }

    /** Whether the page bears the box that finds contracts, companies and people: everywhere but where it is the page itself. */
    public boolean finds() {
        return role != null && Permission.READ_CONTRACTS.isHeldBy(role) && !path.equals("/search");
    }

    /** The other of the two languages, offered in the footer. */
    public String otherLanguage() {
        return words.language().tag().equals("fr") ? "en" : "fr";
    }
}
