package fr.clausier.workbook.parts;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Reads an XML part event by event and copies its very bytes to an output, but for what is inserted or replaced. No document
 * type, no entity but the five of XML, nothing kept but the bytes of the current event. What is put in is plain ASCII, so that
 * it holds in any encoding a byte-wise parser reads.
 */
public final class Splice implements AutoCloseable {

    private static final int KEPT = 1 << 16;
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final InputFactoryImpl PARSERS = parsers();

    private final Tee bytes;
    private final OutputStream out;
    private final XMLStreamReader2 xml;
    private String rootPrefix;
    private String rootNamespace;
    /** Whether the event before was a tag closed at once: its end is then told without a tag of its own. */
    private boolean closed;
    private long held = Long.MAX_VALUE;
    private long released;

    /** @param out where the bytes go; a null stream only to look */
    public Splice(InputStream part, OutputStream out) throws IOException {
        this.out = out;
        this.bytes = new Tee(unmarked(part, out));
        try {
            this.xml = (XMLStreamReader2) PARSERS.createXMLStreamReader(bytes);
        } catch (XMLStreamException broken) {
            throw new NotPatchable(broken.getMessage());
        }
    }

    private static InputFactoryImpl parsers() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** A byte order mark passes by the parser, which would count it or not; UTF-16 is not read byte by byte. */
    private static InputStream unmarked(InputStream part, OutputStream out) throws IOException {
        byte[] start = part.readNBytes(3);
        if (java.util.Arrays.equals(start, UTF8_MARK)) {
            out.write(start);
            return part;
        }
        if (start.length > 1 && (start[0] & start[1] & 0xFE) == 0xFE || start.length > 1 && (start[0] == 0 || start[1] == 0)) {
            throw new NotPatchable("UTF-16");
        }
        PushbackInputStream whole = new PushbackInputStream(part, 3);
        whole.unread(start);
        return whole;
    }

    /** Goes to the next event; false, everything being copied, after the last one. */
    public boolean next() throws IOException {
        try {
            if (bytes.held() > KEPT) {
                copyTo(Math.min(start(), held));
            }
            closed = isStart() && xml.isEmptyElement();
            if (!xml.hasNext()) {
                copyTo(Long.MAX_VALUE);
                return false;
            }
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new NotPatchable("a document type");
            }
            if (rootPrefix == null && event == XMLStreamConstants.START_ELEMENT) {
                rootPrefix = xml.getPrefix() == null || xml.getPrefix().isEmpty() ? "" : xml.getPrefix() + ":";
                rootNamespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
            }
            return true;
        } catch (XMLStreamException broken) {
            throw new NotPatchable(broken.getMessage());
        }
    }

    /** Whether an element of the root's own vocabulary starts here. */
    public boolean starts(int depth, String name) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT && xml.getDepth() == depth && is(name);
    }

    /** Whether an end tag of the root's own vocabulary stands here. An element closed where it starts has none. */
    public boolean ends(int depth, String name) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT && xml.getDepth() == depth && is(name) && !closed;
    }

    public boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    public boolean isEnd() {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT && !closed;
    }

    private boolean is(String name) {
        return xml.getLocalName().equals(name) && rootNamespace.equals(xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI());
    }

    /** Whether the current start tag is closed at once. */
    public boolean isEmpty() {
        return Tag.isClosed(tag());
    }

    public String name() {
        return xml.getLocalName();
    }

    public int depth() {
        return xml.getDepth();
    }

    /** Value of an attribute without prefix; empty when there is none. */
    public String attribute(String name) {
        String value = xml.getAttributeValue("", name);
        return value == null ? "" : value;
    }

    /** Value of an attribute in the vocabulary of relationships, whichever of the two editions. */
    public String relationship() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && Relations.isVocabulary(xml.getAttributeNamespace(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    public String text() {
        return xml.getText();
    }

    public boolean isText() {
        return xml.getEventType() == XMLStreamConstants.CHARACTERS || xml.getEventType() == XMLStreamConstants.CDATA;
    }

    /** The prefix of the root with its colon, for what is put in; empty when its vocabulary is the default. */
    public String prefix() {
        return rootPrefix;
    }

    public String namespace() {
        return rootNamespace;
    }

    /** The current event as it stands in the file, byte for byte. */
    public String tag() {
        String raw = bytes.raw(start(), end());
        return raw.substring(Math.max(0, raw.indexOf('<')));
    }

    /** Begins to keep what is read, from the current start tag on. */
    public void hold() {
        held = end() - tag().length();
    }

    /** What was read since {@link #hold}, the current event included, byte for byte; no longer kept. */
    public String held() {
        String text = bytes.raw(held, end());
        released = held;
        held = Long.MAX_VALUE;
        return text;
    }

    /** Leaves out what {@link #held} just told. */
    public void cutHeld() throws IOException {
        copyTo(released);
        bytes.drop(end());
    }

    /** Puts a text before the current event. */
    public void insert(String text) throws IOException {
        copyTo(end() - tag().length());
        write(text);
    }

    /** Puts a text after the current event. */
    public void append(String text) throws IOException {
        copyTo(end());
        write(text);
    }

    /** Puts a text in the place of the current event. */
    public void replace(String text) throws IOException {
        insert(text);
        bytes.drop(end());
    }

    /** Leaves out everything from the current start tag to the end of its element, which becomes the current event. */
    public void cut() throws IOException {
        copyTo(end() - tag().length());
        int depth = xml.getDepth();
        try {
            while (xml.getEventType() != XMLStreamConstants.END_ELEMENT || xml.getDepth() != depth) {
                xml.next();
            }
        } catch (XMLStreamException broken) {
            throw new NotPatchable(broken.getMessage());
        }
        bytes.drop(end());
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void copyTo(long offset) throws IOException {
        bytes.copyTo(offset, out);
    }

    private long start() {
        return xml.getLocationInfo().getStartingByteOffset();
    }

    private long end() {
        try {
            return xml.getLocationInfo().getEndingByteOffset();
        } catch (XMLStreamException broken) {
            throw new NotPatchable(broken.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Keeps what the parser has read and nobody has copied yet. */
    private static final class Tee extends FilterInputStream {

        private byte[] kept = new byte[KEPT];
        private int from;
        private int to;
        private long base;

        Tee(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                room(read);
                System.arraycopy(buffer, offset, kept, to, read);
                to += read;
            }
            return read;
        }

        private void room(int more) {
            if (to + more > kept.length) {
                byte[] next = to - from + more > kept.length ? new byte[Math.max(2 * kept.length, to - from + more)] : kept;
                System.arraycopy(kept, from, next, 0, to - from);
                base += from;
                to -= from;
                from = 0;
                kept = next;
            }
        }

        int held() {
            return to - from;
        }

        String raw(long start, long end) {
            int first = (int) (Math.max(start, base + from) - base);
            return new String(kept, first, Math.max(0, (int) (end - base) - first), StandardCharsets.ISO_8859_1);
        }

        void copyTo(long offset, OutputStream out) throws IOException {
            int until = (int) (Math.min(offset, base + to) - base);
            if (until > from) {
                out.write(kept, from, until - from);
                from = until;
            }
        }

        void drop(long offset) {
            from = Math.max(from, (int) (Math.min(offset, base + to) - base));
        }
    }
}
