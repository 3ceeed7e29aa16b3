package fr.clausier.hours.mapping;

import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One of the workbooks of messy-workbooks/companies.txt: its file, what a person has to do, and what must be read in it.
 *
 * @param sheets rows of cells by name of sheet
 * @param said choices a person changes or makes
 */
record Company(String title, String fileName, Map<String, List<List<String>>> sheets, List<String> said, int clicks, List<String> rows, List<String> problems) {

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Override
    public String toString() {
        return title;
    }

    static List<Company> all(Map<String, String> sirets) {
        try (var text = Company.class.getResourceAsStream("/messy-workbooks/companies.txt")) {
            String all = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> each : sirets.entrySet()) {
                all = all.replace("{" + each.getKey() + "}", each.getValue());
            }
            return Arrays.stream(all.split("(?m)^=== ")).skip(1).map(Company::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Company read(String block) {
        String[] parts = block.split("\n", 3);
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        List<String> said = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int clicks = -1;
        List<List<String>> sheet = null;
        for (String line : parts[2].stripTrailing().split("\n", -1)) {
            if (line.matches("\\[.*]") && clicks < 0 && said.isEmpty()) {
                sheet = new ArrayList<>();
                sheets.put(line.substring(1, line.length() - 1), sheet);
            } else if (line.startsWith("say: ")) {
                said.add(line.substring(5));
            } else if (line.startsWith("clicks: ")) {
                clicks = Integer.parseInt(line.substring(8));
            } else if (line.startsWith("! ")) {
                problems.add(line.substring(2));
            } else if (clicks >= 0 || !said.isEmpty()) {
                rows.add(line);
            } else {
                sheet.add(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
            }
        }
        return new Company(parts[0], parts[1].substring("file: ".length()), sheets, said, clicks, rows, problems);
    }

    /** @param mark makes another file of the same content */
    byte[] content(String mark) {
        return fileName.endsWith(".csv") ? text(mark) : workbook(mark);
    }

    private byte[] text(String mark) {
        String lines = sheets.values().iterator().next().stream().map(row -> row.stream().map(cell -> cell.startsWith("#") ? cell.substring(1) : cell)
            .collect(Collectors.joining(";"))).collect(Collectors.joining("\r\n"));
        return (lines + "\r\n".repeat(1 + mark.length())).getBytes(Charset.forName("windows-1252"));
    }

    private byte[] workbook(String mark) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getProperties().getCoreProperties().setDescription(mark);
            sheets.forEach((name, rows) -> fill(book, book.createSheet(name), rows));
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(XSSFWorkbook book, XSSFSheet sheet, List<List<String>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                String written = rows.get(r).get(c);
                if (!written.isEmpty() && !written.equals("<") && !written.equals("^")) {
                    XSSFCell cell = (sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r)).createCell(c);
                    put(book, cell, written);
                    merge(sheet, rows, r, c);
                }
            }
        }
    }

    private static void merge(XSSFSheet sheet, List<List<String>> rows, int r, int c) {
        int right = c;
        while (right + 1 < rows.get(r).size() && rows.get(r).get(right + 1).equals("<")) {
            right++;
        }
        int down = r;
        while (down + 1 < rows.size() && rows.get(down + 1).size() > c && rows.get(down + 1).get(c).equals("^")) {
            down++;
        }
        if (right > c || down > r) {
            sheet.addMergedRegion(new CellRangeAddress(r, down, c, right));
        }
    }

    private static void put(XSSFWorkbook book, XSSFCell cell, String written) {
        if (written.startsWith("#")) {
            cell.setCellValue(Double.parseDouble(written.substring(1)));
        } else if (written.startsWith("d:")) {
            cell.setCellValue(LocalDate.parse(written.substring(2), FRENCH));
            cell.setCellStyle(style(book, "dd/mm/yyyy"));
        } else if (written.startsWith("m:")) {
            cell.setCellValue(YearMonth.parse(written.substring(2)).atDay(1));
            cell.setCellStyle(style(book, "mmm\\-yy"));
        } else if (written.startsWith("t:")) {
            String[] clock = written.substring(2).split(":");
            cell.setCellValue((Integer.parseInt(clock[0]) + Integer.parseInt(clock[1]) / 60.0) / 24);
            cell.setCellStyle(style(book, "[h]:mm"));
        } else {
            cell.setCellValue(written);
        }
    }

    private static CellStyle style(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    /** A row that was read, as the description writes it. */
    String written(SheetRow row) {
        String where = (sheets.size() > 1 ? row.sheet() + "!" : "") + row.number();
        String codes = Stream.of(row.kind(), row.group(), row.modality(), row.contractType(), row.rome(), row.startsOn(), row.plannedEnd())
            .filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" "));
        String hours = Stream.of(hours("", row.work(), row, fr.clausier.hours.sheet.HoursColumn.WORK), hours("f", row.training(), row,
            fr.clausier.hours.sheet.HoursColumn.TRAINING), hours("t", row.tutoring(), row, fr.clausier.hours.sheet.HoursColumn.TUTORING))
            .filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
        return Stream.of(where, row.contract(), row.lot(), row.employer(), row.familyName(), row.firstName(), row.birthDate(), row.month(), codes, hours)
            .map(value -> value == null || value.toString().isEmpty() ? "-" : value.toString()).collect(Collectors.joining("; "));
    }

    private static String hours(String activity, Hours hours, SheetRow row, fr.clausier.hours.sheet.HoursColumn column) {
        return hours == null ? "" : activity + hours.value().setScale(2).toPlainString() + "@" + row.place(column).cell();
    }

    static String written(Problem problem) {
        return (problem.isError() ? problem.code() : "[" + problem.code() + "]") + "@" + problem.place().cell();
    }
}
