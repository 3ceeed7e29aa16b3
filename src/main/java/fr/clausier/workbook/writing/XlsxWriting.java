package fr.clausier.workbook.writing;

import fr.clausier.workbook.writing.part.XlsxPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a book as .xlsx: rows go to the file as they come, the library writes all the rest. */
final class XlsxWriting {

    private XlsxWriting() { }

    static void write(Book book, OutputStream out) throws IOException {
        // closing the file does not close what it is written to
        OutputStream kept = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                out.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }
        };
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            describe(workbook, book);
            try (XlsxPackage file = new XlsxPackage(kept, workbook)) {
                SheetMaking making = new SheetMaking(workbook, book);
                for (Page page : book.pages()) {
                    new PageWriting(making, page, file).write();
                }
                file.finish(workbook, making.styles().names());
            }
        }
    }

    private static void describe(XSSFWorkbook workbook, Book book) {
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(book.title());
        properties.setCreator(book.author());
        properties.setLastModifiedByUser(book.author());
        properties.setCreated(Optional.of(Date.from(book.created())));
        properties.setModified(Optional.of(Date.from(book.created())));
    }
}
