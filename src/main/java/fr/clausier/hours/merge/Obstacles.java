package fr.clausier.hours.merge;

import fr.clausier.hours.ledger.Declaration;
import fr.clausier.kernel.Problem;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Why two records cannot be put together, or taken apart, as things stand: each is mended on a page of its own first. */
@Singleton
class Obstacles {

    private final Rows rows;

    Obstacles(Rows rows) {
        this.rows = rows;
    }

    /** Details in which the same placement may be told otherwise under both records; its hours are judged by each. */
    enum Differing { GROUP, END, KIND }

    /**
     * Refuses {@code merge-differs} where the same placement is told otherwise, {@code merge-declared} where the total of a declaration
     * confirmed or validated would change. @param said hours both declare
     */
    List<Problem> together(MergeDraft draft, List<MergeRows.Twice> said) {
        List<Problem> found = new ArrayList<>();
        rows.pairs(draft.kept(), draft.gone()).forEach(pair -> {
            differing(found, pair, Differing.GROUP, pair.keptGroup(), pair.goneGroup());
            differing(found, pair, Differing.END, pair.keptEnd(), pair.goneEnd());
            differing(found, pair, Differing.KIND, pair.keptKind(), pair.goneKind());
        });
        found.addAll(settled("merge-declared", "merge-declared-lot", said.stream().map(MergeRows.Twice::declaration).distinct().toList()));
        return found;
    }

    /** Refuses {@code merge-same-name} while the record that stays bears the name of the other, and {@code merge-apart-declared}. */
    List<Problem> apart(Merge merge) {
        List<Problem> found = new ArrayList<>();
        if (rows.lent(merge.keptId(), merge.goneId(), merge.id()) > 0) {
            found.add(Problem.atField("merge-same-name", "", ""));
        }
        found.addAll(settled("merge-apart-declared", "merge-apart-declared-lot", rows.standingAgain(merge.id())));
        return found;
    }

    private static void differing(List<Problem> found, Pair pair, Differing what, Object kept, Object gone) {
        if (!Objects.equals(kept, gone)) {
            found.add(Problem.atField(pair.undivided() ? "merge-differs" : "merge-differs-lot", "", "", "Differing." + what, plain(kept), plain(gone), pair.employer(),
                pair.startsOn().toString(), pair.contract(), pair.undivided() ? "" : pair.lot()));
        }
    }

    private static String plain(Object value) {
        return value == null ? "—" : value instanceof Enum<?> code ? code.getDeclaringClass().getSimpleName() + "." + code.name() : value.toString();
    }

    private List<Problem> settled(String code, String codeOfLot, Collection<Long> declarations) {
        return declarations.isEmpty() ? List.of() : rows.settled(declarations).stream().map(each -> Problem.atField(each.undivided() ? code : codeOfLot, "", "",
            each.workedMonth().toString().substring(0, 7), each.employer(), each.contract(), "State." + each.state(), each.undivided() ? "" : each.lot())).toList();
    }

    /** The same placement under both records, with what may differ. */
    @Introspected
    record Pair(String employer, String contract, String lot, boolean undivided, LocalDate startsOn, EligibleGroup keptGroup, EligibleGroup goneGroup,
            @Nullable LocalDate keptEnd, @Nullable LocalDate goneEnd, EmployerKind keptKind, EmployerKind goneKind) { }

    /** A declaration that somebody agreed with. */
    @Introspected
    record Settled(LocalDate workedMonth, String employer, String contract, String lot, boolean undivided, Declaration.State state) { }

    /** What stands in the way. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<Merge, Long> {

        @Query("SELECT e.name AS employer, c.number AS contract, l.number AS lot, l.implicit AS undivided, o.starts_on, o.eligible_group AS kept_group,"
            + " t.eligible_group AS gone_group, o.planned_end AS kept_end, t.planned_end AS gone_end, o.employer_kind AS kept_kind,"
            + " t.employer_kind AS gone_kind" + MergeRows.TWINS + " JOIN organisation e ON e.id = o.employer_id JOIN lot l ON l.id = o.lot_id"
            + " JOIN contract c ON c.id = l.contract_id" + MergeRows.OF_BOTH)
        List<Pair> pairs(long kept, long gone);

        @Query("SELECT d.worked_month, e.name AS employer, c.number AS contract, l.number AS lot, l.implicit AS undivided, d.state"
            + " FROM declaration d JOIN organisation e ON e.id = d.employer_id JOIN lot l ON l.id = d.lot_id JOIN contract c ON c.id = l.contract_id"
            + " WHERE d.id IN (:ids) AND d.state IN ('CONFIRMED', 'VALIDATED') ORDER BY d.worked_month, c.number, l.number, e.name")
        List<Settled> settled(Collection<Long> ids);

        /** Declarations to which hours a merge set aside come back when it is undone. */
        @Query("SELECT DISTINCT g.declaration_id FROM participant_merge_move m JOIN hours_line w ON w.id = m.row_id AND w.replaces_id = m.became"
            + " JOIN hours_line g ON g.id = m.became WHERE m.merge_id = :merge AND m.kind = 'CORRECTS' AND g.hours <> 0")
        List<Long> standingAgain(long merge);

        /** Records that would stand by themselves, or lead to the one that does, and lent their spelling to the one that stays. */
        @Query("SELECT COUNT(*) FROM participant r JOIN participant k ON k.id = :kept WHERE (r.id = :gone OR r.id IN (SELECT m.row_id"
            + " FROM participant_merge_move m WHERE m.merge_id = :merge AND m.kind = 'CHAIN'))"
            + " AND r.identity_index LIKE '~%' AND SUBSTRING(r.identity_index FROM 3) = SUBSTRING(k.identity_index FROM 3)")
        long lent(long kept, long gone, long merge);
    }
}
