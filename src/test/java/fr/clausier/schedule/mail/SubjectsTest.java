package fr.clausier.schedule.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.clausier.access.Account;
import fr.clausier.access.AccountDraft;
import fr.clausier.access.Accounts;
import fr.clausier.access.lost.AccountLetters;
import fr.clausier.access.lost.AccountLetters.Change;
import fr.clausier.kernel.Role;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Sex;
import fr.clausier.report.sending.SendingNode;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.words.Language;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks and all letters about accounts (the subject of a reminder, which takes no value, is in {@link ReminderMailTest}), with markers for the names of all who are written to or worked: none is in a subject, nor in any other header but those that carry it. */
@Tag("once")
class SubjectsTest {

    private static final String MARKER = "(?is).*zqx[0-9]{3}wjk.*";

    @TempDir
    private Path data;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private SendingNode node;
    private int next = 100;

    @AfterEach
    void stop() {
        node.close();
        server.stop();
    }

    private String marker() {
        return "Zqx" + next++ + "wjk";
    }

    private String address() {
        return marker().toLowerCase(java.util.Locale.ROOT) + "@exemple.fr";
    }

    @Test
    void no_subject_of_any_mail_names_anybody() throws Exception {
        server.start();
        node = SendingNode.start(data, Map.of("clausier.smtp.host", "127.0.0.1", "clausier.smtp.port", server.getSmtp().getPort(), "clausier.smtp.tls", "NONE",
            "clausier.smtp.from", "clauses@plie.exemple.fr", "clausier.address", "http://clauses.exemple.fr", "clausier.reminders.hour", "0"));
        node.context().getBean(Participants.class).record(node.scope(), new ParticipantDraft(marker(), marker(), LocalDate.of(1990, 3, 5), Sex.UNKNOWN,
            null, null, null, null, marker())).get();
        workbook();
        int letters = 0;
        for (Language language : Language.values()) {
            letters += account(language);
        }
        assertThat(server.waitForIncomingEmail(20_000, letters + 1)).as("a workbook and all letters about accounts").isTrue();
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            subjects.add(mail.getSubject());
            assertThat(mail.getAllRecipients()[0].toString()).as("markers were planted").matches(MARKER);
            for (String header : List.of("From", "Message-ID", "Reply-To", "Auto-Submitted")) {
                assertThat(String.join(" ", mail.getHeader(header) == null ? new String[0] : mail.getHeader(header))).doesNotMatch(MARKER);
            }
        }
        assertThat(subjects).contains("Clauses sociales d’insertion : classeur de mars 2026", "Clausier : votre mot de passe a changé").hasSize(letters + 1)
            .noneMatch(subject -> subject.matches(MARKER));
    }

    private void workbook() {
        Map<String, Object> form = new HashMap<>(node.form(Channel.MAIL));
        form.putAll(Map.of("recipientName", marker(), "recipientAddress", address()));
        node.due(form);
        node.sendings().run(node.scope());
    }

    /** All that is written about an account. @return how many letters */
    private int account(Language language) {
        Account account = node.context().getBean(Accounts.class).create(Accounts.operator(), new AccountDraft(address(), marker(), language, Role.FACILITATOR,
            node.scope().structure(), null)).get();
        AccountLetters letters = node.context().getBean(AccountLetters.class);
        assertThat(letters.reset(account.email(), "192.0.2." + next)).isTrue();
        for (Change change : Change.values()) {
            letters.changed(account, change);
        }
        return Change.values().length + 1;
    }
}
