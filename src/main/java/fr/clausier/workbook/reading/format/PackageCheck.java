package fr.clausier.workbook.reading.format;

import fr.clausier.workbook.reading.Limits;
import fr.clausier.workbook.reading.Pace;
import fr.clausier.workbook.reading.SheetShape;
import fr.clausier.workbook.reading.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A look through a zipped workbook before any reader sees it: unpacks each part, counting the bytes that really come out (sizes
 * written in a zip are the sender's word), goes through its markup, and refuses what a spreadsheet program never writes.
 */
public final class PackageCheck {

    /** Of the time a reading takes, in percent, what this look takes. */
    static final int LOOKED_THROUGH = 45;
    private static final int MOST_PARTS = 10_000;

    private final Limits limits;
    private final Pace pace;
    private final Set<String> parts = new HashSet<>();
    private final Map<String, SheetShape> shapes = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private long unpacked;
    private long announced;
    private long rows;

    private PackageCheck(Limits limits, Pace pace) {
        this.limits = limits;
        this.pace = pace;
    }

    /** @throws UnreadableFile with the reason a package is refused */
    public static PackageCheck of(byte[] content, Limits limits, Pace pace) throws IOException {
        PackageCheck check = new PackageCheck(limits, pace);
        // the same directory as the parser will use: a zip may list other parts than a stream of it would show
        try (ZipFile zip = zip(content)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            check.announced = entries.stream().mapToLong(ZipArchiveEntry::getSize).filter(size -> size > 0).sum();
            for (ZipArchiveEntry entry : entries) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                try (InputStream part = zip.getInputStream(entry)) {
                    check.look(name, part);
                }
                if (!check.parts.add(name) || check.parts.size() > MOST_PARTS) {
                    throw new UnreadableFile("file-corrupt");
                }
            }
        }
        check.refuseOthers();
        return check;
    }

    static ZipFile zip(byte[] content) throws IOException {
        return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
    }

    /** Whether it is an OpenDocument spreadsheet rather than a workbook of Excel. */
    public boolean isOpenDocument() {
        return parts.contains("content.xml") && parts.contains("mimetype");
    }

    /** Whether the workbook says how its cells are shown; without it no cell can be told to be a date. */
    boolean hasStyles() {
        return parts.contains("xl/styles.xml");
    }

    /** What is hidden and merged in a sheet, by the id under which the workbook refers to it. */
    SheetShape shape(String relation) {
        return shapes.getOrDefault(targets.getOrDefault(relation, ""), SheetShape.PLAIN);
    }

    /** Rows of all sheets, blank ones that are written included. */
    long rows() {
        return rows;
    }

    private void refuseOthers() {
        if (parts.contains("xl/workbook.bin")) {
            throw new UnreadableFile("file-xlsb");
        }
        if (parts.isEmpty()) {
            throw new UnreadableFile("file-corrupt");
        }
        if (!isOpenDocument() && parts.stream().noneMatch(part -> part.startsWith("xl/"))) {
            throw new UnreadableFile("file-not-table");
        }
    }

    private void look(String name, InputStream part) throws IOException {
        boolean sheet = name.startsWith("xl/worksheets/") || name.equals("content.xml");
        boolean markup = name.endsWith(".xml") || name.endsWith(".rels");
        Counted counted = new Counted(part, markup && !sheet ? limits.part() : Long.MAX_VALUE);
        if (markup) {
            try {
                MarkupLook look = new MarkupLook(name, counted);
                look.through();
                look.shape().ifPresent(shape -> shapes.put(name, shape));
                targets.putAll(look.targets());
                rows += look.rows();
            } catch (XMLStreamException broken) {
                if (counted.stopped != null) {
                    throw counted.stopped;
                }
                counted.drain();
                if (sheet) {
                    throw new UnreadableFile("file-corrupt");
                }
            }
        }
        counted.drain();
    }

    /** Counts what comes out of the package, and stops it past the limits. */
    private final class Counted extends InputStream {

        private final InputStream part;
        private final long most;
        private long size;
        private UnreadableFile stopped;

        Counted(InputStream part, long most) {
            this.part = part;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = part.read(buffer, from, length);
            size += Math.max(0, read);
            unpacked += Math.max(0, read);
            if (unpacked > limits.unpacked() || size > most) {
                stopped = new UnreadableFile("file-inflates");
                throw stopped;
            }
            if (Thread.interrupted()) {
                stopped = new UnreadableFile("file-time", Long.toString(limits.time().toSeconds()));
                throw stopped;
            }
            pace.between(0, LOOKED_THROUGH, unpacked, announced);
            return read;
        }

        void drain() throws IOException {
            byte[] buffer = new byte[1 << 16];
            while (read(buffer, 0, buffer.length) >= 0) {
                continue;
            }
        }
    }
}
