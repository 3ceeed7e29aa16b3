package fr.clausier.workbook.reading;

import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.workbook.reading.format.CsvReading;
import fr.clausier.workbook.reading.format.OdsReading;
import fr.clausier.workbook.reading.format.PackageCheck;
import fr.clausier.workbook.reading.format.XlsReading;
import fr.clausier.workbook.reading.format.XlsxReading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Reads a workbook (.xlsx, .xlsm, .xls, .ods) or a text file with separators, whichever its content says it is. */
public final class Tables {

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    private static final byte[] ZIP = {'P', 'K'};
    private static final int LOOKED_AT = 4096;
    /** Social-security numbers named in one file. */
    private static final int MOST_NUMBERS = 500;
    /** Milliseconds between two looks at how far a reading is. */
    private static final long TOLD_EVERY = 200;
    /** Bytes of stack: nested parts are followed to a depth, and an overflow is caught. */
    private static final long STACK = 1 << 20;
    /** Files read at one time: each may take a good part of the memory. Others wait their turn, within their own time limit. */
    private static final Semaphore TURNS = new Semaphore(2);

    private Tables() { }

    /**
     * The tables of a file, or why it cannot be read: {@code file-empty}, {@code file-too-large}, {@code file-corrupt},
     * {@code file-password}, {@code file-xls}, {@code file-xls-rows}, {@code file-ods-rows}, {@code file-xlsb}, {@code file-pdf},
     * {@code file-markup}, {@code file-not-table},
     * {@code file-too-many-cells}, {@code file-inflates}, {@code file-external-entity}, {@code file-time},
     * {@code csv-quote-open}; each cell that holds what looks like a social-security number, {@code social-security-number}. Never throws.
     *
     * @param fileName as the person knows it; only quoted in problems
     */
    public static Outcome<List<Table>> read(String fileName, byte[] content) {
        return read(fileName, content, percent -> { });
    }

    /** The same, telling now and then how far the reading is, from 0 to 100; what the listener throws stops it. */
    public static Outcome<List<Table>> read(String fileName, byte[] content, IntConsumer told) {
        return read(fileName, content, Limits.USUAL, told);
    }

    static Outcome<List<Table>> read(String fileName, byte[] content, Limits limits) {
        return read(fileName, content, limits, percent -> { });
    }

    private static Outcome<List<Table>> read(String fileName, byte[] content, Limits limits, IntConsumer told) {
        AtomicReference<Outcome<List<Table>>> answer = new AtomicReference<>();
        Pace pace = new Pace();
        Thread reading = new Thread(null, () -> answer.set(attempt(fileName, content, limits, pace)), "file-reading", STACK);
        reading.setDaemon(true);
        reading.start();
        try {
            await(reading, limits, pace, told);
        } catch (RuntimeException stopped) {
            reading.interrupt();
            throw stopped;
        }
        Outcome<List<Table>> found = answer.get();
        if (found == null) {
            reading.interrupt();
            return Outcome.refused(new UnreadableFile("file-time", Long.toString(limits.time().toSeconds())).on(fileName));
        }
        return found;
    }

    private static void await(Thread reading, Limits limits, Pace pace, IntConsumer told) {
        try {
            for (long left = limits.time().toMillis(); left > 0 && reading.isAlive(); left -= TOLD_EVERY) {
                reading.join(Math.min(left, TOLD_EVERY));
                told.accept(pace.percent());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Parsers throw anything on a hostile file, errors of the virtual machine included: all of it means "not readable". */
    @SuppressWarnings("java:S1181")
    private static Outcome<List<Table>> attempt(String fileName, byte[] content, Limits limits, Pace pace) {
        boolean turn = false;
        try {
            TURNS.acquire();
            turn = true;
            List<Table> tables = parse(content, limits, pace);
            List<Problem> numbers = tables.stream().flatMap(table -> table.socialNumbers().stream()).limit(MOST_NUMBERS).toList();
            return numbers.isEmpty() ? Outcome.done(tables) : Outcome.refused(numbers);
        } catch (UnreadableFile unreadable) {
            return Outcome.refused(unreadable.on(fileName));
        } catch (OutOfMemoryError tooMuch) {
            return Outcome.refused(new UnreadableFile("file-inflates").on(fileName));
        } catch (Throwable broken) {
            return Outcome.refused(Problem.error("file-corrupt", Problem.Place.NOWHERE, fileName));
        } finally {
            if (turn) {
                TURNS.release();
            }
        }
    }

    private static List<Table> parse(byte[] content, Limits limits, Pace pace) throws Exception {
        if (content.length == 0) {
            throw new UnreadableFile("file-empty");
        }
        if (content.length > limits.bytes()) {
            throw new UnreadableFile("file-too-large", Long.toString(limits.bytes() >> 20));
        }
        if (startsWith(content, OLE2)) {
            return new XlsReading(content, limits).tables();
        }
        if (startsWith(content, ZIP)) {
            PackageCheck check = PackageCheck.of(content, limits, pace);
            return check.isOpenDocument() ? new OdsReading(content, limits).tables() : new XlsxReading(content, check, limits, pace).tables();
        }
        refuseOtherText(content);
        return List.of(new CsvReading(content, limits).table());
    }

    /** A text file holds no control character but tab and line ends (UTF-16 says so by its first bytes), and is no web page. */
    private static void refuseOtherText(byte[] content) {
        int looked = Math.min(content.length, LOOKED_AT);
        String start = new String(content, 0, looked, StandardCharsets.ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        if (start.startsWith("%PDF")) {
            throw new UnreadableFile("file-pdf");
        }
        if (start.startsWith("<")) {
            throw new UnreadableFile("file-markup");
        }
        boolean control = !CsvReading.isUtf16(content) && start.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
        if (control || start.startsWith("{\\rtf")) {
            throw new UnreadableFile("file-not-table");
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
