package fr.clausier.report.declaration;

import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.hours.confirmation.ConfirmationColumn;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Two people supplied to a site by an employer, hours declared for both in March, and the workbook in which the employer answers. */
public final class Answering {

    public static final YearMonth MARCH = YearMonth.of(2026, 3);
    static final Texts TEXTS = new Texts(ZoneId.of("Europe/Paris"));

    public final Site site = new Site();
    public final Placement alix = site.placed("ALIX", "Dominique");
    public final Placement berger = site.placed("BERGER", "Camille");
    public final Scope employer = TestInstance.as(site.scope, Role.PROVIDER, site.supplying.organisationId());

    public Answering() {
        declare(MARCH, Map.of(alix, "35", berger, "28"));
    }

    /** What the facilitator declares, or corrects. */
    public void declare(YearMonth month, Map<Placement, String> hours) {
        TestInstance.get(TypedMonths.class).type(site.scope, site.lot.id(), month, new MonthDraft(hours.entrySet().stream()
            .map(each -> new MonthDraft.Typed(each.getKey().id(), Hours.of(each.getValue()), null)).toList(), true, null)).get();
    }

    public Declaration declaration() {
        return TestInstance.get(HoursLedger.class).declarations(site.scope, MARCH, MARCH).get(0);
    }

    /** What stands for a person of the site in the eyes of who may not see names. */
    public String reference(Placement placement) {
        return TestInstance.get(Participants.class).find(site.scope, placement.participantId()).orElseThrow().participant().reference();
    }

    public static byte[] content(Scope scope, long organisation, Language language) {
        return TestInstance.get(ConfirmationReport.class).of(scope, organisation, null, null, TEXTS.in(language)).get().content();
    }

    /** The workbook of the employer itself. */
    public Sheet out() {
        return Sheet.of(content(employer, employer.organisation(), Language.FR));
    }

    /** A workbook in the hands of someone who fills it with another program. */
    public static final class Sheet {

        public final XSSFWorkbook workbook;
        public final XSSFSheet sheet;

        private Sheet(XSSFWorkbook workbook) {
            this.workbook = workbook;
            this.sheet = workbook.getSheetAt(0);
        }

        public static Sheet of(byte[] content) {
            return new Sheet(Filling.open(content));
        }

        /** The rows below the headings: those that carry a mark. */
        public List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            sheet.forEach(row -> {
                if (text(row, ConfirmationColumn.MARK).contains(".")) {
                    rows.add(row);
                }
            });
            return rows;
        }

        public Row row(String person) {
            return rows().stream().filter(row -> text(row, ConfirmationColumn.PERSON).startsWith(person)).findFirst().orElseThrow();
        }

        public Sheet write(String person, ConfirmationColumn column, Object value) {
            Filling.put(row(person), column.ordinal(), value);
            return this;
        }

        public static String text(Row row, ConfirmationColumn column) {
            return row.getCell(column.ordinal()) == null ? "" : row.getCell(column.ordinal()).toString();
        }

        public byte[] bytes() {
            return Filling.saved(workbook);
        }
    }
}
