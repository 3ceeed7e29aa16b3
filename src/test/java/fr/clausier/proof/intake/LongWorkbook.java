package fr.clausier.proof.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook of hours as a large employer's office would send it: everyone's year, a row per month, texts shared as Excel shares them. */
final class LongWorkbook {

    static final int CONTRACTS = 20;
    static final YearMonth FIRST = YearMonth.of(2025, 4);
    private static final int MONTHS = 12;
    private static final List<String> HEADINGS = List.of("Marché", "Lot", "SIRET employeur", "Employeur", "Type", "Nom", "Prénom", "Né(e) le", "Public", "Modalité",
        "Contrat", "Métier (ROME)", "Début", "Fin prévue", "Mois", "Heures travaillées", "Heures de formation", "Heures de tutorat");
    private static final List<String> FAMILIES = List.of("MARTIN", "BERNARD", "THOMAS", "PETIT", "ROBERT", "RICHARD", "DURAND", "DUBOIS", "MOREAU", "LAURENT");
    private static final List<String> FIRSTS = List.of("Camille", "Dominique", "Claude", "Alix", "Sacha", "Noa", "Élie", "Maxime", "Charlie", "Andréa");

    private LongWorkbook() { }

    static String contract(int number) {
        return "2025TX%03d".formatted(number);
    }

    /** Writes one of so many rows of 18 columns, the same for the same number; @param other whether it speaks of other people than the rest */
    static void write(Path file, int rows, boolean other) throws IOException {
        Random random = new Random(rows);
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, true); OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Heures");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            Row headings = sheet.createRow(0);
            for (int i = 0; i < HEADINGS.size(); i++) {
                headings.createCell(i).setCellValue(HEADINGS.get(i));
            }
            for (int i = 0; i < rows; i++) {
                fill(sheet.createRow(i + 1), i, day, random, other ? "Z" : "");
            }
            workbook.write(out);
        }
    }

    private static void fill(Row row, int i, CellStyle day, Random random, String other) {
        int person = i / MONTHS;
        int contract = person % CONTRACTS;
        Object[] values = {contract(contract), "01", siret(contract), "Chantiers du Val " + contract, "EI", FAMILIES.get(person % 10) + " " + other + letters(person / 100),
            FIRSTS.get(person / 10 % 10), LocalDate.of(1965, 1, 1).plusDays(person * 7L % 14_000), "RSA", "Sous-traitance", "CDDI", "F1704", FIRST.atDay(1),
            FIRST.plusMonths(MONTHS).atDay(28), FIRST.plusMonths(i % MONTHS).atDay(1), (random.nextInt(14_000) + 100) / 100.0,
            random.nextInt(10) == 0 ? 7 : null, random.nextInt(50) == 0 ? 2 : null};
        for (int c = 0; c < values.length; c++) {
            if (values[c] instanceof LocalDate date) {
                row.createCell(c).setCellValue(date);
                row.getCell(c).setCellStyle(day);
            } else if (values[c] instanceof Number number) {
                row.createCell(c).setCellValue(number.doubleValue());
            } else if (values[c] != null) {
                row.createCell(c).setCellValue((String) values[c]);
            }
        }
    }

    /** A number in letters, since names hold no figures. */
    private static String letters(int number) {
        return number < 26 ? String.valueOf((char) ('A' + number)) : letters(number / 26) + (char) ('A' + number % 26);
    }

    /** Fourteen digits whose key checks. */
    static String siret(int number) {
        String start = "3%012d".formatted(number);
        int sum = 0;
        for (int i = 0; i < start.length(); i++) {
            int digit = (start.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return start + (10 - sum % 10) % 10;
    }
}
