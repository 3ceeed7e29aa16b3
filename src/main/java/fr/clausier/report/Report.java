package fr.clausier.report;

import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;

/** A workbook someone sends: one class each. */
public interface Report {

    /** The file, for one month and the contracts selected within what the viewer reaches. */
    ReportFile of(Scope scope, YearMonth month, Selection selection, Words words);

    /** Writes a file from its first byte to its last. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * A file with the name it is offered under. Everything it holds is known; its bytes are made when they are asked for, and can be sent
     * on as they are made.
     */
    record ReportFile(String name, Writing writing) {

        /** A file whose bytes are there already. */
        public ReportFile(String name, byte[] content) {
            this(name, out -> out.write(content));
        }

        /** All its bytes, for whoever needs them at once. */
        public byte[] content() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                writing.to(out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        }
    }
}
