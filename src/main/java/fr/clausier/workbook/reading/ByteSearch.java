package fr.clausier.workbook.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Tells whether a few plain characters stand anywhere in a file, without parsing it: among its bytes and, in a package, among those of
 * its parts. A pass over the bytes, whatever the format.
 */
public final class ByteSearch {

    /** Bytes unpacked at most: a file that holds more is read, and refused, as any other. */
    private static final long FARTHEST = 64L << 20;
    private static final int CHUNK = 1 << 16;

    private final byte[] sought;
    private long left = FARTHEST;

    private ByteSearch(byte[] sought) {
        this.sought = sought;
    }

    /** Whether a file holds a text of ASCII letters, figures and points, the first of which does not come again in it. Never throws. */
    public static boolean finds(String text, byte[] content) {
        ByteSearch search = new ByteSearch(text.getBytes(StandardCharsets.US_ASCII));
        boolean packed = content.length > 2 && content[0] == 'P' && content[1] == 'K';
        try {
            return packed ? search.among(content) : search.in(new ByteArrayInputStream(content));
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private boolean among(byte[] content) throws IOException {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    if (in(part)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean in(InputStream stream) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int matched = 0;
        for (int read = stream.read(chunk); read > 0 && left > 0; read = stream.read(chunk)) {
            left -= read;
            for (int i = 0; i < read; i++) {
                matched = chunk[i] == sought[matched] ? matched + 1 : chunk[i] == sought[0] ? 1 : 0;
                if (matched == sought.length) {
                    return true;
                }
            }
        }
        return false;
    }
}
