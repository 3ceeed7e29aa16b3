package fr.clausier.schedule.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** How a connection to the mail server is opened: sealed as set, the server's name checked, never waiting for ever. */
@Singleton
class SmtpSessions {

    private static final String CONNECTING = "15000";
    private static final String ANSWERING = "60000";

    private final SmtpSettings settings;

    SmtpSessions(SmtpSettings settings) {
        this.settings = settings;
    }

    Session open() throws IOException, GeneralSecurityException {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", CONNECTING);
        properties.put("mail.smtp.timeout", ANSWERING);
        properties.put("mail.smtp.writetimeout", ANSWERING);
        properties.put("mail.smtp.auth", Boolean.toString(settings.signsIn()));
        properties.put("mail.smtp.sendpartial", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == SmtpSettings.Tls.TLS));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.tls() == SmtpSettings.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.tls() == SmtpSettings.Tls.STARTTLS));
        if (settings.certificate() != null && !settings.certificate().isBlank()) {
            properties.put("mail.smtp.ssl.socketFactory", trusting(Path.of(settings.certificate())));
        }
        return Session.getInstance(properties);
    }

    /** The password, from its file when one is set. */
    String password() throws IOException {
        return settings.passwordFile() == null || settings.passwordFile().isBlank() ? settings.password()
            : Files.readString(Path.of(settings.passwordFile())).strip();
    }

    /** Trusts the certificates of a file, and no other. */
    private static SSLSocketFactory trusting(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream text = Files.newInputStream(file)) {
            int number = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(text)) {
                store.setCertificateEntry("certificate-" + number++, each);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
