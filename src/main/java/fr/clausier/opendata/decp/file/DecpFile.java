package fr.clausier.opendata.decp.file;

import fr.clausier.kernel.Problem.Place;
import fr.clausier.kernel.Problem;
import fr.clausier.opendata.decp.DecpReading;
import fr.clausier.opendata.decp.Findings;
import fr.clausier.opendata.decp.Intake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file of published contracts, as received. Format and encoding are recognised from the content, never from a name: JSON or XML, UTF-8
 * with or without its mark, UTF-16 with its mark, and windows-1252 with a warning since accents are then a guess.
 */
public final class DecpFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final byte[] bytes;

    private DecpFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads all usable records. Whatever the bytes are, the answer is records and problems, never an exception. */
    public static DecpReading read(byte[] bytes) {
        return new DecpFile(bytes).read();
    }

    private DecpReading read() {
        Findings findings = new Findings();
        Charset charset = charset();
        int start = start(charset);
        if (start >= bytes.length) {
            return refused("decp-empty", "");
        }
        char first = first(charset, start);
        if (first != '{' && first != '[' && first != '<') {
            return refused("decp-format", head(charset, start));
        }
        if (charset.equals(WINDOWS)) {
            findings.warning("decp-encoding", "", "");
        }
        Intake intake = new Intake(findings);
        try (Reader source = new InputStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start), charset)) {
            if (first == '<') {
                new XmlRecords(intake).read(source);
            } else {
                new JsonRecords(intake).read(source);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
        return intake.reading();
    }

    private static DecpReading refused(String code, String found) {
        return new DecpReading(List.of(), List.of(Problem.error(code, Place.NOWHERE, found, "")), 0, 0, false);
    }

    /** The mark at the start decides; without one, UTF-8 if the whole file is valid UTF-8. */
    private Charset charset() {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return isUtf8() ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** Tried piece by piece, so that a large file is not copied. A file cut in the middle of a letter is UTF-8 all the same. */
    private boolean isUtf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, false);
        } while (result.isOverflow());
        return !result.isError();
    }

    /** Index of the first byte after the mark and any blank; an XML prolog is then at the very start, where the standard wants it. */
    private int start(Charset charset) {
        int width = isWide(charset) ? 2 : 1;
        int at = width == 2 ? 2 : bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB ? 3 : 0;
        while (at + width <= bytes.length && Character.isWhitespace(first(charset, at))) {
            at += width;
        }
        return at + width > bytes.length ? bytes.length : at;
    }

    private char first(Charset charset, int at) {
        if (!isWide(charset)) {
            return (char) (bytes[at] & 0xFF);
        }
        int high = bytes[charset.equals(StandardCharsets.UTF_16BE) ? at : at + 1] & 0xFF;
        int low = bytes[charset.equals(StandardCharsets.UTF_16BE) ? at + 1 : at] & 0xFF;
        return (char) (high << 8 | low);
    }

    private static boolean isWide(Charset charset) {
        return charset.equals(StandardCharsets.UTF_16BE) || charset.equals(StandardCharsets.UTF_16LE);
    }

    private String head(Charset charset, int start) {
        return new String(bytes, start, Math.min(60, bytes.length - start), charset).replaceAll("\\p{Cntrl}", " ").strip();
    }
}
