package fr.clausier.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.journal.Heads;
import fr.clausier.kernel.Role;
import fr.clausier.web.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An administrator sees where the journal stands and takes a proof away, not what was done. */
class InstanceJournalPagesTest {

    private final Visitor administrator = Visitor.to(TestInstance.context())
        .as(Visitor.account(TestInstance.context(), "Administratrice", Role.ADMIN, null, null));

    @Test
    void an_administrator_checks_the_journal_and_takes_heads_and_digests_away() {
        LotExample.contract(TestInstance.freshFacilitator(), "2026-SECRET");
        assertThat(administrator.post("/journal/check", Map.of()).body()).contains("Le journal est entier");
        assertThat(administrator.get("/journal").body()).contains(TestInstance.get(Heads.class).publicKey());
        assertThat(administrator.get("/journal/heads.jsonl").body()).startsWith("{\"type\":\"head\",\"number\":\"1\"");
        assertThat(administrator.get("/journal/export.jsonl").body()).contains("detailSha256").doesNotContain("2026-SECRET");
    }
}
