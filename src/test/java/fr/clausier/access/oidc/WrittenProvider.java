package fr.clausier.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A provider that says whatever a test makes it say, right or wrong; the real one is run by {@code OidcPagesTest}. */
final class WrittenProvider implements AutoCloseable {

    static final String CLIENT = "clausier";

    final List<String> received = new ArrayList<>();
    final RSAKey key;
    final RSAKey stranger;
    final String issuer;
    String idToken = "";
    String userinfo = "";
    String userinfoType = "application/jwt; charset=utf-8";
    String named;
    String tokenPlace;
    private final HttpServer server;

    WrittenProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("une").generate();
        stranger = new RSAKeyGenerator(2048).keyID("une").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://localhost:" + server.getAddress().getPort();
        named = issuer;
        tokenPlace = issuer + "/token";
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, "application/json", "{\"issuer\":\"" + named + "\",\"authorization_endpoint\":\"" + issuer
            + "/authorize?kind=one\",\"token_endpoint\":\"" + tokenPlace + "\",\"userinfo_endpoint\":\"" + issuer + "/userinfo\",\"jwks_uri\":\"" + issuer + "/jwks\"}"));
        server.createContext("/jwks", exchange -> answer(exchange, "application/json", new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, "application/json", "{\"access_token\":\"ouvre\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken + "\"}");
        });
        server.createContext("/userinfo", exchange -> answer(exchange, userinfoType, userinfo));
        server.start();
    }

    OidcSettings settings(boolean trust, String levels) {
        return new OidcSettings(issuer, CLIENT, "un-secret-bien-gardé", null, "Essai", "openid email", levels, trust);
    }

    /** What it says of somebody who is really there. */
    JWTClaimsSet.Builder claims(String subject) {
        return new JWTClaimsSet.Builder().issuer(issuer).audience(CLIENT).subject(subject).issueTime(new Date());
    }

    void says(Errand errand, String subject, String address, UnaryOperator<JWTClaimsSet.Builder> token, UnaryOperator<JWTClaimsSet.Builder> person) {
        idToken = signed(token.apply(claims(subject).claim("nonce", errand.nonce()).claim("acr", "eidas1").expirationTime(Date.from(Instant.now().plusSeconds(60)))).build(), key);
        userinfo = signed(person.apply(claims(subject).claim("email", address).claim("email_verified", true)).build(), key);
    }

    static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT text = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            text.sign(new RSASSASigner(key));
            return text.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** Signed with the public key as if it were a shared secret. */
    String confused(JWTClaimsSet claims) throws JOSEException {
        SignedJWT text = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
        text.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        return text.serialize();
    }

    static String address() {
        return UUID.randomUUID() + "@exemple.fr";
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
