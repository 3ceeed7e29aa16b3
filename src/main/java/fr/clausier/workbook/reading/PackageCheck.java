package fr.clausier.workbook.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A look through a zipped workbook before any parser sees it: unpacks each part, counting the bytes that really come out (sizes
 * written in a zip are the sender's word), and refuses what a spreadsheet program never writes.
 *
 * @param hasStyles whether the workbook says how its cells are shown; without it no cell can be told to be a date
 */
record PackageCheck(boolean hasStyles) {

    private static final Pattern DECLARATION = Pattern.compile("<!(DOCTYPE|ENTITY)");
    /** The last column of a spreadsheet is XFD: a longer name would only make a reader reserve memory. */
    private static final Pattern COLUMN_PAST_THE_LAST = Pattern.compile("\\sr\\s*=\\s*[\"'][A-Za-z$]{4}");
    private static final int OVERLAP = 64;
    private static final int MOST_PARTS = 10_000;

    static PackageCheck of(byte[] content, Limits limits) throws IOException {
        Set<String> parts = new HashSet<>();
        long unpacked = 0;
        // the same directory as the parser will use: a zip may list other parts than a stream of it would show
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                try (InputStream part = zip.getInputStream(entry)) {
                    unpacked += unpack(part, name, unpacked, limits);
                }
                if (!parts.add(name) || parts.size() > MOST_PARTS) {
                    throw new UnreadableFile("file-corrupt");
                }
            }
        }
        refuseOthers(parts);
        return new PackageCheck(parts.contains("xl/styles.xml"));
    }

    private static void refuseOthers(Set<String> parts) {
        if (parts.contains("xl/workbook.bin")) {
            throw new UnreadableFile("file-xlsb");
        }
        if (parts.contains("content.xml") && parts.contains("mimetype")) {
            throw new UnreadableFile("file-ods");
        }
        if (parts.isEmpty()) {
            throw new UnreadableFile("file-corrupt");
        }
        if (parts.stream().noneMatch(part -> part.startsWith("xl/"))) {
            throw new UnreadableFile("file-not-table");
        }
    }

    private static long unpack(InputStream zip, String name, long before, Limits limits) throws IOException {
        boolean sheet = name.startsWith("xl/worksheets/");
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        String tail = "";
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            size += read;
            if (before + size > limits.unpacked() || xml && !sheet && size > limits.part()) {
                throw new UnreadableFile("file-inflates");
            }
            if (Thread.interrupted()) {
                throw new UnreadableFile("file-time", Long.toString(limits.time().toSeconds()));
            }
            if (xml) {
                tail = inspect(tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1), sheet);
            }
        }
        return size;
    }

    private static String inspect(String text, boolean sheet) {
        if (text.contains("<!") && DECLARATION.matcher(text).find()) {
            throw new UnreadableFile("file-external-entity");
        }
        if (sheet && COLUMN_PAST_THE_LAST.matcher(text).find()) {
            throw new UnreadableFile("file-corrupt");
        }
        return text.substring(Math.max(0, text.length() - OVERLAP));
    }
}
