package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.house.RouteCaller.Route;
import fr.clausier.kernel.Role;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R-81 at every door: a social-security number sent in every field the product reads, to every route that writes. */
class NoSocialNumberTest {

    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final String NUMBER = "1 85 05 78 006 084 91";
    private static final String TYPED = "Vu " + NUMBER;
    private static final Pattern READ = Pattern.compile("(?:fields|\\w+Fields)\\.\\w+\\(\"([a-zA-Z]+)\"");

    @Test
    @Tag("once")
    void whatever_the_route_it_is_neither_kept_nor_told_back() throws Exception {
        Portfolio portfolio = Portfolio.filled();
        String cookie = portfolio.signedIn(Role.FACILITATOR);
        Set<String> names = names();
        assertThat(names).hasSizeGreaterThan(100);
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Route route : Portfolio.writes()) {
            if (!route.template().contains("sign") && !route.template().startsWith("/account/")) {
                String path = route.path(portfolio.ids(route));
                HttpResponse<String> answer = send(route, path, cookie, names);
                refused += answer.statusCode() == 422 ? 1 : 0;
                if (answer.statusCode() >= 500 || answer.body().contains(NUMBER)) {
                    wrong.add(route.method() + " " + path + " answered " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).isGreaterThan(60);
        assertThat(keeping()).isEmpty();
    }

    /** Names of fields, as the sources ask for them. */
    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Path file : Sources.files(Sources.MAIN, ".java")) {
            Matcher read = READ.matcher(Sources.text(file));
            while (read.find()) {
                names.add(read.group(1));
            }
        }
        names.removeAll(Set.of("version"));
        return names;
    }

    private static HttpResponse<String> send(Route route, String path, String cookie, Set<String> names) throws IOException, InterruptedException {
        boolean json = route.consumes().isEmpty() || route.consumes().get(0).getName().equals(MediaType.APPLICATION_JSON);
        String body = json ? names.stream().map(name -> "\"" + name + "\":\"" + TYPED + "\"").collect(Collectors.joining(",", "{\"version\":0,", "}"))
            : names.stream().map(name -> name + "=" + URLEncoder.encode(TYPED, StandardCharsets.UTF_8)).collect(Collectors.joining("&", "version=0&", ""));
        return CLIENT.send(HttpRequest.newBuilder(URI.create(TestInstance.address() + path)).header("Cookie", cookie).header("Sec-Fetch-Site", "same-origin")
            .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
            .header("Content-Type", json ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED)
            .method(route.method().name(), HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Columns of text in which the number stands, written in one way or another. */
    private static List<String> keeping() throws SQLException {
        List<String> keeping = new ArrayList<>();
        try (Connection connection = DelegatingDataSource.unwrapDataSource(TestInstance.get(DataSource.class)).getConnection();
             ResultSet columns = connection.getMetaData().getColumns(null, "public", "%", "%"); Statement statement = connection.createStatement()) {
            while (columns.next()) {
                if (Set.of(java.sql.Types.VARCHAR, java.sql.Types.CLOB, java.sql.Types.LONGVARCHAR).contains(columns.getInt("DATA_TYPE"))) {
                    String column = columns.getString("COLUMN_NAME");
                    String table = columns.getString("TABLE_NAME");
                    try (ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table + " WHERE REPLACE(" + column + ", ' ', '') LIKE '%185057800608491%'")) {
                        row.next();
                        if (row.getInt(1) > 0) {
                            keeping.add(table + "." + column);
                        }
                    }
                }
            }
        }
        return keeping;
    }
}
