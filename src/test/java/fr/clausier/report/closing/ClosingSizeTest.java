package fr.clausier.report.closing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LargeMonth;
import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.compliance.closing.ClosingDraft;
import fr.clausier.compliance.closing.Finding;
import fr.clausier.compliance.closing.MonthClosings;
import fr.clausier.compliance.closing.MonthState;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Scope;
import fr.clausier.report.compliance.MonthlyComplianceReport;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.time.YearMonth;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A month of many lines, closed and drawn again. What it takes when there are far more: docs/proofs/closing.md. */
@Tag("once")
class ClosingSizeTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final int LINES = 1_500;

    private final Scope scope = TestInstance.freshFacilitator();
    private final MonthClosings closings = TestInstance.get(MonthClosings.class);

    @Test
    void many_lines_are_closed_kept_small_and_drawn_again() {
        LargeMonth.fill(scope, LotExample.contract(scope, "2026-GRAND"), 60_000_000, 50, LINES);
        MonthState closed = closings.close(scope, MARCH,
            new ClosingDraft(closings.review(scope, MARCH).findings().stream().map(Finding::token).collect(Collectors.toSet()))).get();
        assertThat(closed.locked()).isTrue();
        assertThat(closed.newest().orElseThrow().sizeBytes()).as("kept, in bytes").isLessThan(500L * LINES);
        assertThat(closings.book(scope, MARCH, null, Selection.ALL)).isPresent();
        byte[] workbook = TestInstance.get(MonthlyComplianceReport.class).of(scope, MARCH, Selection.ALL, TestInstance.get(Texts.class).in(Language.FR)).content();
        assertThat(workbook.length).isGreaterThan(20 * LINES);
    }
}
