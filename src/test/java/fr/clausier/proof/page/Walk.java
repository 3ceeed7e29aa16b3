package fr.clausier.proof.page;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import fr.clausier.access.Account;
import fr.clausier.kernel.Role;
import fr.clausier.proof.page.Refusals.Filling;
import fr.clausier.proof.page.Seen.State;
import fr.clausier.web.Accessibility;
import fr.clausier.web.Chromium;
import fr.clausier.web.Frame;
import fr.clausier.web.Inspection;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Addresses one role walks through on one server, in one state. @param account who is signed in; null for nobody */
record Walk(ApplicationContext server, State state, Role role, Account account, Collection<String> addresses) {

    private static final int REFUSED = 400;

    /** Opens each address that this role may open, once for each text nobody met before. */
    void go(Chromium chromium, Seen seen) {
        Page page = chromium.visit(server, account, new Browser.NewContextOptions().setLocale("fr-FR").setReducedMotion(ReducedMotion.REDUCE));
        String base = "http://localhost:" + server.getBean(EmbeddedServer.class).getPort();
        Accessibility.prepare(page.context());
        speak(page, base, "fr");
        List<String> read = new ArrayList<>();
        for (String address : addresses) {
            APIResponse answer = page.request().get(base + address);
            String type = answer.headers().getOrDefault("content-type", "");
            if (!type.startsWith("text/html") || state == State.ERROR && answer.status() != 200) {
                continue;
            }
            if (state == State.ERROR) {
                refuse(page, base, address, seen);
            } else if (seen.isNew(state + answer.text())) {
                look(page, base, address, seen);
                read.add(address);
            } else {
                seen.alike(address, role);
            }
        }
        if (state == State.FULL) {
            speak(page, base, "en");
            read.forEach(address -> again(page, base, address, seen));
        }
        page.context().close();
    }

    private void look(Page page, String base, String address, Seen seen) {
        Inspection inspection = new Inspection(page);
        seen.weighed(address, role, inspection.open(base + address));
        inspection.lookHard(state == State.FULL);
        seen.looked(address, role, state, 2, told(inspection));
    }

    private void again(Page page, String base, String address, Seen seen) {
        Inspection inspection = new Inspection(page);
        inspection.open(base + address);
        inspection.lookAgain();
        seen.looked(address, role, state, 1, told(inspection));
    }

    private void refuse(Page page, String base, String address, Seen seen) {
        Refusals refusals = new Refusals(page);
        page.navigate(base + address);
        int forms = refusals.forms();
        for (int form = 0; form < forms; form++) {
            for (Filling filling : Filling.values()) {
                if (form + filling.ordinal() > 0) {
                    page.navigate(base + address);
                }
                if (form >= refusals.forms()) {
                    continue;
                }
                String asked = refusals.asked(form, filling);
                if (!asked.isEmpty() && Integer.parseInt(asked.substring(0, 3)) >= REFUSED && seen.isNew("ERROR" + asked)) {
                    page.navigate(base + address);
                    page.setViewportSize(Inspection.WIDE, 900);
                    Inspection inspection = new Inspection(page);
                    int status = refusals.sent(form, filling).status();
                    if (status >= REFUSED) {
                        inspection.refused();
                        inspection.lookHard(false);
                        seen.looked(address, role, state, 2, told(inspection).stream().map(each -> each + " [" + filling + "]").toList());
                    }
                }
            }
        }
    }

    private static void speak(Page page, String base, String language) {
        page.context().addCookies(List.of(new Cookie(Frame.LANGUAGE, language).setUrl(base + "/")));
    }

    private List<String> told(Inspection inspection) {
        return inspection.wrong().stream().map(each -> (role == null ? "NOBODY" : role) + " " + state + ": " + each).toList();
    }
}
