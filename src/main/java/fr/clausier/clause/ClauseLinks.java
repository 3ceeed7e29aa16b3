package fr.clausier.clause;

import fr.clausier.clause.fit.Fit;
import fr.clausier.clause.fit.FitChanges;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Reason;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.provider.Convention;
import fr.clausier.provider.EmployerKind;
import fr.clausier.provider.Providers;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Links organisations to lots, once their kind is known to fit what the link asks of them under the terms of the clause. */
@Singleton
public class ClauseLinks {

    private final Clauses clauses;
    private final Lots lots;
    private final Providers providers;
    private final Organisations organisations;
    private final Calendar calendar;

    ClauseLinks(Clauses clauses, Lots lots, Providers providers, Organisations organisations, Calendar calendar) {
        this.clauses = clauses;
        this.lots = lots;
        this.providers = providers;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    /**
     * Links an organisation to a lot. An unfit kind is refused with the reason. When no kind is named, one the organisation is known
     * to hold and that fits is taken; an organisation known to hold none is an ordinary company.
     */
    @Transactional
    public Outcome<LotLink> link(Scope scope, long lotId, LinkDraft draft) {
        scope.require(Permission.RECORD_CONTRACTS);
        if (lots.find(scope, lotId).isEmpty()) {
            return Outcome.absent();
        }
        List<EmployerKind> held = held(scope, draft);
        if (draft.employerKind() != null && kind(draft.employerKind()).isEmpty()) {
            return Outcome.refused(Problem.atField("code-unknown", "employerKind", draft.employerKind()));
        }
        FitChanges changes = clauses.history(scope, lotId).inForce(calendar.today()).map(terms -> terms.how().fit()).orElse(FitChanges.NONE);
        EmployerKind kind = draft.employerKind() == null ? fittest(held, draft, changes) : kind(draft.employerKind()).orElseThrow();
        Optional<Reason> unfit = Fit.check(kind, draft.kind(), changes);
        if (unfit.isPresent()) {
            return Outcome.refused(Problem.atField(unfit.get().code(), "employerKind", kind.name(), unfit.get().facts().get("kind"),
                unfit.get().facts().get("link")));
        }
        boolean said = kind == EmployerKind.COMPANY || held.contains(kind);
        return warned(lots.link(scope, lotId, as(draft, kind)), said, kind);
    }

    private List<EmployerKind> held(Scope scope, LinkDraft draft) {
        return organisations.find(scope, draft.siret()).map(Organisation::id).flatMap(id -> providers.find(scope, id))
            .map(provider -> provider.conventions().stream().map(Convention::kind).distinct().sorted().toList()).orElse(List.of());
    }

    private static EmployerKind fittest(List<EmployerKind> held, LinkDraft draft, FitChanges changes) {
        return held.stream().filter(kind -> Fit.check(kind, draft.kind(), changes).isEmpty()).findFirst()
            .orElse(held.isEmpty() ? EmployerKind.COMPANY : held.get(0));
    }

    private static Optional<EmployerKind> kind(String code) {
        return Arrays.stream(EmployerKind.values()).filter(kind -> kind.name().equalsIgnoreCase(code.trim())).findFirst();
    }

    /** An ordinary company is stored without a kind. */
    private static LinkDraft as(LinkDraft draft, EmployerKind kind) {
        return new LinkDraft(draft.siret(), draft.name(), draft.kind(), kind == EmployerKind.COMPANY ? null : kind.name(), draft.lead(),
            draft.share());
    }

    private static Outcome<LotLink> warned(Outcome<LotLink> linked, boolean said, EmployerKind kind) {
        if (said || !linked.isDone()) {
            return linked;
        }
        return Outcome.done(linked.get(), List.of(Problem.warning("kind-not-held", Problem.Place.field("employerKind"), kind.name(),
            "EmployerKind." + kind)));
    }
}
