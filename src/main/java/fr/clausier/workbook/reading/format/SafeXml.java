package fr.clausier.workbook.reading.format;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.clausier.workbook.reading.UnreadableFile;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The one way markup of a file is gone through: element by element, without document type, without entity, to a bounded depth. */
final class SafeXml {

    /** Deeper than any spreadsheet nests its elements. */
    private static final int DEEPEST = 200;

    private final XMLStreamReader reader;
    private int depth;

    SafeXml(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        this.reader = factory.createXMLStreamReader(part);
    }

    /** The next start, end or text; {@link XMLStreamConstants#END_DOCUMENT} after the last. */
    int next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.ENTITY_DECLARATION) {
                throw new UnreadableFile("file-external-entity");
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > DEEPEST) {
                throw new UnreadableFile("file-corrupt");
            }
            if (event != XMLStreamConstants.COMMENT && event != XMLStreamConstants.PROCESSING_INSTRUCTION) {
                return event;
            }
        }
        return XMLStreamConstants.END_DOCUMENT;
    }

    /** Goes past the element whose start was read last, with all that is in it. */
    void skip() throws XMLStreamException {
        int above = depth - 1;
        while (depth > above && next() != XMLStreamConstants.END_DOCUMENT) {
            continue;
        }
    }

    /** Local name of the element. */
    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** Value of an attribute by its local name, whatever its namespace; null when there is none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean says(String name, String value) {
        return value.equals(attribute(name));
    }

    /** A whole number of an attribute; another value when it has none. @throws UnreadableFile for something else than a number */
    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException broken) {
            throw new UnreadableFile("file-corrupt");
        }
    }
}
