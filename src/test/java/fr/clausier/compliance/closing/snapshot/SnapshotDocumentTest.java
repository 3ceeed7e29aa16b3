package fr.clausier.compliance.closing.snapshot;

import static fr.clausier.WorkedMonth.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.WorkedMonth;
import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.closing.ClosedBook;
import fr.clausier.compliance.due.DueKind;
import fr.clausier.compliance.month.MonthAccounts;
import fr.clausier.compliance.month.MonthFacts;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Hours;
import fr.clausier.participant.exit.Course;
import fr.clausier.participant.exit.ExitKind;
import fr.clausier.participant.exit.ExitPoint;
import fr.clausier.store.Canonical;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Documents of closed months, those of earlier versions of the product included: all must read for as long as the product lives. */
class SnapshotDocumentTest {

    private static final Path KEPT = Path.of("src/test/resources/closed-months");
    private static final Path TODAY = Path.of("target/closed-months/today.json");

    /** Something of each shape that is kept. */
    record Example(String text, Optional<Hours> some, Optional<Hours> none, Map<MARK, List<Integer>> map, Set<String> set, Hours missing) { }

    enum MARK { ONE, TWO }

    private static String text(SnapshotDocument document) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(document.compressed()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SnapshotDocument document(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new SnapshotDocument(bytes.toByteArray(), Canonical.sha256(text));
    }

    private static ClosedBook kept(int version) throws IOException {
        return document(Files.readString(KEPT.resolve("version-" + version + ".json"))).read(ClosedBook.class);
    }

    private static MonthBook book(int version) throws IOException {
        return kept(version).book();
    }

    /** The worked month, whose figures were worked out by hand: see the README of the sample. */
    @Test
    void every_version_ever_written_reads_as_the_month_it_kept() throws IOException {
        for (SnapshotVersion version : SnapshotVersion.values()) {
            MonthBook book = book(version.number());
            assertThat(book.totals().due()).isEqualTo(Hours.of(1238));
            assertThat(book.totals().tally().declared()).isEqualTo(Hours.of(560));
            assertThat(book.totals().tally().counted()).isEqualTo(Hours.of(440));
            assertThat(book.totals().tally().refused()).isEqualTo(Hours.of(80));
            assertThat(book.totals().tally().review()).isEqualTo(Hours.of(40));
            assertThat(book.statements()).extracting(each -> each.statement().status()).containsExactly(ClauseStatus.AT_RISK, ClauseStatus.REACHED,
                ClauseStatus.LATE);
            assertThat(book.due()).filteredOn(each -> each.kind() == DueKind.DECLARATION).isNotEmpty();
        }
    }

    @Test
    void a_refused_line_keeps_its_rule_its_version_and_the_terms_that_governed_it() throws IOException {
        for (SnapshotVersion version : SnapshotVersion.values()) {
            LotStatement lot = book(version.number()).statements().get(0);
            JudgedLine refused = lot.lines().stream().filter(line -> line.decision().refused().isPositive()).findFirst().orElseThrow();
            assertThat(refused.decision().objections().get(0).rule()).isEqualTo("R-05");
            assertThat(refused.decision().objections().get(0).code()).isEqualTo("proof-too-old");
            assertThat(refused.decision().termsVersion()).isEqualTo(1);
            assertThat(lot.terms().versions()).hasSize(1);
            assertThat(refused.source().toString()).contains("heures-2026-03.xlsx");
        }
    }

    @Test
    void exits_are_unknown_before_they_were_kept_and_known_since() throws IOException {
        assertThat(kept(1).facts().courses()).isEmpty();
        LocalDate left = LocalDate.of(2026, 1, 30);
        assertThat(kept(2).facts().courses().orElseThrow().values()).containsExactly(new Course(left,
            List.of(new Course.Observed(left, ExitPoint.AT_END, ExitKind.LASTING))));
    }

    /** What it writes stands in target, for whoever adds a version to put it beside the others. */
    @Test
    void a_month_written_today_reads_as_it_was_and_says_the_version_written() throws IOException {
        WorkedMonth month = WorkedMonth.load();
        month.leave();
        MonthFacts facts = TestInstance.get(MonthAccounts.class).facts(month.scope(), MARCH, Selection.ALL);
        ClosedBook book = new ClosedBook(MARCH, 1, facts.madeAt(), 1, facts);
        SnapshotDocument written = SnapshotDocument.of(book);
        Files.createDirectories(TODAY.getParent());
        Files.writeString(TODAY, text(written));
        assertThat(written.read(ClosedBook.class)).isEqualTo(book);
        assertThat(text(written)).startsWith("{\"clausier\":\"month\",\"version\":\"" + SnapshotVersion.WRITTEN.number() + "\"");
        assertThat(written.sha256()).isEqualTo(Canonical.sha256(text(written)));
    }

    @Test
    void one_content_is_one_text_in_whatever_order_it_was_gathered() throws IOException {
        Map<MARK, List<Integer>> one = new HashMap<>(Map.of(MARK.TWO, List.of(2), MARK.ONE, List.of()));
        Example example = new Example("a\"é\n", Optional.of(Hours.of(3)), Optional.empty(), one, Set.of("b", "a"), null);
        String text = text(SnapshotDocument.of(example));
        assertThat(text).isEqualTo("{\"clausier\":\"month\",\"version\":\"2\",\"kept\":{\"map\":{\"ONE\":[],\"TWO\":[\"2\"]},\"missing\":null,"
            + "\"none\":null,\"set\":[\"a\",\"b\"],\"some\":\"3.00\",\"text\":\"a\\\"é\\n\"}}");
        assertThat(document(text).read(Example.class)).isEqualTo(example);
    }

    @Test
    void a_document_touched_since_does_not_read() throws IOException {
        SnapshotDocument kept = document(Files.readString(KEPT.resolve("version-1.json")).replace("\"80.00\"", "\"70.00\""));
        assertThatThrownBy(() -> new SnapshotDocument(kept.compressed(), "0".repeat(64)).read(ClosedBook.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SnapshotDocument(new byte[] {1, 2, 3}, "").read(ClosedBook.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_a_version_does_not_say_is_never_guessed() throws IOException {
        String text = text(SnapshotDocument.of(new Example("a", Optional.empty(), Optional.empty(), Map.of(), Set.of(), null)));
        assertThatThrownBy(() -> document(text.replace("\"missing\":null,", "")).read(Example.class)).hasMessageContaining("Example.missing");
        assertThat(document(text.replace("\"missing\"", "\"gone\":{\"x\":[]},\"missing\"")).read(Example.class).text()).isEqualTo("a");
    }

    @Test
    void a_document_of_a_later_release_is_said_to_be_one() throws IOException {
        assertThatThrownBy(() -> document("{\"clausier\":\"month\",\"version\":\"99\",\"kept\":{}}").read(Example.class)).hasMessageContaining("version 99");
        assertThatThrownBy(() -> document("{\"other\":\"month\"}").read(Example.class)).hasMessageContaining("no clausier");
    }
}
