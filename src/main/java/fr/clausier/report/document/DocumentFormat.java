package fr.clausier.report.document;

/** What a document is handed over as. */
public enum DocumentFormat {
    /** To print and sign, tagged for screen readers. */
    PDF("pdf", "application/pdf"),
    /** With true numbers, to work on. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    DocumentFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
