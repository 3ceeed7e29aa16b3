package fr.clausier.store;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * What whoever runs the product may set; the README's table lists the same names.
 *
 * @param data folder of the embedded database, of the key and of the file by which commands find a running server
 * @param keyFile file of the master key; by default clausier.key in the data folder. Back it up apart from the database
 * @param zone zone of days and months
 * @param address public address, https://… ; when it is HTTPS, cookies are Secure
 * @param tlsCertificate file of the certificate by which the server speaks HTTPS itself; null when it does not
 * @param today a day to pretend it is, for demonstrations; absent in real use
 */
@ConfigurationProperties("clausier")
public record Settings(@Bindable(defaultValue = "data") String data, @Nullable String keyFile,
        @Bindable(defaultValue = "Europe/Paris") String zone, @Nullable String address, @Nullable String tlsCertificate, @Nullable String today) {

    public Path dataFolder() {
        return Path.of(data).toAbsolutePath().normalize();
    }

    public Path keyPath() {
        return keyFile == null ? dataFolder().resolve("clausier.key") : Path.of(keyFile);
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    public boolean isHttps() {
        return address != null && address.startsWith("https://") || tlsCertificate != null && !tlsCertificate.isBlank();
    }
}
