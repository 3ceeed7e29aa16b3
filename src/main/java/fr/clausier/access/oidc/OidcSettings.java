package fr.clausier.access.oidc;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The provider of identities people may sign in by; none unless issuer and client are given. {@code toString} tells no secret.
 *
 * @param issuer its address, exactly as it names itself
 * @param clientSecretFile a file that holds the secret, instead of the secret
 * @param label what the button says: « Se connecter avec … »
 * @param acrValues levels of assurance asked for, with spaces; one of them is then required
 * @param trustAddresses whether every address the provider tells is verified by it, though it does not say so one by one
 */
@ConfigurationProperties("clausier.oidc")
public record OidcSettings(@Nullable String issuer, @Nullable String clientId, @Nullable String clientSecret, @Nullable String clientSecretFile,
        @Bindable(defaultValue = "ProConnect") String label, @Bindable(defaultValue = "openid email") String scope, @Nullable String acrValues,
        @Bindable(defaultValue = "false") boolean trustAddresses) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public OidcSettings {
        boolean given = issuer != null && !issuer.isBlank();
        if (given && (clientId == null || clientId.isBlank())) {
            throw new IllegalArgumentException("CLAUSIER_OIDC_CLIENT_ID: the provider of identities needs to know who asks");
        }
        if (given && !isSafe(URI.create(issuer))) {
            throw new IllegalArgumentException("CLAUSIER_OIDC_ISSUER: an address by https is needed, not " + issuer);
        }
    }

    /** Whether people may sign in that way. */
    public boolean isOffered() {
        return issuer != null && !issuer.isBlank();
    }

    String secret() {
        if (clientSecretFile == null || clientSecretFile.isBlank()) {
            return clientSecret == null ? "" : clientSecret;
        }
        try {
            return Files.readString(Path.of(clientSecretFile)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("CLAUSIER_OIDC_CLIENT_SECRET_FILE: this file cannot be read: " + clientSecretFile, e);
        }
    }

    List<String> levels() {
        return acrValues == null || acrValues.isBlank() ? List.of() : List.of(acrValues.trim().split("\\s+"));
    }

    /** By HTTPS, or on this machine. */
    static boolean isSafe(URI address) {
        return "https".equals(address.getScheme()) || "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
    }

    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
