package fr.clausier;

import fr.clausier.contract.Contract;
import fr.clausier.journal.Kept;
import fr.clausier.kernel.Scope;
import java.time.LocalDate;

/** March 2026 on many lots, a line a person, every line sound, written straight into the tables of the shared instance. */
public final class LargeMonth {

    private LargeMonth() { }

    /** Fills a structure: lots of one contract, each with its terms and a declaration, people spread over them. */
    public static void fill(Scope scope, Contract contract, int first, int lots, int lines) {
        long s = scope.structure();
        long employer = contract.buyerId();
        Sql.fill(lots, "INSERT INTO lot (id, structure_id, contract_id, number, title, grouping, implicit, version)"
            + " VALUES (?, ?, ?, ?, 'Lot', 'NONE', FALSE, 0)", i -> new Object[] {first + i, s, contract.id(), "L" + (first + i)});
        Sql.fill(lots, "INSERT INTO clause (id, structure_id, lot_id) VALUES (?, ?, ?)", i -> new Object[] {first + i, s, first + i});
        Sql.fill(lots, "INSERT INTO clause_terms (id, structure_id, clause_id, version, recorded_at, recorded_by, document)"
            + " VALUES (?, ?, ?, 1, TIMESTAMP '2026-01-01 00:00:00', 0, '{\"modalities\":\"DIRECT_HIRE\",\"groups\":\"RSA\","
            + "\"startsOn\":\"2026-01-01\",\"endsOn\":\"2026-12-31\",\"formula\":\"FIXED\",\"fixedHours\":\"50000\"}')",
            i -> new Object[] {first + i, s, first + i});
        Sql.fill(lots, "INSERT INTO declaration (id, structure_id, lot_id, employer_id, worked_month, state, zero, declared_by,"
            + " declared_at, version) VALUES (?, ?, ?, ?, DATE '2026-03-01', 'SUBMITTED', FALSE, 0, TIMESTAMP '2026-04-01 00:00:00', 0)",
            i -> new Object[] {first + i, s, first + i, employer});
        Sql.fill(lines, "INSERT INTO participant (id, structure_id, reference, person_key_id, identity_enc, identity_index, name_index,"
            + " sex, version) VALUES (?, ?, ?, ?, 'x', ?, 'x', 'F', 0)", i -> new Object[] {first + i, s, "G" + (first + i), first + i, "G" + (first + i)});
        Sql.fill(lines, "INSERT INTO proof (structure_id, participant_id, eligible_group, document, dated, seen_on, seen_by)"
            + " VALUES (?, ?, 'RSA', 'Attestation', DATE '2026-01-15', DATE '2026-01-20', 0)", i -> new Object[] {s, first + i});
        Sql.fill(lines, "INSERT INTO placement (id, structure_id, participant_id, employer_id, employer_kind, lot_id, modality,"
            + " contract_type, eligible_group, starts_on, version) VALUES (?, ?, ?, ?, 'COMPANY', ?, 'DIRECT_HIRE', 'CDD', 'RSA', ?, 0)",
            i -> new Object[] {first + i, s, first + i, employer, first + i % lots, LocalDate.of(2026, 2, 3)});
        Sql.fill(lines, "INSERT INTO hours_line (structure_id, declaration_id, placement_id, worked_month, activity, hours, recorded_at,"
            + " recorded_by) VALUES (?, ?, ?, DATE '2026-03-01', 'WORK', ?, TIMESTAMP '2026-04-01 00:00:00', 0)",
            i -> new Object[] {s, first + i % lots, first + i, 50 + i % 100});
        Kept.forgotten(s);
    }
}
