package fr.clausier.hours.sheet;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Siret;
import fr.clausier.kernel.Written;
import fr.clausier.kernel.written.Quarter;
import fr.clausier.kernel.written.WrittenDays;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import fr.clausier.workbook.reading.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;

/** Reads what stands in one row, already sorted by column; what cannot be read becomes a problem at its cell. */
final class RowReader {

    private static final int LONGEST_NAME = 200;
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);
    private static final int SIRET_DIGITS = 14;

    private final RowCells row;
    private final CodeWords codes;
    private final Spelling spelling;
    private final Collection<Problem> problems;
    private final RowAddresses above;
    private boolean readable = true;

    /** @param above addresses of the row read before; null for the first */
    RowReader(RowCells row, CodeWords codes, Spelling spelling, Collection<Problem> problems, RowAddresses above) {
        this.row = row;
        this.codes = codes;
        this.spelling = spelling;
        this.problems = problems;
        this.above = above;
    }

    SheetRow read() {
        row.broken().ifPresent(name -> refuse("name-split", HoursColumn.FAMILY_NAME, name));
        String contract = needed(HoursColumn.CONTRACT, text(HoursColumn.CONTRACT));
        Siret employer = siret();
        String family = needed(HoursColumn.FAMILY_NAME, text(HoursColumn.FAMILY_NAME));
        String first = needed(HoursColumn.FIRST_NAME, text(HoursColumn.FIRST_NAME));
        LocalDate born = needed(HoursColumn.BIRTH_DATE, birth());
        YearMonth month = needed(HoursColumn.MONTH, month());
        EmployerKind kind = code(HoursColumn.KIND, EmployerKind.class);
        EligibleGroup group = code(HoursColumn.GROUP, EligibleGroup.class);
        Modality modality = code(HoursColumn.MODALITY, Modality.class);
        ContractType type = code(HoursColumn.CONTRACT_TYPE, ContractType.class);
        LocalDate starts = date(HoursColumn.STARTS_ON);
        LocalDate ends = end(starts);
        Hours work = hours(HoursColumn.WORK);
        Hours training = hours(HoursColumn.TRAINING);
        Hours tutoring = hours(HoursColumn.TUTORING);
        String lot = text(HoursColumn.LOT);
        String employerName = text(HoursColumn.EMPLOYER);
        String rome = rome();
        return new SheetRow(row.sheet(), row.number(), readable, contract, lot, employer, employerName, kind, family, first, born, group,
            modality, type, rome, starts, ends, month, work, training, tutoring, new RowAddresses(row.addresses(), row.number(), above));
    }

    /** The cell, if it holds something that can be read at all. */
    private Optional<Held> cell(HoursColumn column) {
        Optional<Held> cell = row.at(column);
        if (cell.isPresent() && cell.get().kind() == Cell.Kind.ERROR) {
            refuse("cell-error", column, cell.get().text());
            return Optional.empty();
        }
        if (cell.isPresent() && cell.get().kind() == Cell.Kind.UNCOMPUTED) {
            refuse("cell-uncomputed", column, cell.get().text());
            return Optional.empty();
        }
        return cell;
    }

    private String text(HoursColumn column) {
        String text = cell(column).map(Held::text).orElse(null);
        if (text != null && text.length() > LONGEST_NAME) {
            refuse("text-too-long", column, text, Integer.toString(LONGEST_NAME));
            return null;
        }
        return text;
    }

    private <T> T needed(HoursColumn column, T value) {
        if (value == null && row.at(column).isEmpty() && row.broken().isEmpty()) {
            refuse("required", column, "");
        }
        return value;
    }

    /** A number cell loses the zeros a SIRET may begin with: they are put back when the key of the number then checks. */
    private Siret siret() {
        Optional<Held> cell = cell(HoursColumn.EMPLOYER_SIRET);
        if (cell.isEmpty()) {
            return row.at(HoursColumn.EMPLOYER_SIRET).isEmpty() ? named() : null;
        }
        String written = cell.get().text();
        Optional<Siret> siret = Siret.parse(written);
        if (siret.isEmpty() && cell.get().kind() == Cell.Kind.NUMBER && written.matches("[0-9]{9,13}")) {
            siret = Siret.parse("0".repeat(SIRET_DIGITS - written.length()) + written).filter(Siret::checks);
        }
        return orRefuse("siret-format", HoursColumn.EMPLOYER_SIRET, written, siret);
    }

    /** The employer of a row that gives only its name, when the sender once said which it is. */
    private Siret named() {
        Optional<Held> name = row.at(HoursColumn.EMPLOYER);
        Optional<Siret> said = name.flatMap(each -> spelling.of(HoursColumn.EMPLOYER, each.text())).flatMap(Siret::parse);
        if (name.isPresent() && said.isEmpty() && !row.addresses().containsKey(HoursColumn.EMPLOYER_SIRET)) {
            refuse("employer-name-unknown", HoursColumn.EMPLOYER, name.get().text());
        } else if (said.isEmpty()) {
            refuse("required", HoursColumn.EMPLOYER_SIRET, "");
        }
        return said.orElse(null);
    }

    private LocalDate date(HoursColumn column) {
        return cell(column).map(cell -> cell.date() != null ? cell.date() : orRefuse("date-format", column, cell.text(), Written.dateOrSerial(cell.text()))).orElse(null);
    }

    /** The century of a birth is never guessed. */
    private LocalDate birth() {
        String doubtful = cell(HoursColumn.BIRTH_DATE).filter(cell -> cell.date() == null).map(Held::text).filter(WrittenDays::hasShortYear).orElse(null);
        return doubtful == null ? date(HoursColumn.BIRTH_DATE) : orRefuse("date-short-year", HoursColumn.BIRTH_DATE, doubtful, Optional.<LocalDate>empty());
    }

    private LocalDate end(LocalDate starts) {
        LocalDate ends = date(HoursColumn.PLANNED_END);
        if (ends != null && starts != null && ends.isBefore(starts)) {
            refuse("ends-before-start", HoursColumn.PLANNED_END, ends.toString());
        }
        return ends;
    }

    private YearMonth month() {
        Held cell = cell(HoursColumn.MONTH).orElse(null);
        if (cell == null || cell.date() != null) {
            return cell == null ? null : YearMonth.from(cell.date());
        }
        Optional<Quarter> quarter = Written.quarter(cell.text());
        if (quarter.isPresent()) {
            refuse("month-is-quarter", HoursColumn.MONTH, cell.text(), quarter.get().first().toString(), quarter.get().last().toString());
            return null;
        }
        return orRefuse("month-format", HoursColumn.MONTH, cell.text(), month(cell.text()));
    }

    /** Payroll programs also write 202603; a spreadsheet that lost its format, 46082. */
    private static Optional<YearMonth> month(String text) {
        return text.matches("20[0-9]{2}(0[1-9]|1[0-2])") ? Written.month(text.substring(0, 4) + "-" + text.substring(4))
            : Written.month(text).or(() -> Written.dateOrSerial(text).map(YearMonth::from));
    }

    private <E extends Enum<E>> E code(HoursColumn column, Class<E> type) {
        return cell(column).map(cell -> orRefuse("code-unknown", column, cell.text(), codes.read(type, cell.text(), spelling.of(column, cell.text())))).orElse(null);
    }

    private String rome() {
        String written = text(HoursColumn.ROME);
        String code = written == null ? "" : spelling.of(HoursColumn.ROME, written).orElse(written).toUpperCase(java.util.Locale.ROOT);
        if (written != null && !code.matches("[A-Z][0-9]{4}([^0-9A-Z].*)?")) {
            warn("rome-format", HoursColumn.ROME, written);
            return null;
        }
        return written == null ? null : code.substring(0, 5);
    }

    /** Decimal, duration cell, or text such as 1h30. A blank cell is no answer: null, never zero. */
    private Hours hours(HoursColumn column) {
        Held cell = cell(column).orElse(null);
        if (cell == null) {
            return null;
        }
        if (cell.hours() != null && cell.kind() == Cell.Kind.CLOCK && cell.number().compareTo(BigDecimal.ONE) >= 0) {
            warn("clock-hides-days", column, cell.text());
        }
        Hours hours = cell.hours() != null ? new Hours(cell.hours()) : cell.kind() == Cell.Kind.NUMBER ? new Hours(cell.number())
            : cell.date() != null ? orRefuse("hours-as-date", column, cell.text(), Optional.empty()) : orRefuse(Written.hoursProblem(cell.text()), column, cell.text(), Written.hours(cell.text()));
        return hours == null ? null : plausible(column, cell, hours);
    }

    private Hours plausible(HoursColumn column, Held cell, Hours hours) {
        if (hours.isNegative()) {
            refuse("hours-negative", column, cell.text());
            return null;
        }
        if (hours.value().compareTo(HOURS_A_DAY.multiply(BigDecimal.valueOf(31))) > 0) {
            refuse("hours-over-month", column, cell.text(), hours.toString(), "744");
            return null;
        }
        return hours;
    }

    private <T> T orRefuse(String code, HoursColumn column, String found, Optional<T> value) {
        if (value.isEmpty()) {
            refuse(code, column, found);
        }
        return value.orElse(null);
    }

    private void refuse(String code, HoursColumn column, String found, String... args) {
        readable = false;
        problems.add(Problem.error(code, place(column), found, args));
    }

    private void warn(String code, HoursColumn column, String found) {
        problems.add(Problem.warning(code, place(column), found));
    }

    private Problem.Place place(HoursColumn column) {
        return row.place(column);
    }
}
