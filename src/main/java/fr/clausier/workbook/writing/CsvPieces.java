package fr.clausier.workbook.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A page as text, in pieces of so many rows: the first begins with the mark of UTF-8 and the headings. One piece is in memory at a time. */
final class CsvPieces implements Iterator<byte[]> {

    private final Page page;
    private final Iterator<List<Value>> rows;
    private final int size;
    private boolean begun;

    CsvPieces(Page page, int size) {
        this.page = page;
        this.rows = page.rows().iterator();
        this.size = size;
    }

    @Override
    public boolean hasNext() {
        return !begun || rows.hasNext();
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        try (CsvWriting writing = new CsvWriting(page, piece)) {
            if (!begun) {
                writing.headings();
                begun = true;
            }
            for (int i = 0; i < size && rows.hasNext(); i++) {
                writing.row(rows.next());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a piece in memory takes what is written to it", impossible);
        }
        return piece.toByteArray();
    }
}
