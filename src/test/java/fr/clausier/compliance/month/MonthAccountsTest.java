package fr.clausier.compliance.month;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.WorkedMonth;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The worked month as plain values, for its facilitator and for its buyer. */
class MonthAccountsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static Scope scope;
    private static MonthAccount account;

    @BeforeAll
    static void load() {
        scope = WorkedMonth.load().scope();
        account = of(scope, Selection.ALL);
    }

    private static MonthAccount of(Scope scope, Selection selection) {
        return TestInstance.get(MonthAccounts.class).of(scope, MARCH, selection);
    }

    private static Scope buyer() {
        return TestInstance.as(scope, Role.BUYER, TestInstance.get(Organisations.class).find(scope, new Siret("27960004100016")).orElseThrow().id());
    }

    @Test
    void its_sums_are_those_of_the_worked_month() {
        Sums sums = account.sums();
        assertThat(sums.lots()).isEqualTo(3);
        assertThat(sums.due()).isEqualTo(Hours.of(1238));
        assertThat(sums.tally().declared()).isEqualTo(Hours.of(560));
        assertThat(sums.done()).isEqualTo(Hours.of(440));
        assertThat(sums.tally().refused()).isEqualTo(Hours.of(80));
        assertThat(sums.tally().review()).isEqualTo(Hours.of(40));
        assertThat(account.fteHours()).isEqualByComparingTo(new BigDecimal("1600"));
    }

    @Test
    void a_facilitator_names_people_and_has_their_pseudonyms_beside() {
        assertThat(account.named()).isTrue();
        assertThat(account.people()).hasSize(4).allSatisfy(person -> {
            assertThat(account.person(person)).doesNotStartWith("PS-").isEqualTo(account.names().get(person.profile().participant()));
            assertThat(person.pseudonym()).matches("PS-[A-Z2-9]{8}");
        });
    }

    @Test
    void a_buyer_gets_the_pseudonyms_the_facilitator_reads_beside_the_names() {
        MonthAccount theirs = of(buyer(), Selection.ALL);
        assertThat(theirs.named()).isFalse();
        assertThat(theirs.names()).isEmpty();
        assertThat(theirs.people()).extracting(PersonAccount::pseudonym)
            .containsExactlyInAnyOrderElementsOf(account.people().stream().map(PersonAccount::pseudonym).toList());
        assertThat(theirs.lines()).allSatisfy(line -> assertThat(theirs.person(line)).isEqualTo(line.pseudonym()));
    }

    @Test
    void what_is_sent_out_is_what_the_buyer_would_read() {
        MonthAccount sent = account.unnamed();
        MonthAccount theirs = of(buyer(), Selection.ALL);
        assertThat(sent.names()).isEmpty();
        assertThat(sent.lines()).isEqualTo(theirs.lines());
        assertThat(sent.lots()).isEqualTo(theirs.lots());
        // what the structure calls a person is in no document; the pseudonym is
        assertThat(sent.people()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("profile.reference").isEqualTo(theirs.people());
        assertThat(sent.unnamed()).isSameAs(sent);
    }

    @Test
    void it_says_what_it_covers_and_how_quiet_a_month_was() {
        assertThat(account.covered()).isEqualTo(MonthAccount.Covered.PORTFOLIO);
        assertThat(account.isQuiet()).isFalse();
        MonthAccount january = TestInstance.get(MonthAccounts.class).of(scope, YearMonth.of(2026, 1), Selection.ALL);
        assertThat(january.isQuiet()).isTrue();
        long contract = account.lots().get(0).contract();
        assertThat(of(scope, Selection.ofContract(contract)).covered().number()).isEqualTo(account.lots().get(0).contractNumber());
        assertThat(of(scope, Selection.ofBuyer(account.lots().get(0).buyer())).covered().buyer()).isEqualTo(account.lots().get(0).buyerName());
    }
}
