package fr.clausier.report.compliance;

import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over what the tables of Synthèse and Heures hold, written in one plain way: docs/monthly-workbook.md says it in words, so
 * that anyone can work it out again from the file. Looks, widths and formulas do not change it; any figure or text does.
 */
final class Fingerprint {

    private static final char BETWEEN_CELLS = '\t';
    private static final char AFTER_ROW = '\n';

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String of(Page synthesis, Page hours) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.take(synthesis);
        fingerprint.take(hours);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    /** Headings, then every row but the totals; cells that are empty at the end of a row count as cells. */
    private void take(Page page) {
        row(page.columns().stream().map(column -> Value.of(column.heading())).toList());
        page.rows().forEach(row -> {
            if (row.get(0).tone() != Tone.TOTAL) {
                row(row);
            }
        });
    }

    private void row(List<Value> row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            text.append(i == 0 ? "" : BETWEEN_CELLS).append(written(row.get(i).content()));
        }
        digest.update(text.append(AFTER_ROW).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Object content) {
        if (content instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return content == null ? "" : content.toString();
    }
}
