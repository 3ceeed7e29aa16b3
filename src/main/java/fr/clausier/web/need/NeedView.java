package fr.clausier.web.need;

import fr.clausier.contract.counterpart.Counterpart;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.need.NeedSending;
import fr.clausier.need.candidate.Proposed;
import fr.clausier.organisation.referrer.Referrer;
import fr.clausier.web.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A need as its page shows it. @param referrers all of the structure; @param message the text to copy to them; @param counterparts whom to write to, by referrer, for who writes to them */
public record NeedView(NeedRow row, List<Referrer> referrers, NeedMessage message, Map<Long, List<Counterpart>> counterparts,
        LocalDate today, Scope scope) {

    public boolean mayRecord() {
        return scope.may(Permission.RECORD_NEEDS);
    }

    /** Whether things can still be added to it. */
    public boolean isGoing() {
        return mayRecord() && row.need().isOpen();
    }

    public String here() {
        return "/needs/" + row.need().id();
    }

    public String referrer(long id) {
        return referrers.stream().filter(each -> each.id() == id).map(Referrer::name).findFirst().orElse("");
    }

    /** Those at referrers to whom the message can be addressed: referrers asked, or that can be. */
    public List<Counterpart> addressees() {
        return referrers.stream().filter(Referrer::asked).flatMap(each -> counterparts.getOrDefault(each.id(), List.of()).stream())
            .filter(each -> !each.mail().isEmpty()).toList();
    }

    /** Referrers it can still be sent to. */
    public List<Choice> unasked() {
        Set<Long> asked = row.followed().sendings().stream().map(NeedSending::referrerId).collect(Collectors.toSet());
        return referrers.stream().filter(each -> each.asked() && !asked.contains(each.id())).map(NeedView::choice).toList();
    }

    /** Referrers that may propose someone: those it was sent to first, then the others. */
    public List<Choice> proposing() {
        Set<Long> asked = row.followed().sendings().stream().map(NeedSending::referrerId).collect(Collectors.toSet());
        return referrers.stream().filter(each -> each.asked() || asked.contains(each.id()))
            .sorted(java.util.Comparator.comparing(each -> !asked.contains(each.id()))).map(NeedView::choice).toList();
    }

    /** Whom a referrer proposed for it. */
    public List<Proposed> proposedBy(long referrer) {
        return row.followed().candidates().stream().filter(each -> each.candidate().referrerId() == referrer).toList();
    }

    private static Choice choice(Referrer referrer) {
        return new Choice(referrer.id().toString(), referrer.name());
    }
}
