package fr.clausier.schedule.mail;

import fr.clausier.report.sending.letter.Letter;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A letter as mail servers pass it on: plain text, and the workbook when there is one. Its identifier is the same each time the same sending is tried. */
final class Mail extends MimeMessage {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String identifier;
    private boolean written;

    private Mail(Session session, String identifier) {
        super(session);
        this.identifier = identifier;
    }

    static Mail of(Session session, SmtpSettings settings, Letter letter, Date sent) throws MessagingException {
        Mail mail = new Mail(session, "<" + letter.reference() + "@" + settings.domain() + ">");
        mail.setFrom(new InternetAddress(settings.from(), true));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to().address(), true));
        mail.setSubject(oneLine(letter.subject()), UTF_8);
        mail.setSentDate(sent);
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (letter.hasFile()) {
            mail.setContent(withFile(letter));
        } else {
            mail.setText(letter.text(), UTF_8);
        }
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart withFile(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        MimeBodyPart workbook = new MimeBodyPart();
        workbook.setDataHandler(new DataHandler(new ByteArrayDataSource(letter.content(), XLSX)));
        workbook.setFileName(oneLine(letter.fileName()));
        return new MimeMultipart(text, workbook);
    }

    /** A header is one line: what would end it is a space. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ");
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", identifier);
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        super.writeTo(out, without);
        written = true;
    }

    /** Whether all of it was given to the connection, so that the server may have taken it: what breaks off before, it drops. */
    boolean isWritten() {
        return written;
    }
}
