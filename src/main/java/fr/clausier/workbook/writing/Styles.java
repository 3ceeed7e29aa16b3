package fr.clausier.workbook.writing;

import fr.clausier.workbook.writing.part.NamedStyles;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of a workbook, each made once: a file may hold only so many styles. */
final class Styles {

    /** Present, or replaced by one of the same widths, on every machine: columns keep fitting. */
    private static final String FONT = "Arial";
    private static final String DARK_BLUE = "1F3864";
    private static final String INK = "1F2937";
    private static final String WHITE = "FFFFFF";
    private static final String THIN_GREY = "C9D0DB";
    private static final String NAME = "Clausier ";
    private static final int USUAL_SIZE = 10;
    private static final int TITLE_SIZE = 15;

    private final XSSFWorkbook workbook;
    private final String language;
    private final Map<Look, Integer> looks = new HashMap<>();
    private final Map<Column, Integer> headings = new HashMap<>();
    private final Map<Boolean, Integer> titles = new HashMap<>();
    private final NamedStyles named;

    /** What makes one cell look unlike another. */
    private record Look(Format format, Tone tone, boolean wrap, boolean guarded, boolean open) { }

    Styles(XSSFWorkbook workbook, String language) {
        this.workbook = workbook;
        this.language = language;
        this.named = new NamedStyles(workbook);
        XSSFFont usual = workbook.getFontAt(0);
        usual.setFontName(FONT);
        usual.setFontHeightInPoints((short) USUAL_SIZE);
        // a font of the theme would be replaced by whatever the theme of the reader's program says
        usual.setScheme(FontScheme.NONE);
    }

    /**
     * Index of the style of a cell.
     *
     * @param guarded for a text that would become a formula if someone edited the cell: it is marked as text once and for all
     * @param open whether the cell may be typed into on a locked page
     */
    int cell(Column column, Tone tone, boolean guarded, boolean open) {
        return looks.computeIfAbsent(new Look(column.format(), tone, column.wrap(), guarded, open), look -> (int) make(look).getIndex());
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = look.tone.isBordered() ? bordered() : workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format.code(language)));
        style.setAlignment(look.format.isNumber() ? HorizontalAlignment.RIGHT
            : look.format == Format.TEXT ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
        style.setVerticalAlignment(look.tone == Tone.SENTENCE ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
        style.setWrapText(look.wrap);
        style.setQuotePrefixed(look.guarded);
        style.setLocked(!look.open);
        if (look.tone.fill() != null) {
            fill(style, look.tone.fill());
        }
        style.setFont(font(look.tone.ink() == null ? INK : look.tone.ink(), look.tone.size(), look.tone.isBold()));
        indent(style);
        named.name(style, NAME + look.format.label() + look.tone.label());
        return style;
    }

    /** Index of the style of a heading. */
    int heading(Column column) {
        return headings.computeIfAbsent(Column.of("", column.format(), 1), kind -> (int) makeHeading(kind).getIndex());
    }

    private XSSFCellStyle makeHeading(Column column) {
        XSSFCellStyle style = bordered();
        fill(style, DARK_BLUE);
        style.setFont(font(WHITE, USUAL_SIZE, true));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(column.format().isNumber() ? HorizontalAlignment.RIGHT
            : column.format() == Format.TEXT ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
        indent(style);
        named.name(style, NAME + "en-tête" + (column.format().isNumber() ? " de chiffres" : column.format() == Format.TEXT ? "" : " de dates"));
        return style;
    }

    /** The element of the file that names the styles. */
    String names() {
        return named.xml();
    }

    /** A little air between a value and the border it leans on. */
    private static void indent(XSSFCellStyle style) {
        if (style.getAlignment() != HorizontalAlignment.CENTER) {
            style.setIndention((short) 1);
        }
    }

    /** Index of the style of a title line. */
    int title(boolean first) {
        return titles.computeIfAbsent(first, key -> (int) makeTitle(key).getIndex());
    }

    private XSSFCellStyle makeTitle(boolean first) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(first ? font(DARK_BLUE, TITLE_SIZE, true) : font("4B5563", USUAL_SIZE, false));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        named.name(style, NAME + (first ? "titre de feuille" : "sous-titre"));
        return style;
    }

    private XSSFCellStyle bordered() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        XSSFColor grey = colour(THIN_GREY);
        style.setTopBorderColor(grey);
        style.setBottomBorderColor(grey);
        style.setLeftBorderColor(grey);
        style.setRightBorderColor(grey);
        return style;
    }

    private XSSFFont font(String ink, int size, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(colour(ink));
        return font;
    }

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor colour(String rgb) {
        return new XSSFColor(new byte[] {(byte) Integer.parseInt(rgb.substring(0, 2), 16),
            (byte) Integer.parseInt(rgb.substring(2, 4), 16), (byte) Integer.parseInt(rgb.substring(4, 6), 16)}, null);
    }
}
