package fr.clausier.hours.guess;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.sheet.CodeWords;
import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Siret;
import fr.clausier.kernel.Written;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.WrittenName;
import fr.clausier.provider.EmployerKind;
import fr.clausier.workbook.reading.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Some cells of one column, and how well they fit each use. */
final class ColumnSample {

    private static final int OLDEST = 80;
    private static final int YOUNGEST = 15;
    private static final int RECENT = 12;
    private static final int MOST_HOURS = 744;
    private static final int WHOLE = 100;

    private final Ground ground;
    private final CodeWords codes;
    private final List<Cell> cells = new ArrayList<>();

    ColumnSample(Ground ground, CodeWords codes) {
        this.ground = ground;
        this.codes = codes;
    }

    void add(Cell cell) {
        cells.add(cell);
    }

    int size() {
        return cells.size();
    }

    List<Cell> cells() {
        return cells;
    }

    /** Share of the cells that can be read as the use, in percent; all of them for a use that takes any text. */
    int fits(ColumnUse use) {
        return switch (use) {
            case EMPLOYER_SIRET -> share(cell -> Siret.parse(cell.text()).isPresent() || cell.kind() == Cell.Kind.NUMBER && cell.text().matches("[0-9]{11,13}"));
            case BIRTH_DATE -> share(cell -> born(day(cell)));
            case STARTS_ON, PLANNED_END -> share(cell -> day(cell).isPresent() && !born(day(cell).filter(day -> day.isBefore(ground.today().minusYears(RECENT)))));
            case MONTH -> share(cell -> cell.date() != null || Written.month(cell.text()).isPresent() || cell.text().matches("20[0-9]{2}(0[1-9]|1[0-2])"));
            case WORK, TRAINING, TUTORING, MONTH_WORK, MONTH_TRAINING, MONTH_TUTORING -> share(ColumnSample::isHours);
            case FULL_NAME -> share(cell -> isWords(cell, 2));
            case FAMILY_NAME, FIRST_NAME -> share(cell -> isWords(cell, 1));
            case LOT -> share(cell -> cell.text().matches("(?iu)(lot)?[\\s_-]*(n[°o]?)?\\s*[0-9]{0,3}[a-z]?"));
            case CONTRACT, CONTRACT_AND_LOT, EMPLOYER, GROUP, MODALITY, CONTRACT_TYPE, KIND, ROME ->
                share(cell -> cell.date() == null && !cell.isTime() && (use == ColumnUse.CONTRACT || cell.kind() == Cell.Kind.TEXT));
            case IGNORED -> WHOLE;
        };
    }

    /** Share of the cells, in percent, that hardly could be anything else: known numbers, codes, key digits. */
    int shows(ColumnUse use) {
        return switch (use) {
            case EMPLOYER_SIRET -> share(cell -> Siret.parse(cell.text()).filter(siret -> siret.checks() || ground.knowsEmployer(siret.digits())).isPresent());
            case CONTRACT -> share(cell -> ground.knowsContract(cell.text()));
            case CONTRACT_AND_LOT -> share(cell -> !ground.knowsContract(cell.text()) && ground.contractIn(cell.text()).isPresent());
            case EMPLOYER -> share(cell -> ground.employerNamed(cell.text()).isPresent());
            case BIRTH_DATE -> fits(use);
            case FULL_NAME -> share(cell -> WrittenName.tells(cell.text()));
            case KIND -> share(cell -> codes.read(EmployerKind.class, cell.text()).isPresent());
            case GROUP -> share(cell -> codes.read(EligibleGroup.class, cell.text()).isPresent());
            case MODALITY -> share(cell -> codes.read(Modality.class, cell.text()).isPresent());
            case CONTRACT_TYPE -> share(cell -> codes.read(ContractType.class, cell.text()).isPresent());
            case ROME -> share(cell -> cell.text().matches("(?i)[A-N][0-9]{4}([^0-9A-Z].*)?"));
            case MONTH -> share(cell -> cell.date() == null && Written.date(cell.text()).isEmpty() && Written.month(cell.text()).isPresent());
            default -> 0;
        };
    }

    private int share(Predicate<Cell> fitting) {
        return cells.isEmpty() ? 0 : (int) (cells.stream().filter(fitting).count() * WHOLE / cells.size());
    }

    private boolean born(Optional<LocalDate> day) {
        return day.filter(date -> date.isAfter(ground.today().minusYears(OLDEST)) && date.isBefore(ground.today().minusYears(YOUNGEST))).isPresent();
    }

    private static Optional<LocalDate> day(Cell cell) {
        return cell.date() != null ? Optional.of(cell.date()) : Written.date(cell.text());
    }

    private static boolean isHours(Cell cell) {
        if (cell.isTime()) {
            return true;
        }
        Optional<Hours> hours = cell.number() != null ? Optional.of(new Hours(cell.number())) : cell.date() != null ? Optional.empty() : Written.hours(cell.text());
        return hours.filter(value -> value.value().intValue() <= MOST_HOURS).isPresent() || cell.kind() == Cell.Kind.UNCOMPUTED || cell.kind() == Cell.Kind.ERROR
            || cell.text().length() <= 2 && cell.text().chars().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isWords(Cell cell, int fewest) {
        String text = cell.text();
        boolean letters = cell.kind() == Cell.Kind.TEXT && text.chars().noneMatch(Character::isDigit) && text.chars().anyMatch(Character::isLetter);
        return letters && (text.indexOf(',') > 0 || text.strip().split("[\\s\\u00a0]+").length >= fewest);
    }
}
