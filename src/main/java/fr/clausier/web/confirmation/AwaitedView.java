package fr.clausier.web.confirmation;

import fr.clausier.hours.answer.Awaited;
import fr.clausier.hours.answer.EmployerAnswers.Left;
import fr.clausier.kernel.Listing;
import fr.clausier.web.Choice;
import fr.clausier.web.Form;
import fr.clausier.web.Slice;
import java.util.List;

/**
 * Declarations that wait, as the list shows them.
 *
 * @param asked what the address asks for
 * @param employers to choose from; none for an employer, which sees its own
 * @param facilitates whether the viewer validates; otherwise it confirms
 * @param left what was just chosen and not moved, each with why
 */
public record AwaitedView(Listing<Awaited> found, Slice slice, Form asked, List<Choice> employers, boolean facilitates, List<Left> left) {

    /** Where the chosen ones are sent. */
    public String action() {
        return facilitates ? "/confirmations/validate" : "/confirmations/confirm";
    }

    /** Whether one of those shown can be chosen. */
    public boolean offers() {
        return found.rows().stream().anyMatch(this::offers);
    }

    /** A facilitator validates what is plain; an employer confirms what it has not confirmed yet. */
    public boolean offers(Awaited each) {
        return facilitates ? each.isPlain() : each.state() == fr.clausier.hours.ledger.Declaration.State.SUBMITTED;
    }
}
