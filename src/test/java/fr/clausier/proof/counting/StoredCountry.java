package fr.clausier.proof.counting;

import fr.clausier.access.AccountDraft;
import fr.clausier.access.Accounts;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsDraft;
import fr.clausier.hours.line.HeldConvention;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.proof.counting.Country.Clause;
import fr.clausier.proof.counting.Country.Employer;
import fr.clausier.proof.counting.Country.Hire;
import fr.clausier.proof.counting.Country.Hired;
import fr.clausier.proof.counting.Country.Worked;
import fr.clausier.store.Json;
import fr.clausier.words.Language;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** A country written straight into the tables of an instance on its embedded database, as the work of one structure. */
final class StoredCountry {

    private static final long FAR = 1_000_000;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final long structure;
    private final Connection connection;

    private StoredCountry(long structure, Connection connection) {
        this.structure = structure;
        this.connection = connection;
    }

    /** An instance as a user starts it, but for the web server. */
    static ApplicationContext open(Path data) {
        return ApplicationContext.builder().banner(false).properties(Map.of("clausier.data", data.toString(), "clausier.today", "2026-04-10",
            "micronaut.server.port", -1)).start();
    }

    /** Writes it, and answers what a facilitator of the structure sees. */
    static Scope write(ApplicationContext context, Country country) throws SQLException {
        Accounts accounts = context.getBean(Accounts.class);
        long structure = accounts.createStructure(Accounts.operator(), new Siret("90000000000017"), "Structure").get().id();
        long account = accounts.create(Accounts.operator(), new AccountDraft("f@exemple.fr", "F", Language.FR, Role.FACILITATOR, structure, null)).get().id();
        try (Connection connection = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class)).getConnection()) {
            connection.setAutoCommit(true);
            new StoredCountry(structure, connection).write(country);
        }
        return Scope.facilitator(new Actor(account), structure);
    }

    private void write(Country country) throws SQLException {
        organisations(country.employers());
        lots(country.clauses());
        people(country.people());
        placements(country.hires());
        lines(country.lines());
    }

    private void organisations(List<Employer> employers) throws SQLException {
        String sql = "INSERT INTO organisation (id, structure_id, siret, name, search_text, version) VALUES (?, ?, ?, ?, 'x', 0)";
        rows(sql, List.of("20000000000017"), siret -> row(FAR, structure, siret, "Ville"));
        rows(sql, employers, each -> row(each.number(), structure, each.siret(), "Employeur " + each.number()));
        for (Employer employer : employers) {
            rows("INSERT INTO employer_kind (structure_id, organisation_id, kind, convention, valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?)",
                employer.conventions(), (HeldConvention held) -> row(structure, employer.number(), held.kind().name(), "C" + held.from(), held.from(), held.to()));
        }
    }

    private void lots(List<Clause> clauses) throws SQLException {
        rows("INSERT INTO contract (id, structure_id, buyer_id, number, object, social, environmental, divided, search_text, version)"
            + " VALUES (?, ?, ?, ?, 'Travaux', 'CLAUSE', '', FALSE, 'x', 0)", clauses, each -> row(each.lot(), structure, FAR, "L" + each.lot()));
        rows("INSERT INTO lot (id, structure_id, contract_id, number, title, grouping, implicit, version)"
            + " VALUES (?, ?, ?, '1', 'Lot', 'NONE', TRUE, 0)", clauses, each -> row(each.lot(), structure, each.lot()));
        rows("INSERT INTO clause (id, structure_id, lot_id) VALUES (?, ?, ?)", clauses, each -> row(each.lot(), structure, each.lot()));
        for (Clause clause : clauses) {
            rows("INSERT INTO clause_terms (structure_id, clause_id, version, recorded_at, recorded_by, document)"
                + " VALUES (?, ?, ?, TIMESTAMP '2026-01-01 00:00:00', 0, ?)", clause.history().versions(),
                (Terms terms) -> row(structure, clause.lot(), terms.version(), Json.text(TermsDraft.document(terms))));
        }
    }

    private void people(List<Hired> people) throws SQLException {
        rows("INSERT INTO participant (id, structure_id, reference, person_key_id, identity_enc, identity_index, name_index, sex, version)"
            + " VALUES (?, ?, ?, ?, 'x', ?, 'x', 'F', 0)", people,
            each -> row(each.number(), structure, each.reference(), FAR + each.number(), each.reference()));
        rows("INSERT INTO proof (structure_id, participant_id, eligible_group, document, dated, seen_on, seen_by, valid_until)"
            + " VALUES (?, ?, ?, 'Attestation', ?, ?, 0, ?)", people.stream().filter(each -> !each.proofs().isEmpty()).toList(),
            each -> row(structure, each.number(), each.group().name(), each.proofs().get(0).dated(), each.proofs().get(0).dated(), each.proofs().get(0).validUntil()));
    }

    private void placements(List<Hire> hires) throws SQLException {
        rows("INSERT INTO placement (id, structure_id, participant_id, employer_id, employer_kind, lot_id, modality, contract_type,"
            + " eligible_group, starts_on, planned_end, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)", hires,
            each -> row(each.number(), structure, each.person().number(), each.employer().number(), each.employer().kind().name(), each.lot(),
                each.modality().name(), each.contract().name(), each.person().group().name(), each.days().from(), each.days().to()));
        rows("INSERT INTO derogation (structure_id, placement_id, kind, grantor, granted_on, motive_enc, recorded_at, recorded_by)"
            + " VALUES (?, ?, ?, 'FACILITATOR', ?, 'x', TIMESTAMP '2026-01-01 00:00:00', 0)",
            hires.stream().filter(each -> !each.granted().isEmpty()).toList(),
            each -> row(structure, each.number(), each.granted().iterator().next().name(), LONG_AGO));
    }

    private void lines(List<Worked> lines) throws SQLException {
        Map<List<Object>, Long> declarations = new LinkedHashMap<>();
        lines.forEach(each -> declarations.putIfAbsent(declared(each), declarations.size() + 1L));
        rows("INSERT INTO declaration (id, structure_id, lot_id, employer_id, worked_month, state, zero, declared_by, declared_at, version)"
            + " VALUES (?, ?, ?, ?, ?, 'SUBMITTED', FALSE, 0, TIMESTAMP '2026-04-01 00:00:00', 0)", List.copyOf(declarations.entrySet()),
            each -> row(each.getValue(), structure, each.getKey().get(0), each.getKey().get(1), each.getKey().get(2)));
        rows("INSERT INTO hours_line (id, structure_id, declaration_id, placement_id, worked_month, activity, hours, recorded_at, recorded_by)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, TIMESTAMP '2026-04-01 00:00:00', 0)", lines,
            each -> row(each.number(), structure, declarations.get(declared(each)), each.hire().number(), each.month().atDay(1),
                each.activity().name(), each.hours().value()));
    }

    private static List<Object> declared(Worked line) {
        return List.of(line.hire().lot(), line.hire().employer().number(), line.month().atDay(1));
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private <T> void rows(String sql, List<T> things, Function<T, Object[]> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T thing : things) {
                Object[] row = values.apply(thing);
                for (int c = 0; c < row.length; c++) {
                    statement.setObject(c + 1, row[c]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
