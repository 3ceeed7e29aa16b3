package fr.clausier.store.rotation;

/**
 * What is sealed under the master key and belongs to no one person, with the column that keeps it: nothing can be sealed that a change
 * of key would not find again. Each use has a sub-key of its own.
 */
public enum SealedUse {
    UPLOAD("upload", "upload_content", "content"),
    MONTH("month", "month_snapshot", "content"),
    CORRECTION("correction", "cell_correction", "typed"),
    MAPPING("hours-mapping", "hours_mapping", "content"),
    WORDS("hours-mapping", "hours_words", "content"),
    /** Of a declaration as a whole; of one person, it is sealed with that person's key. */
    DISPUTE("dispute-remark", "disputed_hours", "remark", Encoding.BASE64, "placement_id IS NULL AND remark <> ''"),
    SECOND_FACTOR("second factor 1", "second_factor", "sealed", Encoding.BASE64, "sealed IS NOT NULL"),
    /** In a form that is being filled: no column either. */
    SECOND_FACTOR_SET_UP("second factor being set up 1", null, null),
    /** In workbooks that are with others: no column, so it does not change with the key. */
    DECLARATION_ROW("declaration-row", null, null),
    /** Likewise. */
    CONFIRMATION_ROW("confirmation-row", null, null);

    /** How the sealed bytes are kept. */
    enum Encoding { BYTES, BASE64 }

    private final String use;
    final String table;
    final String column;
    final Encoding form;
    final String where;

    SealedUse(String use, String table, String column) {
        this(use, table, column, Encoding.BYTES, table == null ? "" : column + " IS NOT NULL");
    }

    SealedUse(String use, String table, String column, Encoding form, String where) {
        this.use = use;
        this.table = table;
        this.column = column;
        this.form = form;
        this.where = where;
    }

    /** The name from which its sub-key is made. */
    public String use() {
        return use;
    }

    /** The column by which a row is found. */
    String key() {
        return this == SECOND_FACTOR ? "account_id" : "id";
    }

    /** Whether what is sealed lies with others, in files that went out, and must open for ever. */
    public boolean isOutside() {
        return table == null;
    }
}
