package fr.clausier.schedule.mail;

import fr.clausier.report.sending.letter.Carrier;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.report.sending.letter.Letter;
import fr.clausier.report.sending.letter.Undelivered;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Hands letters to the mail server. It tells apart what surely did not leave from what the server may have taken before it fell silent:
 * only the former is tried again by itself.
 */
@Singleton
final class MailCarrier implements Carrier {

    private final SmtpSettings settings;
    private final SmtpSessions sessions;
    private final Calendar calendar;

    MailCarrier(SmtpSettings settings, SmtpSessions sessions, Calendar calendar) {
        this.settings = settings;
        this.sessions = sessions;
        this.calendar = calendar;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public Optional<String> missing() {
        return !settings.hasHost() ? Optional.of("mail-not-set") : !settings.hasSender() ? Optional.of("mail-sender-not-set") : Optional.empty();
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public void carry(Letter letter) throws Undelivered {
        try {
            Session session = sessions.open();
            Mail mail = Mail.of(session, settings, letter, Date.from(calendar.now()));
            Transport transport = session.getTransport("smtp");
            connect(transport);
            hand(transport, mail);
        } catch (MessagingException | IOException | GeneralSecurityException unreadable) {
            throw Undelivered.because("mail-settings", unreadable);
        }
    }

    private void connect(Transport transport) throws Undelivered, IOException {
        String password = settings.signsIn() ? sessions.password() : null;
        try {
            transport.connect(settings.host(), settings.portUsed(), settings.signsIn() ? settings.user() : null, password);
        } catch (AuthenticationFailedException refused) {
            throw Undelivered.because("mail-sign-in", refused);
        } catch (MessagingException unreachable) {
            throw Undelivered.because("mail-unreachable", unreachable);
        }
    }

    private static void hand(Transport transport, Mail mail) throws Undelivered {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException failed) {
            int answer = answer(failed);
            if (answer > 0) {
                throw Undelivered.because(isOfRecipient(failed) ? "mail-recipient-refused" : "mail-refused", failed, Integer.toString(answer));
            }
            throw mail.isWritten() ? Undelivered.uncertain("mail-unanswered", failed) : Undelivered.because("mail-broken-off", failed);
        } finally {
            close(transport);
        }
    }

    /** What was taken stays taken, whatever happens while saying goodbye. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // the other side hung up first
        }
    }

    private static boolean isOfRecipient(MessagingException failed) {
        for (Exception each = failed; each instanceof MessagingException next; each = next.getNextException()) {
            if (each instanceof SMTPAddressFailedException) {
                return true;
            }
        }
        return failed instanceof SendFailedException wrong && wrong.getInvalidAddresses() != null && wrong.getInvalidAddresses().length > 0;
    }

    /** The number by which the server refused; 0 when it did not answer. */
    private static int answer(MessagingException failed) {
        int answer = 0;
        for (Exception each = failed; each instanceof MessagingException next && answer == 0; each = next.getNextException()) {
            answer = each instanceof SMTPAddressFailedException address ? address.getReturnCode()
                : each instanceof SMTPSendFailedException sending ? Math.max(0, sending.getReturnCode())
                : each instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : 0;
        }
        return answer;
    }
}
