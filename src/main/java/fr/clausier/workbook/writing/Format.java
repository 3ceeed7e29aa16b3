package fr.clausier.workbook.writing;

/** What kind of value a column holds, hence how it is shown and aligned. */
public enum Format {
    TEXT("@"),
    /** Hours to 0.01. */ HOURS("#,##0.00"),
    /** Euros to the cent. */ EUROS("#,##0.00\\ \"€\""),
    /** A ratio shown in percent: 0.05 is 5,00 %. */ PERCENT("0.00\\ %"),
    INTEGER("#,##0"),
    DATE("dd/mm/yyyy"),
    /** The first day of a month, shown as the month: mars 2026. */ MONTH("mmmm\\ yyyy");

    private final String code;

    Format(String code) {
        this.code = code;
    }

    /** The spreadsheet's own code; months are named in the book's language, not in that of the reader's machine. */
    String code(String language) {
        return this == MONTH ? ("fr".equals(language) ? "[$-40C]" : "[$-809]") + code : code;
    }

    /** Its part in the name of a cell style. */
    String label() {
        return switch (this) {
            case TEXT -> "texte";
            case HOURS -> "heures";
            case EUROS -> "euros";
            case PERCENT -> "pourcentage";
            case INTEGER -> "nombre";
            case DATE -> "date";
            case MONTH -> "mois";
        };
    }

    boolean isNumber() {
        return this == HOURS || this == EUROS || this == PERCENT || this == INTEGER;
    }
}
