package fr.clausier.proof.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;

/** Sends the forms of a page as nobody should: with nothing typed, and with what cannot be read. What would be taken is left with the server it was sent to. */
final class Refusals {

    /** How a form is filled. */
    enum Filling { NOTHING, NONSENSE }

    private static final String FORMS = """
        const forms = () => [...document.querySelectorAll('main form[method=post]')].filter(form =>
          form.querySelector('input:not([type=hidden]), select, textarea'));
        const fill = (form, nonsense) => {
          for (const e of form.elements) {
            if (e.type === 'file') {
              const files = new DataTransfer();
              if (nonsense) files.items.add(new File(['ceci n’est pas un classeur'], 'essai.xlsx'));
              e.files = files.files;
            } else if (e.type === 'checkbox' || e.type === 'radio') e.checked = false;
            else if (e.tagName === 'SELECT') {
              if (nonsense) e.append(new Option('?', 'NONSENSE'));
              if (nonsense || [...e.options].some(each => each.value === '')) e.value = nonsense ? 'NONSENSE' : '';
            } else if (e.tagName === 'TEXTAREA' || e.tagName === 'INPUT' && e.type !== 'hidden') {
              e.type === 'search' || e.tagName === 'TEXTAREA' || (e.type = 'text');
              e.value = nonsense ? '??' : '';
            }
          }
        };
        const submitter = form => [...form.elements].find(e => e.tagName === 'BUTTON' && e.type === 'submit');
        """;
    private static final String COUNT = "() => {" + FORMS + " return forms().length; }";
    /** The answer in advance, without leaving the page. */
    private static final String ASK = "async ([index, nonsense]) => {" + FORMS + """
         const form = forms()[index];
         fill(form, nonsense);
         const body = new FormData(form, submitter(form));
         const answer = await fetch(form.action, {method: 'POST', redirect: 'manual',
           body: form.enctype === 'multipart/form-data' ? body : new URLSearchParams(body)});
         return answer.type === 'opaqueredirect' ? '' : answer.status + ' ' + await answer.text(); }""";
    private static final String SEND = "([index, nonsense]) => {" + FORMS + """
         const form = forms()[index];
         fill(form, nonsense);
         form.noValidate = true;
         form.requestSubmit(submitter(form)); }""";

    private final Page page;

    Refusals(Page page) {
        this.page = page;
    }

    /** Forms of the page that is open in which something can be typed or chosen. */
    int forms() {
        return ((Number) page.evaluate(COUNT)).intValue();
    }

    /** The status and page a form would be answered by; empty when it is taken. */
    String asked(int form, Filling filling) {
        return page.evaluate(ASK, List.of(form, filling == Filling.NONSENSE)).toString();
    }

    /** Sends a form of the page that is open; the answer is open then. */
    Response sent(int form, Filling filling) {
        return page.waitForNavigation(() -> page.evaluate(SEND, List.of(form, filling == Filling.NONSENSE)));
    }
}
