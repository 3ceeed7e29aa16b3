package fr.clausier.workbook.parts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a package. Those nobody changes are copied as they lie in the zip, compressed bytes included. */
public final class Parts implements AutoCloseable {

    /** Writes the new content of a part from the old one; the old one is empty for a part that did not exist. */
    public interface Change {
        void write(InputStream old, OutputStream out) throws IOException;
    }

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final Map<String, Change> last = new LinkedHashMap<>();

    public Parts(byte[] content) throws IOException {
        zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries.put(key(entry.getName()), entry);
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public boolean has(String name) {
        return entries.containsKey(key(name)) || changes.containsKey(key(name));
    }

    /** A part as it came. @throws NotPatchable if there is none */
    public InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new NotPatchable("no part " + name);
        }
        return zip.getInputStream(entry);
    }

    public List<String> names() {
        return entries.values().stream().map(ZipArchiveEntry::getName).toList();
    }

    /** The first name of a numbered part that nobody bears yet: {@code xl/comments1.xml}. */
    public String free(String before, String after) {
        int number = 1;
        while (has(before + number + after)) {
            number++;
        }
        return before + number + after;
    }

    public void change(String name, Change change) {
        changes.put(key(name), change);
        if (!entries.containsKey(key(name))) {
            entries.put(key(name), new ZipArchiveEntry(name));
        }
    }

    /** A part whose new content is known only once the others are written. */
    public void changeLast(String name, Change change) {
        change(name, change);
        last.put(key(name), change);
    }

    public byte[] write(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            List<ZipArchiveEntry> old = new ArrayList<>(Collections.list(zip.getEntries()));
            for (ZipArchiveEntry entry : old) {
                if (!changes.containsKey(key(entry.getName()))) {
                    copy(entry, out);
                } else if (!last.containsKey(key(entry.getName()))) {
                    write(entry, zip.getInputStream(entry), out);
                }
            }
            for (Map.Entry<String, Change> change : changes.entrySet()) {
                ZipArchiveEntry entry = entries.get(change.getKey());
                boolean isNew = zip.getEntry(entry.getName()) == null;
                if (isNew || last.containsKey(change.getKey())) {
                    write(entry, isNew ? new ByteArrayInputStream(new byte[0]) : zip.getInputStream(entry), out);
                }
            }
        }
        return bytes.toByteArray();
    }

    private void copy(ZipArchiveEntry entry, ZipArchiveOutputStream out) throws IOException {
        try (InputStream raw = zip.getRawInputStream(entry)) {
            out.addRawArchiveEntry(entry, raw);
        }
    }

    private void write(ZipArchiveEntry entry, InputStream old, ZipArchiveOutputStream out) throws IOException {
        ZipArchiveEntry fresh = new ZipArchiveEntry(entry.getName());
        fresh.setTime(entry.getTime() < 0 ? 0 : entry.getTime());
        fresh.setMethod(ZipArchiveEntry.DEFLATED);
        out.putArchiveEntry(fresh);
        try (old) {
            changes.get(key(entry.getName())).write(old, out);
        }
        out.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
