package fr.clausier.schedule.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.closing.ClosingDraft;
import fr.clausier.compliance.closing.Finding;
import fr.clausier.compliance.closing.MonthClosings;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.overrule.OverruleDraft;
import fr.clausier.hours.overrule.Overrules;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Permission;
import fr.clausier.participant.Participants;
import fr.clausier.report.sending.Sending;
import fr.clausier.report.sending.SendingNode;
import fr.clausier.report.sending.SendingState;
import fr.clausier.report.sending.SubscriptionDraft;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters as a real mail server receives them. */
class MailLettersTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path keys;
    private static Path certificate;

    @TempDir
    private Path data;
    private GreenMail server;
    private SendingNode node;

    /** Before any server starts: it reads its key once and for all. */
    @BeforeAll
    static void key() throws Exception {
        certificate = certificate();
    }

    @AfterEach
    void stop() {
        node.close();
        server.stop();
    }

    @Test
    void a_buyer_receives_the_workbook_of_the_month_with_its_figures_and_nobodys_name() throws Exception {
        start(ServerSetup.PROTOCOL_SMTP, Map.of());
        long id = node.due(node.form(Channel.MAIL));
        node.sendings().run(node.scope());
        MimeMessage mail = only();
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("bruno.achard@exemple.fr");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("clauses@plie.exemple.fr");
        assertThat(mail.getSubject()).isEqualTo("Clauses sociales d’insertion : classeur de mars 2026");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        Sending sent = node.of(id).get(0);
        assertThat(mail.getMessageID()).isEqualTo("<clausier-90000000100008-" + sent.id() + "@plie.exemple.fr>");
        String text = text(mail);
        assertThat(text).contains("arrêté à la fin de mars 2026", "Acheteur : Commune de Valmère", "PLIE 90000000100008", "le 10 de chaque mois",
            "sans leur nom").doesNotContain("⟦");
        byte[] workbook = attached(mail);
        assertThat(sent.fileSha256()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(workbook)));
        assertThat(sent.fileSize()).isEqualTo(workbook.length);
        assertThat(attachment(mail).getFileName()).isEqualTo("clausier-2026-03-commune-de-valmere-" + id + ".xlsx").isEqualTo(sent.fileName());
        assertThat(cells(workbook)).contains("2026-TVX-014").doesNotContainAnyElementsOf(names()).noneMatch(MailLettersTest::namesSomebody);
        assertThat(text + mail.getSubject()).doesNotContain(names());
    }

    @Test
    void what_is_due_and_done_is_said_as_the_statement_adds_it_up() throws Exception {
        start(ServerSetup.PROTOCOL_SMTP, Map.of());
        Map<String, Object> english = node.form(Channel.MAIL);
        english.put("language", "en");
        node.due(english);
        node.sendings().run(node.scope());
        fr.clausier.compliance.Totals totals = node.context().getBean(fr.clausier.compliance.ComplianceBook.class).month(
            new fr.clausier.kernel.Scope(node.scope().actor(), node.scope().structure(), fr.clausier.kernel.Role.BUYER, node.sample().contract().buyerId()),
            SendingNode.MARCH, fr.clausier.hours.decision.Selection.ALL).totals();
        assertThat(totals.due().isPositive()).isTrue();
        java.text.NumberFormat hours = java.text.NumberFormat.getNumberInstance(java.util.Locale.UK);
        hours.setMinimumFractionDigits(2);
        assertThat(only().getSubject()).isEqualTo("Social clauses: workbook of March 2026");
        assertThat(text(only())).contains("At the end of March 2026, " + hours.format(totals.due().value()) + " h are due and "
            + hours.format(totals.done().value()) + " h done", "counted: " + hours.format(totals.tally().counted().value()));
    }

    @Test
    void of_a_closed_month_the_text_tells_the_figures_it_was_closed_with() throws Exception {
        start(ServerSetup.PROTOCOL_SMTP, Map.of());
        MonthClosings closings = node.context().getBean(MonthClosings.class);
        Hours counted = counted();
        closings.close(node.scope(), SendingNode.MARCH, new ClosingDraft(closings.review(node.scope(), SendingNode.MARCH).findings().stream().map(Finding::token)
            .collect(Collectors.toSet()))).get();
        ComplianceBook compliance = node.context().getBean(ComplianceBook.class);
        Decision decision = compliance.month(node.scope(), SendingNode.MARCH, Selection.ALL).statements().stream().flatMap(each -> each.lines().stream())
            .map(JudgedLine::decision).filter(each -> each.counted().isPositive()).findFirst().orElseThrow();
        node.context().getBean(Overrules.class).decide(node.scope(), decision.line(),
            new OverruleDraft(Hours.ZERO, decision.declared(), null, "Pointage revu", null)).get();
        assertThat(counted()).as("as judged now").isLessThan(counted);
        node.due(node.form(Channel.MAIL));
        node.sendings().run(node.scope());
        java.text.NumberFormat french = java.text.NumberFormat.getNumberInstance(java.util.Locale.FRANCE);
        french.setMinimumFractionDigits(2);
        assertThat(text(only())).contains("retenues : " + french.format(counted.value())).doesNotContain("retenues : " + french.format(counted().value()));
    }

    private Hours counted() {
        return node.context().getBean(ComplianceBook.class).month(node.scope(), SendingNode.MARCH, Selection.ALL).totals().tally().counted();
    }

    @Test
    void names_leave_for_a_facilitator_only() throws Exception {
        start(ServerSetup.PROTOCOL_SMTP, Map.of());
        Map<String, Object> form = node.form(Channel.MAIL);
        form.putAll(Map.of("viewpoint", "FACILITATOR", "organisationId", "", "recipientAddress", "quelquun@exemple.fr"));
        assertThat(node.subscriptions().record(node.scope(), SubscriptionDraft.read(Fields.of(form))).problems())
            .extracting(problem -> problem.code()).containsExactly("view-names");
        form.put("recipientAddress", "Claire.Vasseur@exemple.fr");
        node.due(form);
        node.sendings().run(node.scope());
        assertThat(cells(attached(only())).stream().filter(MailLettersTest::namesSomebody)).isNotEmpty();
        assertThat(text(only())).contains("nomme les personnes", "Tout le portefeuille");
    }

    @Test
    void the_connection_is_sealed_the_server_known_by_its_certificate_and_the_account_signed_in_by_a_password_in_a_file() throws Exception {
        Path secret = Files.writeString(data.resolve("mot-de-passe"), "sésame\n");
        start(ServerSetup.PROTOCOL_SMTPS, Map.of("clausier.smtp.tls", "TLS", "clausier.smtp.user", "plie", "clausier.smtp.password-file", secret.toString(),
            "clausier.smtp.certificate", certificate.toString()));
        server.setUser("clauses@plie.exemple.fr", "plie", "sésame");
        long id = node.due(node.form(Channel.MAIL));
        node.sendings().run(node.scope());
        assertThat(node.of(id).get(0).failure()).isNull();
        assertThat(cells(attached(only()))).contains("2026-TVX-014");
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_gets_nothing() throws Exception {
        start(ServerSetup.PROTOCOL_SMTPS, Map.of("clausier.smtp.tls", "TLS"));
        long id = node.due(node.form(Channel.MAIL));
        node.sendings().run(node.scope());
        assertThat(node.of(id).get(0).failure()).isEqualTo("mail-unreachable");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_wrong_password_is_told_as_such() {
        start(ServerSetup.PROTOCOL_SMTP, Map.of("clausier.smtp.user", "plie", "clausier.smtp.password", "faux"));
        server.setUser("clauses@plie.exemple.fr", "plie", "sésame");
        long id = node.due(node.form(Channel.MAIL));
        node.sendings().run(node.scope());
        assertThat(node.of(id).get(0).state()).isEqualTo(SendingState.FAILED);
        assertThat(node.of(id).get(0).failure()).isEqualTo("mail-sign-in");
    }

    private void start(String protocol, Map<String, Object> more) {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        int port = ServerSetup.PROTOCOL_SMTPS.equals(protocol) ? server.getSmtps().getPort() : server.getSmtp().getPort();
        Map<String, Object> settings = new HashMap<>(Map.of("clausier.smtp.host", "localhost", "clausier.smtp.port", port, "clausier.smtp.tls", "NONE",
            "clausier.smtp.from", "clauses@plie.exemple.fr"));
        settings.putAll(more);
        node = SendingNode.start(data, settings);
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    private static jakarta.mail.BodyPart attachment(MimeMessage mail) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        return parts.getBodyPart(1);
    }

    private static byte[] attached(MimeMessage mail) throws Exception {
        try (InputStream in = attachment(mail).getInputStream()) {
            return in.readAllBytes();
        }
    }

    /** Every text of every sheet, as another library than the writer's reads it. */
    private static Set<String> cells(byte[] workbook) {
        return Tables.read("classeur.xlsx", workbook).get().stream().map(Table::rows).flatMap(List::stream).flatMap(row -> row.cells().stream())
            .map(Cell::text).collect(Collectors.toSet());
    }

    /** Names of the people whose hours are in the sample. */
    private static boolean namesSomebody(String text) {
        return text.toUpperCase(java.util.Locale.ROOT).contains("BENALI") || text.toUpperCase(java.util.Locale.ROOT).contains("MOREAU-LEFÈVRE");
    }

    private List<String> names() {
        assertThat(node.scope().may(Permission.READ_PARTICIPANTS)).isTrue();
        List<String> names = node.context().getBean(Participants.class).all(node.scope()).values().stream().map(person -> person.shown()).toList();
        assertThat(names).anyMatch(MailLettersTest::namesSomebody);
        return names;
    }

    /** A certificate for this machine alone, which the server of the tests then shows, as a file of the kind an administrator is given. */
    private static Path certificate() throws Exception {
        Path store = keys.resolve("serveur.p12");
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "EC", "-alias",
            "serveur", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD)
            .redirectErrorStream(true).start();
        assertThat(made.waitFor()).as(new String(made.getInputStream().readAllBytes())).isZero();
        System.setProperty("greenmail.tls.keystore.file", store.toString());
        System.setProperty("greenmail.tls.keystore.password", PASSWORD);
        KeyStore opened = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        return Files.writeString(keys.resolve("serveur.pem"), "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(opened.getCertificate("serveur").getEncoded()) + "\n-----END CERTIFICATE-----\n");
    }
}
