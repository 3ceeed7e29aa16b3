package fr.clausier.web.need;

import fr.clausier.contract.counterpart.Counterpart;
import fr.clausier.contract.counterpart.Counterparts;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Written;
import fr.clausier.need.brought.Contribution;
import fr.clausier.need.brought.Contributions;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.organisation.referrer.Referrer;
import fr.clausier.organisation.referrer.Referrers;
import fr.clausier.store.Calendar;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the pages of referrers show. */
@Singleton
class ReferrerReading {

    private final Referrers referrers;
    private final Contributions contributions;
    private final Organisations organisations;
    private final Counterparts counterparts;
    private final Calendar calendar;

    ReferrerReading(Referrers referrers, Contributions contributions, Organisations organisations, Counterparts counterparts,
            Calendar calendar) {
        this.referrers = referrers;
        this.contributions = contributions;
        this.organisations = organisations;
        this.counterparts = counterparts;
        this.calendar = calendar;
    }

    ReferrerListView list(Scope scope, Period period) {
        Map<Long, Contribution> brought = contributions.over(scope, period);
        return new ReferrerListView(referrers.all(scope).stream().map(each -> new ReferrerListView.Row(each,
            brought.getOrDefault(each.id(), Contribution.none(each.id())))).toList(), period, scope.may(Permission.RECORD_NEEDS));
    }

    Contribution brought(Scope scope, Referrer referrer, Period period) {
        return contributions.over(scope, period).getOrDefault(referrer.id(), Contribution.none(referrer.id()));
    }

    /** The period asked for; the year to this day unless it is typed and makes sense. */
    Period period(String from, String to) {
        LocalDate last = Written.date(to).orElse(calendar.today());
        LocalDate first = Written.date(from).orElse(last.withDayOfYear(1));
        return first.isAfter(last) ? new Period(last.withDayOfYear(1), last) : new Period(first, last);
    }

    Optional<Organisation> organisation(Scope scope, Referrer referrer) {
        return Optional.ofNullable(referrer.organisationId()).flatMap(id -> organisations.find(scope, id));
    }

    List<Counterpart> counterparts(Scope scope, Referrer referrer) {
        return counterparts.ofReferrers(scope, List.of(referrer.id())).getOrDefault(referrer.id(), List.of());
    }

    Form form(Scope scope, Words words, Referrer referrer) {
        return new Typed(words).text("version", referrer.version()).text("referrerName", referrer.name()).code("referrerKind", referrer.kind())
            .text("siret", organisation(scope, referrer).map(Organisation::siret).orElse(null)).text("commune", referrer.commune())
            .text("asked", referrer.asked()).form();
    }
}
