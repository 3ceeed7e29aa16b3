package fr.clausier.web;

import fr.clausier.access.Account;
import fr.clausier.kernel.Role;
import io.micronaut.context.ApplicationContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small portfolio, recorded through the counters, with one account per role, and the pages each role opens on it. */
public record SamplePortfolio(Account facilitator, Account buyer, Account administrator) {

    /** Records the portfolio on a server that has none. */
    public static SamplePortfolio in(ApplicationContext context) {
        long structure = Visitor.structure(context, "90000000100008");
        return new SamplePortfolio(Visitor.account(context, "Claire Vasseur", Role.FACILITATOR, structure, null),
            Visitor.account(context, "Bruno Achard", Role.BUYER, structure, 1L),
            Visitor.account(context, "Ada Morin", Role.ADMIN, null, null));
    }

    /** Name of the picture and address of each page. */
    public Map<String, String> pages(Role role) {
        Map<String, String> pages = new LinkedHashMap<>();
        if (role == Role.ADMIN) {
            pages.put("accounts", "/accounts");
            pages.put("account-new", "/accounts/new");
        }
        pages.put("own-account", "/account");
        return pages;
    }
}
