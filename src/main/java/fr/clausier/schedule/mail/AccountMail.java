package fr.clausier.schedule.mail;

import fr.clausier.access.lost.Courier;
import fr.clausier.report.sending.letter.Letter;
import fr.clausier.report.sending.letter.Recipient;
import fr.clausier.report.sending.letter.Undelivered;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails about people's own accounts: handed over once, a failure told in the log without saying to whom. */
@Singleton
final class AccountMail implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(AccountMail.class);

    private final MailCarrier carrier;

    AccountMail(MailCarrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public boolean isReady() {
        return carrier.missing().isEmpty();
    }

    @Override
    public void carry(String name, String address, String subject, String text) {
        try {
            carrier.carry(Letter.plain("account-" + UUID.randomUUID(), new Recipient(name, address), subject, text));
        } catch (Undelivered failed) {
            LOG.warn("a mail about an account did not leave: {}", failed.problem().code());
        }
    }
}
