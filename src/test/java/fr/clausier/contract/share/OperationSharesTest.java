package fr.clausier.contract.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.access.Sessions.SharedOperations;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operations shown to observers, on 10 April 2026: from a day, until a day, until revoked, one structure and one organisation at a time. */
class OperationSharesTest {

    private static final LocalDate TODAY = LocalDate.parse(TestInstance.TODAY);

    private final Scope scope = TestInstance.freshFacilitator();
    private final OperationShares shares = TestInstance.get(OperationShares.class);
    private final Contract shown = LotExample.contract(scope, "S-1", "Quartier des Tilleuls");
    private final Contract other = LotExample.contract(scope, "S-2", "Campus");
    private final Contract none = LotExample.contract(scope, "S-3");
    private final Organisation fund = TestInstance.get(Organisations.class).named(scope, TestInstance.siret(), "Fonds de cofinancement", null);

    private ShareDraft draft(LocalDate from, LocalDate until) {
        return new ShareDraft(fund.siret(), from, until, "Convention 2026");
    }

    private Scope observer() {
        Scope bare = new Scope(scope.actor(), scope.structure(), Role.OBSERVER, fund.id());
        return bare.sharing(TestInstance.get(SharedOperations.class).today(bare));
    }

    private List<String> seen() {
        return TestInstance.get(Contracts.class).all(observer()).stream().map(Contract::number).toList();
    }

    @Test
    void an_observer_reaches_contracts_and_lots_of_what_is_shared_and_nothing_else() {
        Lot lot = LotExample.lot(scope, shown, "1");
        Lot elsewhere = LotExample.lot(scope, other, "1");
        assertThat(seen()).isEmpty();
        shares.share(scope, shown.operationId(), draft(null, null)).get();
        assertThat(seen()).containsExactly("S-1");
        assertThat(TestInstance.get(Contracts.class).find(observer(), other.id())).isEmpty();
        assertThat(TestInstance.get(Contracts.class).find(observer(), none.id())).isEmpty();
        assertThat(TestInstance.get(Lots.class).all(observer())).extracting(Lot::id).containsExactly(lot.id());
        assertThat(TestInstance.get(Lots.class).find(observer(), elsewhere.id())).isEmpty();
        assertThat(TestInstance.get(Contracts.class).operations(observer())).hasSize(1);
    }

    @Test
    void a_share_shows_from_its_first_day_to_its_last_both_included() {
        shares.share(scope, shown.operationId(), draft(TODAY.plusDays(1), null)).get();
        assertThat(seen()).isEmpty();
        shares.share(scope, other.operationId(), draft(TODAY.minusDays(9), TODAY)).get();
        assertThat(seen()).containsExactly("S-2");
        OperationShare until = new OperationShare(1L, 1, 1, 1, TODAY, TODAY, "", null, 1, null, null, null);
        assertThat(until.on(TODAY.minusDays(1))).isEqualTo(OperationShare.Standing.COMING);
        assertThat(until.on(TODAY)).isEqualTo(OperationShare.Standing.OPEN);
        assertThat(until.on(TODAY.plusDays(1))).isEqualTo(OperationShare.Standing.OVER);
    }

    @Test
    void revoked_it_shows_nothing_stays_readable_and_may_be_opened_again() {
        OperationShare share = shares.share(scope, shown.operationId(), draft(null, null)).get();
        assertThat(shares.revoke(scope, other.operationId(), share.id(), "x").isDone()).as("of another operation").isFalse();
        OperationShare revoked = shares.revoke(scope, shown.operationId(), share.id(), "Fin de la convention").get();
        assertThat(seen()).isEmpty();
        assertThat(revoked.on(TODAY)).isEqualTo(OperationShare.Standing.REVOKED);
        assertThat(shares.all(scope)).singleElement().satisfies(kept -> assertThat(kept.revokedReason()).isEqualTo("Fin de la convention"));
        shares.share(scope, shown.operationId(), draft(null, null)).get();
        assertThat(seen()).containsExactly("S-1");
    }

    @Test
    void unknown_organisations_days_gone_by_and_shares_that_stand_are_refused() {
        assertThat(shares.share(scope, shown.operationId(), new ShareDraft(TestInstance.siret(), null, null, "x")).problems()).extracting(Problem::code)
            .containsExactly("share-organisation");
        assertThat(shares.share(scope, shown.operationId(), draft(null, TODAY.minusDays(1))).problems()).extracting(Problem::code, Problem::args)
            .containsExactly(tuple("share-ended", List.of(TODAY.minusDays(1).toString())));
        shares.share(scope, shown.operationId(), draft(TODAY.plusDays(5), null)).get();
        assertThat(shares.share(scope, shown.operationId(), draft(null, null)).problems()).extracting(Problem::code).containsExactly("share-standing");
        Fields backwards = Fields.of(Map.of("siret", fund.siret().digits(), "sharedFrom", "2026-05-02", "sharedUntil", "2026-05-01", "purpose", " "));
        ShareDraft.read(backwards);
        assertThat(backwards.problems()).extracting(Problem::code).containsExactlyInAnyOrder("ends-before-start", "required");
    }

    @Test
    void only_a_facilitator_shares_and_only_what_its_structure_has() {
        Scope neighbour = TestInstance.freshFacilitator();
        assertThat(shares.share(neighbour, shown.operationId(), draft(null, null)).isDone()).isFalse();
        assertThat(shares.operation(neighbour, shown.operationId())).isEmpty();
        for (Role role : List.of(Role.BUYER, Role.HOLDER, Role.PROVIDER, Role.OBSERVER, Role.ADMIN)) {
            Scope viewer = new Scope(scope.actor(), scope.structure(), role, fund.id());
            assertThatThrownBy(() -> shares.share(viewer, shown.operationId(), draft(null, null))).isInstanceOf(Scope.Forbidden.class);
        }
    }

    @Test
    void the_same_organisation_under_another_structure_is_shown_nothing() {
        Siret siret = fund.siret();
        Scope neighbour = TestInstance.freshFacilitator();
        Contract theirs = LotExample.contract(neighbour, "N-1", "Ailleurs");
        TestInstance.get(Organisations.class).named(neighbour, siret, "Fonds de cofinancement", null);
        shares.share(neighbour, theirs.operationId(), new ShareDraft(siret, null, null, "x")).get();
        assertThat(seen()).isEmpty();
    }
}
