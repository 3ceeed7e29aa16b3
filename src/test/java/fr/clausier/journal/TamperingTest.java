package fr.clausier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.journal.Tamperings.Kind;
import fr.clausier.kernel.Scope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hundred changes made to the journal without the program, each found where it was made; docs/proofs/journal.md tells of a thousand. */
@Tag("once")
class TamperingTest {

    private static long first;
    private static long last;

    @BeforeAll
    static void entries_between_signed_heads() {
        Scope scope = TestInstance.freshFacilitator();
        Heads heads = TestInstance.get(Heads.class);
        first = heads.sign().seq() + 1;
        for (int day = 0; day < 3; day++) {
            Contract contract = LotExample.contract(scope, "2026-F" + day);
            for (int i = 1; i < 8; i++) {
                LotExample.lot(scope, contract, Integer.toString(i));
            }
            if (day < 2) {
                heads.sign();
            }
        }
        last = TestInstance.get(Journal.class).last();
    }

    @Test
    void whatever_is_changed_is_found_where_it_was_changed() {
        Tamperings tamperings = new Tamperings(11, first, last);
        List<Tamperings.Tried> wrong = new ArrayList<>();
        for (int i = 0; i < 104; i++) {
            Tamperings.Tried tried = tamperings.next(Kind.values()[i % Kind.values().length]);
            if (!tried.isFound()) {
                wrong.add(tried);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(TestInstance.get(JournalCheck.class).firstBreak()).isEmpty();
    }

    @Test
    void a_head_kept_elsewhere_finds_what_was_cut_with_its_signature() {
        var kept = TestInstance.get(Heads.class).all();
        var head = kept.get(kept.size() - 1);
        assertThat(fr.clausier.Sql.tampered(() -> TestInstance.get(JournalCheck.class).check(kept).broken(), "DELETE FROM journal_signed_head WHERE id = " + head.id(),
            "DELETE FROM journal_entry WHERE seq >= " + head.seq(), "UPDATE journal_head SET signed = signed - 1, seq = " + (head.seq() - 1)
                + ", hash = (SELECT e.hash FROM journal_entry e WHERE e.seq = " + (head.seq() - 1) + ")"))
            .hasValueSatisfying(broken -> assertThat(broken.from()).isEqualTo(head.seq()));
    }
}
