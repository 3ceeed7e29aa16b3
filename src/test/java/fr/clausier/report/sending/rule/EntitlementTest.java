package fr.clausier.report.sending.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.report.sending.Viewpoint;
import fr.clausier.report.sending.rule.Entitlement.Held;
import fr.clausier.report.sending.rule.Entitlement.Recipient;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may be sent what: buyer 12 is a public buyer, organisation 30 is a company. */
class EntitlementTest {

    private static final Recipient NOBODY_KNOWN = new Recipient(0, false, List.of(), true);
    private static final Recipient BUYER = new Recipient(12, true, List.of(), true);

    @Test
    void a_buyer_is_sent_what_a_buyer_reads_and_nothing_more() {
        assertThat(Entitlement.objection(Viewpoint.BUYER, BUYER)).isEmpty();
        assertThat(Entitlement.objection(Viewpoint.OBSERVER, BUYER)).contains("view-of-another");
        assertThat(Entitlement.objection(Viewpoint.FACILITATOR, BUYER)).contains("view-of-another");
        assertThat(Entitlement.objection(Viewpoint.FACILITATOR, new Recipient(12, true, List.of(), false))).contains("view-of-another");
        assertThat(Entitlement.objection(Viewpoint.FACILITATOR, new Recipient(12, true, List.of(new Held(Role.FACILITATOR, 0)), true)))
            .contains("view-of-another");
    }

    @Test
    void the_viewpoint_of_a_buyer_needs_one() {
        assertThat(Entitlement.objection(Viewpoint.BUYER, NOBODY_KNOWN)).contains("view-needs-buyer");
        assertThat(Entitlement.objection(Viewpoint.BUYER, new Recipient(30, false, List.of(), true))).contains("view-needs-buyer");
    }

    @Test
    void names_leave_by_mail_only_for_a_facilitator_of_the_structure() {
        assertThat(Entitlement.objection(Viewpoint.FACILITATOR, NOBODY_KNOWN)).contains("view-names");
        assertThat(Entitlement.objection(Viewpoint.FACILITATOR, held(Role.FACILITATOR, 0))).isEmpty();
        for (Role other : List.of(Role.OBSERVER, Role.BUYER, Role.HOLDER, Role.PROVIDER, Role.ADMIN)) {
            assertThat(Entitlement.objection(Viewpoint.FACILITATOR, held(other, 0))).as(other.name()).contains("view-names");
        }
    }

    @Test
    void whoever_has_an_account_is_sent_no_more_than_it_shows() {
        assertThat(Entitlement.objection(Viewpoint.OBSERVER, NOBODY_KNOWN)).isEmpty();
        assertThat(Entitlement.objection(Viewpoint.OBSERVER, held(Role.FACILITATOR, 0))).isEmpty();
        assertThat(Entitlement.objection(Viewpoint.OBSERVER, held(Role.OBSERVER, 7))).as("an observer sees what is shared with it").contains("view-beyond-account");
        assertThat(Entitlement.objection(Viewpoint.OBSERVER, held(Role.BUYER, 12))).contains("view-beyond-account");
        assertThat(Entitlement.objection(Viewpoint.OBSERVER, held(Role.HOLDER, 30))).contains("view-beyond-account");
        assertThat(Entitlement.objection(Viewpoint.BUYER, new Recipient(12, true, List.of(new Held(Role.BUYER, 12)), true))).isEmpty();
        assertThat(Entitlement.objection(Viewpoint.BUYER, new Recipient(12, true, List.of(new Held(Role.BUYER, 13)), true))).contains("view-beyond-account");
        assertThat(Entitlement.objection(Viewpoint.BUYER, new Recipient(12, true, List.of(new Held(Role.HOLDER, 30), new Held(Role.BUYER, 12)), true))).isEmpty();
    }

    @Test
    void a_folder_is_read_by_whoever_runs_the_server() {
        assertThat(Entitlement.objection(Viewpoint.FACILITATOR, new Recipient(0, false, List.of(), false))).isEmpty();
    }

    private static Recipient held(Role role, long organisation) {
        return new Recipient(0, false, List.of(new Held(role, organisation)), true);
    }
}
