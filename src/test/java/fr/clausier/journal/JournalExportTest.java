package fr.clausier.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.Installed;
import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.journal.chain.Break;
import fr.clausier.journal.chain.Break.Fault;
import fr.clausier.journal.chain.ExportCheck;
import fr.clausier.journal.chain.SignedHead;
import fr.clausier.kernel.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves is enough to tell whether it is what was written, for this program and for one that never saw it. */
class JournalExportTest {

    private final Heads heads = TestInstance.get(Heads.class);
    @TempDir
    private Path folder;
    private long entry;

    @BeforeEach
    void entries() {
        Scope scope = TestInstance.freshFacilitator();
        heads.sign();
        entry = TestInstance.get(Journal.class).about(scope, "contract", LotExample.contract(scope, "2026-X « é »").id()).get(0).seq();
        heads.sign();
        LotExample.contract(scope, "2026-Y");
    }

    private Path export(boolean content) throws IOException {
        Path file = folder.resolve(content ? "journal.jsonl" : "bare.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            TestInstance.get(JournalExport.class).write(out, content);
        }
        return file;
    }

    private Path changed(UnaryOperator<List<String>> change) throws IOException {
        return Files.write(folder.resolve("changed.jsonl"), change.apply(new ArrayList<>(Files.readAllLines(export(true)))));
    }

    private Path replaced(String line, String from, String to) throws IOException {
        return changed(lines -> {
            lines.replaceAll(each -> each.contains(line) ? each.replace(from, to) : each);
            return lines;
        });
    }

    private Optional<Break> check(Path file, SignedHead... kept) throws Exception {
        return new ExportCheck(Set.of(heads.publicKey()), List.of(kept)).check(file).broken();
    }

    private String line() {
        return "\"type\":\"entry\",\"form\":\"2\",\"seq\":\"" + entry + "\"";
    }

    @Test
    void an_export_is_whole_with_its_content_and_without() throws Exception {
        assertThat(check(export(true))).isEmpty();
        assertThat(check(export(false))).isEmpty();
        assertThat(Files.readString(export(true))).contains("2026-X « é »");
        assertThat(Files.readString(export(false))).doesNotContain("2026-X « é »", "\"detail\"");
    }

    @Test
    void a_line_changed_left_out_or_cut_off_is_found() throws Exception {
        assertThat(check(replaced(line(), "\"account\":\"", "\"account\":\"1"))).contains(new Break(entry, entry, Fault.EDITED));
        assertThat(check(changed(lines -> lines.stream().filter(each -> !each.contains(line())).toList()))).contains(new Break(entry, entry, Fault.MISSING));
        assertThat(check(changed(lines -> lines.subList(0, lines.size() - 1)))).map(Break::fault).contains(Fault.CUT);
        assertThat(check(replaced("\"type\":\"head\"", "\"signedAt\":\"", "\"signedAt\":\"1"))).map(Break::fault).contains(Fault.SIGNED_HEAD);
    }

    @Test
    void an_export_signed_with_another_key_than_the_one_expected_is_not_believed() throws Exception {
        assertThat(new ExportCheck(Set.of("A".repeat(43) + "="), List.of()).check(export(true)).broken()).map(Break::fault).contains(Fault.SIGNED_HEAD);
    }

    @Test
    void a_head_kept_elsewhere_must_be_met() throws Exception {
        List<SignedHead> all = heads.all();
        Path file = export(true);
        assertThat(check(file, all.get(0), all.get(all.size() - 1))).isEmpty();
        LotExample.contract(TestInstance.freshFacilitator(), "2026-Z");
        SignedHead later = heads.sign();
        assertThat(check(file, later)).hasValueSatisfying(broken -> assertThat(broken.to()).isEqualTo(later.seq()));
    }

    @Test
    void what_is_no_export_is_told_with_its_line() throws IOException {
        Path file = changed(lines -> {
            lines.set(2, "{");
            return lines;
        });
        assertThatThrownBy(() -> check(file)).isInstanceOf(ExportCheck.NotAnExport.class).satisfies(e -> assertThat(((ExportCheck.NotAnExport) e).line()).isEqualTo(3));
    }

    @Test
    void a_program_that_knows_the_page_alone_comes_to_the_same() throws Exception {
        Installed.orSkip(Installed.answers("python3", "--version"), "python3 is missing: the verifier written from docs/journal.md is not run");
        assertThat(python(export(true))).isEqualTo("whole");
        assertThat(python(export(false))).isEqualTo("whole");
        assertThat(python(replaced(line(), "\"subjectId\":\"", "\"subjectId\":\"1"))).isEqualTo("entry " + entry);
        assertThat(python(changed(lines -> lines.subList(0, lines.size() - 1)))).endsWith("cut");
        assertThat(python(replaced("\"type\":\"head\",\"number\":\"1\"", "\"signedAt\":\"", "\"signedAt\":\"1"))).isEqualTo("signed head 1");
    }

    private String python(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("python3", "src/test/python/verify_journal.py", file.toString(), heads.publicKey()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }
}
