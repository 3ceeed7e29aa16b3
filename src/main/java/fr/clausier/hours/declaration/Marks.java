package fr.clausier.hours.declaration;

import fr.clausier.store.MasterKey;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Marks as cells carry them: sealed under a key derived from the master key, so that they can be neither read nor made elsewhere, and
 * any change is seen.
 */
@Singleton
public class Marks {

    static final String START = "CLS1.";
    private static final String SEALED_FOR = "declaration-row";

    private final MasterKey key;

    Marks(MasterKey key) {
        this.key = key;
    }

    String sealed(RowMark mark) {
        return START + Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(SEALED_FOR, mark.text().getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty when it was touched, or sealed by another installation. */
    public Optional<RowMark> opened(String written) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(written.strip().substring(START.length()));
            return Optional.of(RowMark.of(new String(key.open(SEALED_FOR, sealed), StandardCharsets.UTF_8)));
        } catch (IllegalStateException | IllegalArgumentException touched) {
            return Optional.empty();
        }
    }

    /** The cell of a row that carries a mark, whatever its column. */
    public static Optional<Cell> in(Table.Row row) {
        return row.cells().stream().filter(cell -> cell.text().strip().startsWith(START)).findFirst();
    }
}
