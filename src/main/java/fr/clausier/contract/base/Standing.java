package fr.clausier.contract.base;

import fr.clausier.kernel.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of one lot that stand on a day, and what recording another beside them would come to. Pure. */
public final class Standing {

    /** What tells one standing entry of a lot from another. */
    public record Key(BaseKind kind, String reference) { }

    private final Map<Key, BaseEntry> byKey = new HashMap<>();
    private final Map<Long, BaseEntry> byId = new HashMap<>();
    private final LocalDate today;

    /** @param entries those corrected or struck are left out */
    public Standing(Collection<BaseEntry> entries, LocalDate today) {
        this.today = today;
        entries.stream().filter(BaseEntry::isStanding).forEach(entry -> {
            byKey.put(new Key(entry.kind(), entry.reference()), entry);
            byId.put(entry.id(), entry);
        });
    }

    /** The entry with the kind and reference of a draft. */
    public Optional<BaseEntry> named(BaseDraft draft) {
        return Optional.ofNullable(byKey.get(key(draft)));
    }

    /** The entry that says it already, whether it is the one to correct or came of correcting it. */
    public Optional<BaseEntry> same(BaseDraft draft) {
        return named(draft).filter(draft::says)
            .filter(entry -> draft.replaces() == null || draft.replaces().equals(entry.id()) || draft.replaces().equals(entry.replacesId()));
    }

    Optional<BaseEntry> replaced(BaseDraft draft) {
        return Optional.ofNullable(draft.replaces()).map(byId::get);
    }

    /**
     * Why a draft cannot be recorded: {@code base-in-future} for a fact of a day to come, {@code base-not-standing} when what it corrects
     * no longer counts, {@code base-exists} when another entry has its reference. Empty when it can, or when it stands already.
     */
    public Optional<Problem> problem(BaseDraft draft) {
        if (draft.kind().isFact() && draft.begins().isAfter(today)) {
            return Optional.of(Problem.atField("base-in-future", "dated", draft.dated().toString(), BaseDraft.codeOf(draft.kind())));
        }
        if (same(draft).isPresent()) {
            return Optional.empty();
        }
        if (draft.replaces() != null && replaced(draft).isEmpty()) {
            return Optional.of(Problem.atField("base-not-standing", "replaces", draft.replaces().toString()));
        }
        return named(draft).filter(taken -> !taken.id().equals(draft.replaces()))
            .map(taken -> Problem.atField("base-exists", "reference", draft.reference(), BaseDraft.codeOf(draft.kind()), draft.reference()));
    }

    /** The problems of drafts recorded together, two of the same kind and reference among them. */
    List<Problem> problems(List<BaseDraft> drafts) {
        List<Problem> problems = new ArrayList<>();
        Set<Key> spoken = new HashSet<>();
        for (BaseDraft draft : drafts) {
            if (!spoken.add(key(draft))) {
                problems.add(Problem.atField("base-twice", "reference", draft.reference(), BaseDraft.codeOf(draft.kind()), draft.reference()));
            } else {
                problem(draft).ifPresent(problems::add);
            }
        }
        return problems;
    }

    public static Key key(BaseDraft draft) {
        return new Key(draft.kind(), draft.reference());
    }
}
