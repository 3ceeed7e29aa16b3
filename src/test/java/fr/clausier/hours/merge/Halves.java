package fr.clausier.hours.merge;

import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.clause.TermsDraft;
import fr.clausier.contract.Lot;
import fr.clausier.hours.Site;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Person;
import fr.clausier.participant.ProofDraft;
import fr.clausier.participant.Proofs;
import fr.clausier.provider.EmployerKind;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** One person recorded twice by a letter, on two lots whose clauses count at most a hundred hours a month of one person. */
final class Halves {

    static final LocalDate HIRED = LocalDate.of(2026, 2, 2);

    final Site site = new Site();
    final Person one = site.person("Kermorvan", "Élodie");
    final Person other = site.person("Kermorvant", "Élodie");

    Halves() {
        List.of(site.lot, site.second).forEach(lot -> TestInstance.get(Clauses.class).record(site.scope, lot.id(), TermsDraft.read(Fields.of(Map.of("startsOn",
            "2026-01-01", "endsOn", "2026-12-31", "modalities", List.of("DIRECT_HIRE"), "groups", "RSA, DELD", "formula", "FIXED", "fixedHours", "300",
            "monthlyCeiling", "100")))).get());
    }

    static long id(Person person) {
        return person.participant().id();
    }

    MergeDraft merging() {
        return new MergeDraft(id(one), id(other), java.util.Set.of(), null);
    }

    PlacementDraft draft(Person person, Lot lot) {
        long company = lot.id().equals(site.lot.id()) ? site.holding.organisationId() : site.secondHolding.organisationId();
        return new PlacementDraft(id(person), company, EmployerKind.COMPANY, lot.id(), Modality.DIRECT_HIRE, ContractType.CDD, EligibleGroup.RSA, null, HIRED, null);
    }

    Placement place(Person person, Lot lot) {
        return TestInstance.get(Placements.class).record(site.scope, draft(person, lot)).get();
    }

    void prove(Person person, String document) {
        TestInstance.get(Proofs.class).seen(site.scope, id(person), new ProofDraft(EligibleGroup.RSA, document, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6), null)).get();
    }

    void declare(Placement placement, int month, String hours) {
        TestInstance.get(TypedMonths.class).type(site.scope, placement.lotId(), YearMonth.of(2026, month),
            new MonthDraft(List.of(new MonthDraft.Typed(placement.id(), Hours.of(hours), null)), true, null)).get();
    }

    /** Every row that tells who has what, in the structure, as text. */
    List<String> all() {
        List<String> rows = new ArrayList<>();
        rows.addAll(read("participant", "id, reference, person_key_id, identity_index, sex, commune, commune_code, qpv, education, referrer, merged_into"));
        rows.addAll(read("group_membership", "id, participant_id, eligible_group"));
        rows.addAll(read("proof", "id, participant_id, eligible_group, document, dated"));
        rows.addAll(read("participant_exit", "id, participant_id, exit_on, exit_point, exit_kind"));
        rows.addAll(read("placement", "id, participant_id, merged_into, lot_id, starts_on"));
        rows.addAll(read("hours_line", "id, placement_id, worked_month, hours, replaces_id"));
        rows.addAll(read("derogation", "id, placement_id, motive_enc"));
        rows.addAll(read("suspension", "id, placement_id, starts_on"));
        rows.addAll(read("candidate", "id, participant_id, placement_id, state"));
        return rows;
    }

    private List<String> read(String table, String columns) {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(TestInstance.get(DataSource.class)).getConnection();
             ResultSet rows = connection.createStatement().executeQuery("SELECT " + columns + " FROM " + table + " WHERE structure_id = "
                 + site.scope.structure() + " ORDER BY id")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder(table);
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.append(' ').append(rows.getString(i));
                }
                found.add(row.toString());
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
