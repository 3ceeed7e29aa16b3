package fr.clausier.upload.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a file is told to be by what it holds, whatever hostile hands made of it. */
class EvidenceKindTest {

    @ParameterizedTest
    @EnumSource
    void a_whole_file_is_told_by_its_content(EvidenceKind kind) {
        assertThat(EvidenceKind.of(EvidenceExamples.of(kind))).contains(kind);
    }

    /** A message is but text, and what is cut behind its headings is still one. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EML")
    void a_file_cut_in_its_middle_is_none(EvidenceKind kind) {
        byte[] whole = EvidenceExamples.of(kind);
        assertThat(IntStream.range(0, whole.length / 2).filter(length -> EvidenceKind.of(Arrays.copyOf(whole, length)).isPresent())).isEmpty();
    }

    /** What hides a second file behind a picture is no picture; a PDF may be followed by a few lines, as many programs do. */
    @ParameterizedTest
    @EnumSource(names = {"PNG", "JPEG", "WEBP", "HEIC"})
    void a_picture_with_something_behind_its_end_is_none(EvidenceKind kind) {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(ISO_8859_1);
        assertThat(EvidenceKind.of(EvidenceExamples.join(EvidenceExamples.of(kind), page))).isEmpty();
    }

    @Test
    void what_begins_as_something_else_is_none() {
        byte[] pdf = EvidenceExamples.pdf("Attestation");
        Map<String, byte[]> hostile = new TreeMap<>();
        hostile.put("a page with a document inside", EvidenceExamples.join("<html><script>alert(1)</script>".getBytes(ISO_8859_1), pdf));
        hostile.put("an archive with a document inside", EvidenceExamples.join(EvidenceExamples.bytes('P', 'K', 3, 4, 0, 0), pdf));
        hostile.put("a program", EvidenceExamples.join("MZ".getBytes(ISO_8859_1), new byte[400]));
        hostile.put("a drawing with a script", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(ISO_8859_1));
        hostile.put("an animated picture", "GIF89a/*\1\1*/=1;alert(1)".getBytes(ISO_8859_1));
        hostile.put("a document of Word", EvidenceExamples.join(Arrays.copyOf(EvidenceExamples.outlook(), 512), "WordDocument".getBytes(UTF_16LE), new byte[400]));
        hostile.put("a spreadsheet", EvidenceExamples.join(EvidenceExamples.bytes('P', 'K', 3, 4), "[Content_Types].xml".getBytes(ISO_8859_1)));
        hostile.put("a message with a zero in its headings", "From: a\0b\r\nDate: x\r\n\r\n".getBytes(ISO_8859_1));
        hostile.put("a page that begins like a message", "From: a\r\n<script>\r\nDate: x\r\n\r\n".getBytes(ISO_8859_1));
        hostile.put("a message without a date", "From: a\r\nSubject: b\r\n\r\nc".getBytes(ISO_8859_1));
        hostile.put("headings without an end", "From: a\r\nDate: b\r\nSubject: c".getBytes(ISO_8859_1));
        hostile.put("a picture whose part says it is longer than the file", huge());
        hostile.put("nothing", new byte[0]);
        hostile.put("one byte", new byte[1]);
        assertThat(hostile).allSatisfy((what, content) -> assertThat(EvidenceKind.of(content)).as(what).isEmpty());
    }

    private static byte[] huge() {
        byte[] picture = EvidenceExamples.png();
        Arrays.fill(picture, 8, 12, (byte) 0xFF);
        return picture;
    }

    /** Noise behind each head is answered, whatever it says, without a fault. */
    @Test
    void noise_is_never_a_fault() {
        Random random = new Random(78);
        for (EvidenceKind kind : EvidenceKind.values()) {
            for (int i = 0; i < 500; i++) {
                byte[] noise = EvidenceExamples.of(kind);
                for (int j = 0; j < 4; j++) {
                    noise[random.nextInt(noise.length)] = (byte) random.nextInt();
                }
                assertThat(EvidenceKind.of(noise)).isNotNull();
            }
        }
    }

    @Test
    void a_document_that_runs_or_carries_something_says_so() {
        assertThat(EvidenceKind.PDF.isActive(EvidenceExamples.pdf("<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"))).isTrue();
        assertThat(EvidenceKind.PDF.isActive(EvidenceExamples.pdf("<< /Type /EmbeddedFile >>"))).isTrue();
        assertThat(EvidenceKind.PDF.isActive(EvidenceExamples.pdf("Attestation"))).isFalse();
        assertThat(EvidenceKind.PNG.isActive("/JavaScript".getBytes(ISO_8859_1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "attestation.pdf | attestation.pdf",
        "ATTESTATION CAF.PDF | ATTESTATION CAF.pdf",
        "facture.pdf.exe | facture.pdf.exe.pdf",
        "../../etc/passwd | passwd.pdf",
        "C:\\Users\\x\\scan.pdf | scan.pdf",
        "scan.jpg | scan.jpg.pdf",
        ".htaccess | htaccess.pdf",
        "'   ' | piece.pdf",
        "a\"b<c>.pdf | a-b-c-.pdf",
        "élève n°3.pdf | élève n°3.pdf"})
    void a_name_ends_as_what_the_file_is_and_leads_nowhere(String sent, String kept) {
        assertThat(FileName.of(sent, EvidenceKind.PDF)).isEqualTo(kept);
    }

    @Test
    void signs_that_hide_or_turn_round_are_dropped_from_names() {
        assertThat(FileName.of("facture\u202Efdp.exe", EvidenceKind.PDF)).isEqualTo("facturefdp.exe.pdf");
        assertThat(FileName.of("a\0b\r\nc.pdf", EvidenceKind.PDF)).isEqualTo("abc.pdf");
        assertThat(FileName.of(null, EvidenceKind.JPEG)).isEqualTo("piece.jpg");
        assertThat(FileName.of("x".repeat(5000), EvidenceKind.EML)).hasSize(124);
    }
}
