package fr.clausier.access.tls;

import io.micronaut.core.value.PropertyResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a server that was given a certificate listens to: HTTPS where it listened to HTTP, plain HTTP on the loopback for the commands of this machine, and, when
 * asked, a port that only leads to HTTPS. TLS 1.2 and 1.3, with ciphers that keep what was said secret even if the key is lost later.
 */
public final class Https {

    /** The setting of the port that commands of this machine use. */
    public static final String LOCAL_PORT = "clausier.local-port";

    private static final String PROTOCOLS = "TLSv1.3,TLSv1.2";
    private static final String CIPHERS = "TLS_AES_256_GCM_SHA384,TLS_AES_128_GCM_SHA256,TLS_CHACHA20_POLY1305_SHA256,TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,"
        + "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,"
        + "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256";

    private Https() { }

    /** Settings of the framework that follow from ours; none when no certificate is given. */
    public static Map<String, Object> settings(PropertyResolver given) {
        String certificate = text(given, "clausier.tls-certificate");
        Map<String, Object> settings = new HashMap<>();
        if (certificate.isEmpty()) {
            return settings;
        }
        settings.putAll(Map.of("micronaut.server.ssl.enabled", true, "micronaut.server.ssl.protocols", PROTOCOLS, "micronaut.server.ssl.ciphers", CIPHERS));
        store(given, certificate, settings);
        String host = given.getProperty("micronaut.server.host", String.class).orElse("localhost");
        listener(settings, "https", host, given.getProperty("micronaut.server.port", Integer.class).orElse(8080), true);
        int local = freePort();
        listener(settings, "local", "127.0.0.1", local, false);
        settings.put(LOCAL_PORT, local);
        given.getProperty("clausier.tls-redirect-port", Integer.class).ifPresent(port -> listener(settings, "redirect", host, port, false));
        return settings;
    }

    private static void store(PropertyResolver given, String certificate, Map<String, Object> settings) {
        String lower = certificate.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".p12") || lower.endsWith(".pfx")) {
            settings.put("micronaut.server.ssl.key-store.path", file("CLAUSIER_TLS_CERTIFICATE", certificate));
            settings.put("micronaut.server.ssl.key-store.type", "PKCS12");
        } else {
            settings.put("micronaut.server.ssl.key-store.certificate-path", file("CLAUSIER_TLS_CERTIFICATE", certificate));
            settings.put("micronaut.server.ssl.key-store.key-path", file("CLAUSIER_TLS_KEY", text(given, "clausier.tls-key")));
        }
        String password = text(given, "clausier.tls-password");
        if (!password.isEmpty()) {
            settings.put("micronaut.server.ssl.key-store.password", password);
        }
    }

    private static void listener(Map<String, Object> settings, String name, String host, int port, boolean ssl) {
        String prefix = "micronaut.server.netty.listeners." + name + ".";
        settings.putAll(Map.of(prefix + "host", host, prefix + "port", port, prefix + "ssl", ssl));
    }

    private static String file(String setting, String path) {
        if (path.isEmpty() || !Files.isReadable(Path.of(path))) {
            throw new IllegalArgumentException(setting + ": " + (path.isEmpty() ? "a certificate needs its key" : "this file cannot be read: " + path));
        }
        return "file:" + Path.of(path).toAbsolutePath();
    }

    private static String text(PropertyResolver given, String setting) {
        return given.getProperty(setting, String.class).orElse("").trim();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
