package fr.clausier.workbook.reading.format;

import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Content;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** One cell of an OpenDocument sheet: the value it states, and the text it shows. */
final class OdsCell {

    /** What hangs on a cell without being its text. */
    private static final Set<String> ASIDE = Set.of("annotation", "frame", "table", "detective", "custom-shape", "line", "rect");
    private static final int LONGEST_TEXT = 40_000;
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final int DAY = 24;
    private static final int LONGEST_NUMBER = 400;

    private final String type;
    private final String formula;
    private final String stated;
    private final boolean error;
    private final String shown;

    /** Reads to the end of the cell whose start was read last. */
    OdsCell(SafeXml xml) throws XMLStreamException {
        String given = xml.attribute("value-type");
        type = given == null ? "" : given;
        formula = xml.attribute("formula");
        stated = stated(xml, type);
        String cell = xml.name();
        shown = shown(xml, cell);
        error = formula != null && (shown.startsWith("#") || shown.startsWith("Err:"));
    }

    /** The value of an attribute named after the type: value, date-value, time-value… */
    private static String stated(SafeXml xml, String type) {
        return switch (type) {
            case "date", "time", "boolean", "string" -> xml.attribute(type + "-value");
            default -> xml.attribute("value");
        };
    }

    private static String shown(SafeXml xml, String cell) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        for (int event = xml.next(); !(event == XMLStreamConstants.END_ELEMENT && xml.name().equals(cell)); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && ASIDE.contains(xml.name())) {
                xml.skip();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                text.append(mark(xml, first));
                first = first && !xml.name().equals("p");
            } else if (isText(event) && !first && text.length() < LONGEST_TEXT) {
                text.append(xml.text());
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
        }
        return text.toString().strip();
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE;
    }

    private static String mark(SafeXml xml, boolean first) {
        return switch (xml.name()) {
            case "p" -> first ? "" : "\n";
            case "s" -> " ".repeat(Math.max(1, Math.min(100, xml.number("c", 1))));
            case "tab" -> "\t";
            case "line-break" -> "\n";
            default -> "";
        };
    }

    /** What the cell holds; null when nothing is in it. */
    Object held() {
        if (error) {
            return new Content(Cell.Kind.ERROR, shown, null);
        }
        if (type.isEmpty() && formula != null && shown.isEmpty()) {
            return new Content(Cell.Kind.UNCOMPUTED, "=" + formula.replaceFirst("^[a-z]+:=", ""), null);
        }
        return switch (type) {
            case "float", "currency", "percentage" -> number();
            case "date" -> date();
            case "time" -> time();
            case "boolean" -> stated == null ? text(shown) : new Content(Cell.Kind.BOOLEAN, stated, null);
            default -> text(shown.isEmpty() && stated != null ? stated.strip() : shown);
        };
    }

    private static Object text(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A number shown with zeros in front ("02", "01000") is told as it is shown. */
    private Object number() {
        if (stated == null || stated.length() > LONGEST_NUMBER) {
            return text(shown);
        }
        try {
            BigDecimal number = new BigDecimal(stated.strip());
            Object kept = new NumberFormat(Cell.Kind.NUMBER, 0, type.equals("percentage")).read(number, false);
            return kept instanceof BigDecimal plain && shown.matches("0[0-9]+") && new BigDecimal(shown).compareTo(plain) == 0
                ? new Content(Cell.Kind.NUMBER, shown, plain) : kept;
        } catch (NumberFormatException none) {
            return text(shown);
        }
    }

    private Object date() {
        try {
            return LocalDate.parse(stated == null ? "" : stated.strip().replaceFirst("T.*", ""));
        } catch (DateTimeParseException none) {
            return text(shown);
        }
    }

    /** A time is kept whole, whatever is shown of it: 32 hours may show as 08:00. */
    private Object time() {
        try {
            Duration whole = Duration.parse(stated == null ? "" : stated.strip().replace(',', '.'));
            BigDecimal day = BigDecimal.valueOf(whole.getSeconds()).divide(SECONDS_A_DAY, MathContext.DECIMAL64);
            boolean hides = whole.toHours() >= DAY && !shown.matches("0*" + whole.toHours() + "\\D.*");
            return new NumberFormat(hides ? Cell.Kind.CLOCK : Cell.Kind.DURATION, 0, false).read(day, false);
        } catch (DateTimeParseException | ArithmeticException none) {
            return text(shown);
        }
    }
}
