package fr.clausier.opendata.decp.file;

import fr.clausier.opendata.decp.DecpFamily;
import fr.clausier.opendata.decp.Intake;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds the records of an XML file, one in memory at a time: {@code <marches><marche>…<contrat-concession>…}. A document type
 * declaration is refused, so nothing outside the file is ever read and no entity can grow.
 */
final class XmlRecords {

    private final Intake intake;
    private final Map<String, Integer> ranks = new HashMap<>();

    XmlRecords(Intake intake) {
        this.intake = intake;
    }

    /** Reads to the end or to where the file breaks; never throws for what the file holds. */
    void read(Reader source) {
        XMLStreamReader xml = null;
        boolean whole = false;
        try {
            xml = factory().createXMLStreamReader(source);
            whole = top(xml);
            while (whole && xml.hasNext()) {
                xml.next();
            }
        } catch (XMLStreamException | RuntimeException broken) {
            stop(broken, xml, whole);
        }
    }

    /** The JDK's own reader, with everything that looks outside the file switched off. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    private void stop(Exception broken, XMLStreamReader xml, boolean whole) {
        Location at = broken instanceof XMLStreamException e && e.getLocation() != null ? e.getLocation()
            : xml == null ? null : xml.getLocation();
        long line = at == null ? 1 : Math.max(1, at.getLineNumber());
        long column = at == null ? 1 : Math.max(1, at.getColumnNumber());
        if (whole) {
            intake.trailing(line, column);
        } else {
            intake.broken("decp-broken", line, column);
        }
    }

    /** @return whether the root element was read to its end */
    private boolean top(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                intake.broken("decp-doctype", xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
                return false;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                return root(xml);
            }
        }
        return false;
    }

    private boolean root(XMLStreamReader xml) throws XMLStreamException {
        DecpFamily alone = JsonRecords.family(xml.getLocalName());
        if (alone != null) {
            intake.marches();
            record(xml, xml.getLocalName(), alone);
            return true;
        }
        if (!xml.getLocalName().equals("marches")) {
            return skip(xml);
        }
        intake.marches();
        while (!intake.isStopped()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                part(xml);
            }
        }
        return false;
    }

    private void part(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        DecpFamily family = JsonRecords.family(name);
        int rank = ranks.merge(family == null ? "" : name, 1, Integer::sum) - 1;
        if (family != null) {
            record(xml, "marches." + name + "[" + rank + "]", family);
        } else {
            intake.unknownPart("marches." + (name.length() > 100 ? name.substring(0, 100) : name));
            skip(xml);
        }
    }

    private void record(XMLStreamReader xml, String path, DecpFamily family) throws XMLStreamException {
        intake.begin(path);
        Object tree = element(xml, path, 1);
        if (tree instanceof Map<?, ?>) {
            @SuppressWarnings("unchecked") Map<String, Object> object = (Map<String, Object>) tree;
            intake.take(object, family);
        } else {
            intake.notARecord(path, tree == null ? "" : tree.toString());
        }
    }

    /** The content of the element just opened: its children when it has some, its text otherwise, null when empty. */
    private Object element(XMLStreamReader xml, String path, int depth) throws XMLStreamException {
        Map<String, Object> children = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> child(xml, path, depth, children);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append(text, xml);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("unknown entity", xml.getLocation());
                case XMLStreamConstants.END_ELEMENT -> {
                    return children.isEmpty() ? leaf(text, path) : children;
                }
                default -> { }
            }
        }
    }

    private static void append(StringBuilder text, XMLStreamReader xml) {
        if (text.length() < Intake.LONGEST_VALUE) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(xml.getTextLength(), Intake.LONGEST_VALUE));
        }
    }

    private String leaf(StringBuilder text, String path) {
        String stripped = text.toString().strip();
        return stripped.isEmpty() ? null : intake.clean(stripped, path);
    }

    private void child(XMLStreamReader xml, String path, int depth, Map<String, Object> children) throws XMLStreamException {
        String name = xml.getLocalName();
        String at = path + "." + (name.length() > 60 ? name.substring(0, 60) : name);
        if (depth == Intake.DEEPEST) {
            intake.tooDeep(at);
            skip(xml);
        } else if (!intake.accepts()) {
            skip(xml);
        } else {
            Object value = element(xml, at, depth + 1);
            if (value != null) {
                children.merge(name, value, XmlRecords::both);
            }
        }
    }

    /** A repeated element is a list. */
    private static Object both(Object earlier, Object next) {
        if (earlier instanceof List<?> list) {
            @SuppressWarnings("unchecked") List<Object> values = (List<Object>) list;
            values.add(next);
            return values;
        }
        List<Object> values = new ArrayList<>();
        values.add(earlier);
        values.add(next);
        return values;
    }

    /** Passes over the element just opened, however deep it goes. */
    private static boolean skip(XMLStreamReader xml) throws XMLStreamException {
        for (int open = 1; open > 0;) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
        return true;
    }
}
