package fr.clausier.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.OwnBase;
import fr.clausier.access.Account;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.access.proof.QuickPasswords;
import fr.clausier.kernel.Role;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a proxy the operator named, tries are counted by the address it speaks for; without one, the header is not read. */
class BehindProxyTest {

    private static final String PASSWORD = "Douze-ormes et 1 pont";

    private static ApplicationContext server(Path data, String proxies) {
        ApplicationContext context = ApplicationContext.builder().banner(false).beanDefinitions(QuickPasswords.bean()).properties(Map.of("clausier.data", data.toString(),
            "clausier.today", "2026-04-10", "micronaut.server.port", -1, "clausier.trusted-proxies", proxies, "datasources.default.url",
            OwnBase.address(data))).start();
        OwnBase.started(context, data);
        context.getBean(EmbeddedServer.class).start();
        Account claire = Visitor.account(context, "claire", Role.FACILITATOR, Visitor.structure(context, "90000000100008"), null);
        String token = context.getBean(OneTimeLinks.class).create(OneTimeLink.Purpose.PASSWORD, claire.id());
        Visitor.to(context).post("/link/" + token, Map.of("password", PASSWORD));
        return context;
    }

    private static int signIn(ApplicationContext context, String forwarded, String password) {
        Visitor visitor = Visitor.to(context);
        String body = "email=claire%40exemple.fr&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return visitor.send(HttpRequest.newBuilder(visitor.uri("/sign-in")).header("Accept", "text/html").header("Sec-Fetch-Site", "same-origin")
            .header("X-Forwarded-For", forwarded).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))).statusCode();
    }

    @Test
    void a_stranger_behind_the_same_proxy_does_not_lock_the_owner_out(@TempDir Path data) {
        try (ApplicationContext context = server(data, "127.0.0.1, ::1")) {
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(context, "192.0.2." + i + ", 203.0.113.66", "wrong")).isEqualTo(422);
            }
            assertThat(signIn(context, "192.0.2.77, 203.0.113.66", PASSWORD)).isEqualTo(422);
            assertThat(signIn(context, "198.51.100.4", PASSWORD)).isEqualTo(303);
        }
    }

    @Test
    void an_address_nobody_answers_for_buys_no_more_tries(@TempDir Path data) {
        try (ApplicationContext context = server(data, "")) {
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(context, "192.0.2." + i, "wrong")).isEqualTo(422);
            }
            assertThat(signIn(context, "198.51.100.4", PASSWORD)).isEqualTo(422);
        }
    }
}
