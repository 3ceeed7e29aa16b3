package fr.clausier.hours.merge;

/**
 * What points to a person, or to a placement, and is pointed elsewhere by a merge. The one list of what moves: a table that names a
 * participant or a placement has its row here.
 */
enum MergeKind {
    GROUP("group_membership", "participant_id", "o.eligible_group = t.eligible_group"),
    PROOF("proof", "participant_id", null),
    HOLD("person_hold", "participant_id", null),
    EXIT("participant_exit", "participant_id", "o.exit_on = t.exit_on AND o.exit_point = t.exit_point"),
    CANDIDATE("candidate", "participant_id", "o.need_id = t.need_id"),
    PLACEMENT("placement", "participant_id", "o.employer_id = t.employer_id AND o.lot_id = t.lot_id AND o.modality = t.modality"
        + " AND o.contract_type = t.contract_type AND o.starts_on = t.starts_on"),
    /** A record that led to the one that goes. */ CHAIN("participant", "merged_into", null),
    LINE("hours_line", "placement_id", null),
    DEROGATION("derogation", "placement_id", null),
    SUSPENSION("suspension", "placement_id", null),
    MEMBER("member_placement", "placement_id", "1 = 1"),
    DISPUTED("disputed_hours", "placement_id", null),
    DRAWN("sample_item", "placement_id", "o.sample_id = t.sample_id"),
    LED("candidate", "placement_id", null),
    /** A placement recorded under both. */ TWIN("placement", "merged_into", null),
    /** The first line of a chain, made to correct the other record's. */ CORRECTS("hours_line", "replaces_id", null);

    private final String table;
    private final String column;
    private final String clash;

    MergeKind(String table, String column, String clash) {
        this.table = table;
        this.column = column;
        this.clash = clash;
    }

    /** Rows that point to the first and can point to the second instead: what the second has already stays where it is. */
    String movable() {
        String free = clash == null ? "" : " AND NOT EXISTS (SELECT 1 FROM " + table + " o WHERE o." + column + " = ? AND " + clash + ")";
        return "SELECT t.id FROM " + table + " t WHERE t." + column + " = ?" + free + " ORDER BY t.id";
    }

    boolean canClash() {
        return clash != null;
    }

    /** Points one row, that points to something or nowhere, elsewhere. */
    String pointing(boolean fromSomething) {
        return "UPDATE " + table + " SET " + column + " = ? WHERE id = ? AND " + column + (fromSomething ? " = ?" : " IS NULL");
    }

    /** The last row of a structure. */
    String newest() {
        return "SELECT COALESCE(MAX(id), 0) FROM " + table + " WHERE structure_id = ?";
    }

    /** How many rows newer than one point to something. */
    String newer() {
        return "SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ? AND id > ?";
    }

    /** The column it is about: {@code proof.participant_id}. */
    String where() {
        return table + "." + column;
    }
}
