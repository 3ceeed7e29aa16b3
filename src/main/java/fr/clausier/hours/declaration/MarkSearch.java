package fr.clausier.hours.declaration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Tells whether a file carries a mark, without parsing it: looked for among its bytes and, in a package, among those of its parts. So
 * an ordinary hours file costs a pass over its bytes, and a marked one is known whatever its format. Never throws.
 */
final class MarkSearch {

    private static final byte[] SOUGHT = Marks.START.getBytes(StandardCharsets.US_ASCII);
    /** Bytes unpacked at most: beyond that a file is read, and refused, as any other. */
    private static final long FARTHEST = 64L << 20;
    private static final int CHUNK = 1 << 16;

    private long left = FARTHEST;

    private MarkSearch() { }

    static boolean isIn(byte[] content) {
        boolean packed = content.length > 2 && content[0] == 'P' && content[1] == 'K';
        try {
            return packed ? new MarkSearch().among(new ZipInputStream(new ByteArrayInputStream(content)))
                : new MarkSearch().in(new ByteArrayInputStream(content));
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    private boolean among(ZipInputStream parts) throws IOException {
        boolean found = false;
        while (!found && left > 0 && parts.getNextEntry() != null) {
            try {
                found = in(parts);
            } catch (ZipException broken) {
                return false;
            }
        }
        return found;
    }

    private boolean in(InputStream stream) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int matched = 0;
        for (int read = stream.read(chunk); read > 0 && left > 0; read = stream.read(chunk)) {
            left -= read;
            for (int i = 0; i < read; i++) {
                matched = chunk[i] == SOUGHT[matched] ? matched + 1 : chunk[i] == SOUGHT[0] ? 1 : 0;
                if (matched == SOUGHT.length) {
                    return true;
                }
            }
        }
        return false;
    }
}
