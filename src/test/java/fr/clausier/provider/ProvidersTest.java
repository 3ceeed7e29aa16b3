package fr.clausier.provider;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.OrganisationDraft;
import org.junit.jupiter.api.Test;

class ProvidersTest {

    private final Providers providers = TestInstance.get(Providers.class);
    private final Scope scope = TestInstance.freshFacilitator();

    private void record(String name, EmployerKind kind) {
        providers.record(scope, OrganisationDraft.named(TestInstance.siret(), name, null),
            kind == null ? null : new ConventionDraft(kind, "", null, null, null)).get();
    }

    @Test
    void a_kind_is_found_however_many_organisations_come_before_it_by_name() {
        for (int i = 0; i < 205; i++) {
            record("Entreprise " + i, null);
        }
        record("Zénith insertion", EmployerKind.EI);
        record("Éclat adapté", EmployerKind.EA);
        assertThat(providers.search(scope, "", EmployerKind.EI)).extracting(p -> p.organisation().name()).containsExactly("Zénith insertion");
        assertThat(providers.search(scope, "", null)).extracting(p -> p.organisation().name()).containsExactly("Éclat adapté", "Zénith insertion");
        assertThat(providers.search(scope, "zenith", EmployerKind.EI)).hasSize(1);
        assertThat(providers.search(scope, "eclat", EmployerKind.EI)).isEmpty();
        assertThat(providers.search(scope, "entreprise 20", null)).extracting(p -> p.organisation().name())
            .contains("Entreprise 20", "Entreprise 204").doesNotContain("Entreprise 1");
    }
}
