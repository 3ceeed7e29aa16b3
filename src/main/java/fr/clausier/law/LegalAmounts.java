package fr.clausier.law;

import fr.clausier.access.Accounts;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The legal amounts a structure works with: those that come with the product, over them those an administrator recorded for the
 * whole instance, over them those recorded for the structure.
 */
@Singleton
public class LegalAmounts {

    /** In place of a structure: every structure of the instance. */
    public static final long EVERY_STRUCTURE = 0;

    private final LegalAmountRows rows;
    private final Accounts accounts;
    private final Journal journal;
    private final Unchanged<String, List<LegalChange>> kept;

    LegalAmounts(LegalAmountRows rows, Accounts accounts, Journal journal, Keeping keeping) {
        this.rows = rows;
        this.accounts = accounts;
        this.journal = journal;
        this.kept = keeping.of(Keeping.MANY, Thing.LEGAL_AMOUNT);
    }

    /** The value that holds on a day for the viewer's structure; empty before the first one known. */
    @Transactional
    public Optional<LegalValue> on(Scope scope, LegalAmount amount, LocalDate day) {
        return series(scope).on(amount, day);
    }

    /** Every value that holds for the viewer's structure; an administrator outside any structure sees those of the instance. */
    @Transactional
    public LegalSeries series(Scope scope) {
        return layered(scope.structure());
    }

    /** The values that hold for a structure an administrator looks at; empty when there is no such structure. */
    @Transactional
    public Optional<LegalSeries> ofStructure(Scope scope, long structure) {
        scope.require(Permission.RECORD_LEGAL_AMOUNTS);
        return exists(scope, structure) ? Optional.of(layered(structure)) : Optional.empty();
    }

    /** Records a value for a structure, or for all; one that begins on the same day is replaced. The same again changes nothing. */
    @Transactional
    public Outcome<LegalChange> record(Scope scope, long structure, LegalAmountDraft draft) {
        scope.require(Permission.RECORD_LEGAL_AMOUNTS);
        journal.writeAlone();
        if (!exists(scope, structure)) {
            return Outcome.refused(Problem.atField("structure-unknown", "structureId", Long.toString(structure)));
        }
        LegalChange before = rows.findByStructureIdAndAmountAndStartsOn(structure, draft.amount(), draft.from()).orElse(null);
        LegalChange said = LegalChange.of(before == null ? null : before.id(), structure, draft);
        if (said.equals(before)) {
            return Outcome.done(before);
        }
        LegalChange after = before == null ? rows.save(said) : rows.update(said);
        journal.record(scope.actor(), structure, "legal-amount.recorded", "legal-amount", after.id(), before, after);
        return Outcome.done(after);
    }

    /** Takes a recorded value back: what it stood over holds again. Values that come with the product are never taken back. */
    @Transactional
    public Outcome<LegalChange> withdraw(Scope scope, long id) {
        scope.require(Permission.RECORD_LEGAL_AMOUNTS);
        journal.writeAlone();
        Optional<LegalChange> found = rows.findById(id).filter(change -> exists(scope, change.structureId()));
        if (found.isEmpty()) {
            return Outcome.absent();
        }
        rows.deleteById(id);
        journal.record(scope.actor(), found.get().structureId(), "legal-amount.withdrawn", "legal-amount", id, found.get(), null);
        return Outcome.done(found.get());
    }

    private LegalSeries layered(long structure) {
        List<LegalChange> recorded = kept.facts(structure, "", () -> rows.findByStructureIdIn(List.of(EVERY_STRUCTURE, structure)));
        LegalSeries instance = NationalAmounts.series().with(of(recorded, EVERY_STRUCTURE));
        return structure == EVERY_STRUCTURE ? instance : instance.with(of(recorded, structure));
    }

    private static LegalSeries of(List<LegalChange> recorded, long structure) {
        return LegalSeries.of(recorded.stream().filter(each -> each.structureId() == structure).map(LegalChange::value).toList());
    }

    /** An administrator whose role is held within one structure acts for that one only. */
    private boolean exists(Scope scope, long structure) {
        boolean theirs = scope.structure() == EVERY_STRUCTURE || scope.structure() == structure;
        return theirs && (structure == EVERY_STRUCTURE || accounts.structures(scope).stream().anyMatch(each -> each.id() == structure));
    }
}
