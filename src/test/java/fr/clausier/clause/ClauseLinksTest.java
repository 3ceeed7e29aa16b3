package fr.clausier.clause;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.provider.ConventionDraft;
import fr.clausier.provider.EmployerKind;
import fr.clausier.provider.Providers;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClauseLinksTest {

    private final ClauseLinks links = TestInstance.get(ClauseLinks.class);
    private final Scope scope = TestInstance.freshFacilitator();
    private final Lot lot = LotExample.lot(scope, LotExample.contract(scope, "2026-20"), "1");
    private final Siret siret = TestInstance.siret();

    private Outcome<LotLink> link(LinkKind kind, String employerKind) {
        return links.link(scope, lot.id(), new LinkDraft(siret, "Intérim Tremplin", kind, employerKind, false, null));
    }

    private void known(EmployerKind kind) {
        TestInstance.get(Providers.class).record(scope, OrganisationDraft.named(siret, "Intérim Tremplin", null),
            new ConventionDraft(kind, "C-1", null, null, null)).get();
    }

    @Test
    void an_unfit_kind_is_refused_with_a_sentence_in_words() {
        Outcome<LotLink> refused = link(LinkKind.SUBCONTRACTOR, "ETTI");
        assertThat(refused.problems()).extracting("code").containsExactly("link-unfit");
        assertThat(TestInstance.get(Lots.class).links(scope, lot.id())).isEmpty();
        assertThat(TestInstance.get(Texts.class).in(Language.FR).problem(refused.problems().get(0))).doesNotContain("EmployerKind.", "LinkKind.");
    }

    @Test
    void a_fit_kind_is_linked_and_the_directory_is_warned_of() {
        Outcome<LotLink> linked = link(LinkKind.LABOUR_SUPPLIER, "ETTI");
        assertThat(linked.get().employerKind()).isEqualTo("ETTI");
        assertThat(((Outcome.Done<LotLink>) linked).warnings()).extracting("code").containsExactly("kind-not-held");
        known(EmployerKind.ETTI);
        assertThat(((Outcome.Done<LotLink>) link(LinkKind.LABOUR_SUPPLIER, "ETTI")).warnings()).isEmpty();
    }

    @Test
    void the_kind_an_organisation_is_known_to_hold_is_checked_without_being_named() {
        known(EmployerKind.ETTI);
        assertThat(link(LinkKind.SUBCONTRACTOR, null).problems()).extracting("code").containsExactly("link-unfit");
        assertThat(link(LinkKind.LABOUR_SUPPLIER, null).get().employerKind()).isEqualTo("ETTI");
    }

    @Test
    void a_kind_that_fits_is_preferred_among_several() {
        known(EmployerKind.ETTI);
        known(EmployerKind.EI);
        assertThat(link(LinkKind.SUBCONTRACTOR, null).get().employerKind()).isEqualTo("EI");
    }

    @Test
    void an_organisation_without_a_kind_is_an_ordinary_company() {
        assertThat(link(LinkKind.HOLDER, null).get().employerKind()).isNull();
        assertThat(link(LinkKind.LABOUR_SUPPLIER, null).problems()).extracting("code").containsExactly("link-unfit");
    }

    @Test
    void terms_that_widen_the_matrix_open_the_link() {
        assertThat(link(LinkKind.LABOUR_SUPPLIER, "ETT").problems()).extracting("code").containsExactly("link-needs-terms");
        TestInstance.get(Clauses.class).record(scope, lot.id(), TermsDraft.read(Fields.of(Map.of("startsOn", "2026-01-01", "endsOn",
            "2026-12-31", "modalities", "LABOUR_SUPPLY", "groups", "RSA", "formula", "FIXED", "fixedHours", "10", "fitChanges",
            "ETT:LABOUR_SUPPLY=yes")))).get();
        assertThat(link(LinkKind.LABOUR_SUPPLIER, "ETT").isDone()).isTrue();
    }

    @Test
    void an_unknown_kind_and_a_lot_of_another_structure_are_refused() {
        assertThat(link(LinkKind.HOLDER, "SOCIÉTÉ").problems()).extracting("code").containsExactly("code-unknown");
        assertThat(links.link(TestInstance.freshFacilitator(), lot.id(), new LinkDraft(siret, "X", LinkKind.HOLDER, null, false, null)))
            .isInstanceOf(Outcome.Absent.class);
    }
}
