package fr.clausier.hours.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.sheet.HoursSheet;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.hours.sheet.Skipped;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.words.Language;
import fr.clausier.workbook.reading.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks sent out, filled by someone, and taken in again. */
class HoursTemplatesTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final HoursTemplates templates = TestInstance.get(HoursTemplates.class);
    private final HoursImport imports = TestInstance.get(HoursImport.class);
    private final Site site = new Site();

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_month_of_a_lot_goes_out_filled_in_and_comes_back_without_a_question(Language language) throws IOException {
        site.placed("ÉLAN", "Zoé");
        site.placed("Benhaddou", "Aïcha");
        byte[] sent = templates.forLot(site.scope, site.lot.id(), MARCH, language).orElseThrow();
        Preview untouched = imports.preview(site.scope, "mars.xlsx", sent).get();
        assertThat(untouched.problems()).isEmpty();
        assertThat(untouched.rows()).isEmpty();
        assertThat(untouched.skipped()).extracting(Skipped::why).containsOnly(Skipped.Why.NO_HOURS, Skipped.Why.OTHER_SHEET);
        Preview filled = imports.preview(site.scope, "mars.xlsx", filled(sent, 35.5)).get();
        assertThat(filled.problems()).isEmpty();
        assertThat(filled.rows()).extracting(row -> row.row().familyName()).containsExactly("Benhaddou", "ÉLAN");
        assertThat(filled.rows()).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo(PreviewRow.Status.NEW);
            assertThat(row.personToCreate() || row.placementToCreate()).isFalse();
        });
        assertThat(imports.record(site.scope, filled.uploadId(), filled.fingerprint()).get().lines().added()).isEqualTo(2);
    }

    @Test
    void hours_already_declared_are_in_the_workbook() {
        Placement placement = site.placed("EXEMPLE", "Dominique");
        TestInstance.get(TypedMonths.class).type(site.scope, site.lot.id(), MARCH,
            new MonthDraft(List.of(new MonthDraft.Typed(placement.id(), Hours.of("35.5"), null)), true, null)).get();
        byte[] sent = templates.forLot(site.scope, site.lot.id(), MARCH, Language.FR).orElseThrow();
        Preview preview = imports.preview(site.scope, "mars.xlsx", sent).get();
        assertThat(preview.rows()).extracting(PreviewRow::status).containsExactly(PreviewRow.Status.SAME);
    }

    @Test
    void a_health_group_goes_out_only_to_who_controls_eligibility() {
        Placement placement = site.placed("EXEMPLE", "Dominique");
        PlacementDraft disabled = new PlacementDraft(0, 0, placement.employerKind(), 0, null, null, EligibleGroup.BOETH, null, null, null);
        TestInstance.get(Placements.class).change(site.scope, placement.id(), placement.version(), disabled).get();
        HoursSheet sheet = TestInstance.get(HoursSheet.class);
        byte[] whole = templates.forLot(site.scope, site.lot.id(), MARCH, Language.FR).orElseThrow();
        byte[] sent = templates.forLot(site.holder(), site.lot.id(), MARCH, Language.FR).orElseThrow();
        assertThat(groups(sheet, whole)).containsExactly(EligibleGroup.BOETH);
        assertThat(groups(sheet, sent)).containsExactly((EligibleGroup) null);
    }

    private static List<EligibleGroup> groups(HoursSheet sheet, byte[] workbook) {
        try {
            return sheet.read(Tables.read("mars.xlsx", filled(workbook, 10)).get()).rows().stream().filter(row -> row.familyName() != null)
                .map(SheetRow::group).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void the_blank_workbook_is_for_everyone_and_that_of_a_lot_for_who_declares() {
        assertThat(templates.blank(TestInstance.as(site.scope, Role.PROVIDER, 1), Language.FR)).isNotEmpty();
        assertThat(imports.preview(site.scope, "vide.xlsx", templates.blank(site.scope, Language.EN)).get().rows()).isEmpty();
        assertThat(templates.forLot(TestInstance.freshFacilitator(), site.lot.id(), MARCH, Language.FR)).isEmpty();
        Scope buyer = TestInstance.as(site.scope, Role.BUYER, site.contract.buyerId());
        assertThatThrownBy(() -> templates.forLot(buyer, site.lot.id(), MARCH, Language.FR)).isInstanceOf(Scope.Forbidden.class);
    }

    private static byte[] filled(byte[] workbook, double hours) throws IOException {
        try (XSSFWorkbook open = new XSSFWorkbook(new ByteArrayInputStream(workbook)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            open.getSheetAt(0).getRow(1).getCell(HoursColumn.WORK.ordinal()).setCellValue(hours);
            open.getSheetAt(0).getRow(2).getCell(HoursColumn.WORK.ordinal()).setCellValue(hours);
            open.write(out);
            return out.toByteArray();
        }
    }
}
