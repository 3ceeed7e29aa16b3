package fr.clausier.schedule.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.report.sending.letter.Letter;
import fr.clausier.report.sending.letter.Recipient;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people wrote ends no header of a letter and begins none. */
class MailHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\n\n", "\u2028\n"})
    void a_line_end_in_a_subject_or_a_name_of_a_file_makes_no_header(String end) throws Exception {
        String typed = "Mars 2026" + end + "Bcc: espion@exemple.fr";
        SmtpSettings settings = new SmtpSettings("localhost", null, null, null, null, SmtpSettings.Tls.NONE, "clauses@exemple.fr", null);
        Mail mail = Mail.of(Session.getInstance(new Properties()), settings, new Letter("r1", new Recipient("Bruno", "bruno@exemple.fr"), typed, "texte", "", typed + ".xlsx",
            new byte[] {1}), new Date(0));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        mail.writeTo(written);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(written.toString(StandardCharsets.UTF_8).lines()).noneMatch(line -> line.startsWith("Bcc"));
    }
}
