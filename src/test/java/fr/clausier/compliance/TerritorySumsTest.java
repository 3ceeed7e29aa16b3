package fr.clausier.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.compliance.rollup.PlaceOf;
import fr.clausier.compliance.rollup.TerritorySums;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.EligibleGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Hours by département: by where lots are, by where employers are; nothing lost, what no place tells apart. */
class TerritorySumsTest {

    private final Portfolio portfolio = new Portfolio();
    private final Organisations organisations = TestInstance.get(Organisations.class);

    private void lies(Siret siret, String postcode) {
        Organisation known = organisations.find(portfolio.scope, siret).orElseThrow();
        organisations.record(portfolio.scope, new OrganisationDraft(siret, known.name(), null, known.buyerKind(), null, postcode, null, null, null, null, null)).get();
    }

    private TerritorySums sums(PlaceOf by) {
        Map<Long, Organisation> all = organisations.directory(portfolio.scope).values().stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        return TerritorySums.of(TestInstance.get(ComplianceBook.class).month(portfolio.scope, YearMonth.of(2026, 3), Selection.ALL), by, all);
    }

    @Test
    void due_and_done_add_up_by_the_place_of_lots_and_counted_by_the_place_of_employers() {
        Siret rennes = TestInstance.siret();
        Siret nowhere = TestInstance.siret();
        Contract first = portfolio.contract("T-1", rennes);
        Contract second = portfolio.contract("T-2", nowhere);
        lies(rennes, "35000");
        List<Lot> lots = List.of(portfolio.lot(first, "1", TestInstance.siret()), portfolio.lot(first, "2", TestInstance.siret()), portfolio.lot(second, "1", TestInstance.siret()));
        lots.forEach(lot -> portfolio.terms(lot, Map.of()));
        Siret brest = TestInstance.siret();
        long etti = portfolio.etti(brest);
        lies(brest, "29200");
        long person = portfolio.person(EligibleGroup.RSA, LocalDate.of(2026, 1, 5), null);
        portfolio.declare(portfolio.place(person, etti, lots.get(1), EligibleGroup.RSA, LocalDate.of(2026, 2, 1)), YearMonth.of(2026, 3), "70");

        assertThat(sums(PlaceOf.LOT).territories()).containsExactly(new TerritorySums.Territory("", 1, Hours.of(105), Hours.ZERO),
            new TerritorySums.Territory("35", 2, Hours.of(210), Hours.of(70)));
        assertThat(sums(PlaceOf.LOT).due()).isEqualTo(Hours.of(315));
        assertThat(sums(PlaceOf.EMPLOYER).territories()).containsExactly(new TerritorySums.Territory("29", 1, Hours.ZERO, Hours.of(70)));
        assertThat(sums(PlaceOf.EMPLOYER).done()).isEqualTo(sums(PlaceOf.LOT).done());
    }
}
