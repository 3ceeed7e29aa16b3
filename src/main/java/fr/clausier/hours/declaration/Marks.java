package fr.clausier.hours.declaration;

import fr.clausier.store.MasterKey;
import fr.clausier.store.rotation.SealedUse;
import fr.clausier.workbook.reading.ByteSearch;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Marks as cells carry them: sealed under a key of the installation that does not change with its master key, so that they can be neither read nor made elsewhere, and
 * any change is seen.
 */
@Singleton
public class Marks {

    /** What a marked row is for; a mark made for one use does not open for another. */
    public enum Use {
        /** Hours are declared in it. */ DECLARING("CLS1.", SealedUse.DECLARATION_ROW),
        /** Hours declared are confirmed or disputed in it. */ CONFIRMING("CNF1.", SealedUse.CONFIRMATION_ROW);

        private final String start;
        private final SealedUse sealedFor;

        Use(String start, SealedUse sealedFor) {
            this.start = start;
            this.sealedFor = sealedFor;
        }

        /** Whether a file carries a mark of this use anywhere, of whatever installation. */
        public boolean marks(byte[] content) {
            return ByteSearch.finds(start, content);
        }

        /** The cell of a row that carries a mark, whatever its column. */
        public Optional<Cell> in(Table.Row row) {
            return row.cells().stream().filter(cell -> cell.text().strip().startsWith(start)).findFirst();
        }
    }

    private final MasterKey key;

    Marks(MasterKey key) {
        this.key = key;
    }

    public String sealed(Use use, RowMark mark) {
        return use.start + Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(use.sealedFor, mark.text().getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty when it was touched, or sealed by another installation. */
    public Optional<RowMark> opened(Use use, String written) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(written.strip().substring(use.start.length()));
            return Optional.of(RowMark.of(new String(key.open(use.sealedFor, sealed), StandardCharsets.UTF_8)));
        } catch (IllegalStateException | IllegalArgumentException touched) {
            return Optional.empty();
        }
    }
}
