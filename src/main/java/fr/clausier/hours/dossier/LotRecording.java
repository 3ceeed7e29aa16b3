package fr.clausier.hours.dossier;

import fr.clausier.clause.ClauseLinks;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.clause.TermsHistory;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.hours.dossier.Dossier.LotPart;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Problem.Place;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records what hangs on a lot: its clause first, whose terms may widen the matrix, then the organisations linked to it, then its base. */
@Singleton
final class LotRecording {

    private final Clauses clauses;
    private final ClauseLinks links;
    private final Lots lots;
    private final Organisations organisations;
    private final BaseBook book;

    LotRecording(Clauses clauses, ClauseLinks links, Lots lots, Organisations organisations, BaseBook book) {
        this.clauses = clauses;
        this.links = links;
        this.lots = lots;
        this.organisations = organisations;
        this.book = book;
    }

    void record(Scope scope, Lot lot, LotPart part, Progress progress) {
        if (part.terms() != null) {
            clause(scope, lot, part.terms(), part.path() + "clause.", progress);
        }
        List<LotLink> known = lots.links(scope, lot.id());
        for (int i = 0; i < part.links().size(); i++) {
            link(scope, lot, known, part.links().get(i), part.path() + "links[" + i + "].", progress);
        }
        base(scope, lot, part, progress);
    }

    /** Entries already recorded are left alone; one that someone struck is not brought back. */
    private void base(Scope scope, Lot lot, LotPart part, Progress progress) {
        List<BaseEntry> known = new ArrayList<>(part.base().isEmpty() ? List.of() : book.list(scope, lot.id()).orElse(List.of()));
        for (int i = 0; i < part.base().size(); i++) {
            BaseDraft draft = part.base().get(i);
            String path = part.path() + "base[" + i + "].";
            Optional<BaseEntry> struck = known.stream().filter(entry -> entry.isStruck() && draft.says(entry)).findFirst();
            if (struck.isPresent()) {
                progress.warnings().add(Problem.warning("base-was-struck", Place.field(path + "reference"), draft.reference(), struck.get().struckReason()));
            } else {
                progress.take(path, book.record(scope, lot.id(), draft)).filter(entry -> !known.contains(entry)).ifPresent(entry -> {
                    known.add(entry);
                    progress.addedEntry();
                });
            }
        }
    }

    /** A file brings the first terms of a clause; a later version is an amendment, which a person records. */
    private void clause(Scope scope, Lot lot, TermsDraft terms, String path, Progress progress) {
        TermsHistory history = clauses.history(scope, lot.id());
        if (history.versions().isEmpty()) {
            progress.take(path, clauses.record(scope, lot.id(), terms)).ifPresent(recorded -> progress.addedClause());
        } else if (history.versions().stream().noneMatch(terms::says)) {
            progress.refuse("dossier-clause-differs", path + "effectiveFrom", String.valueOf(terms.effectiveFrom()));
        }
    }

    private void link(Scope scope, Lot lot, List<LotLink> known, LinkDraft draft, String path, Progress progress) {
        Optional<LotLink> recorded = organisations.find(scope, draft.siret()).map(Organisation::id)
            .flatMap(id -> known.stream().filter(each -> each.organisationId() == id && each.kind() == draft.kind()).findFirst());
        if (recorded.isEmpty()) {
            progress.take(path, links.link(scope, lot.id(), draft));
            return;
        }
        if (draft.employerKind() != null) {
            progress.same(path + "employerKind", recorded.get().employerKind(), draft.employerKind());
        }
        progress.same(path + "lead", recorded.get().lead(), draft.lead());
        progress.same(path + "share", recorded.get().share(), draft.share());
    }
}
