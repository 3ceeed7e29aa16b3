package fr.clausier.web;

import fr.clausier.access.Sessions.Viewer;
import fr.clausier.access.http.Caller;
import fr.clausier.store.Settings;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Puts pages in their frame: language of the reader, ways in of the role, what the last action did. Every page goes through it. */
@Singleton
public class Frame {

    /** Cookie that keeps the language chosen in the footer. */
    public static final String LANGUAGE = "language";
    /** Media type of workbooks; a route that gives one produces it besides HTML, for the pages of its errors. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Media type of text with separators. */
    public static final String CSV = "text/csv;charset=UTF-8";
    private static final String FLASH = "flash";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final boolean https;

    Frame(Texts texts, Settings settings) {
        this.texts = texts;
        this.https = settings.isHttps();
    }

    /** The words a reader gets: the language chosen in the footer, else the account's, else the browser's, else French. */
    public Words words(HttpRequest<?> request) {
        Optional<String> chosen = cookie(request, LANGUAGE);
        return texts.in(chosen.map(Language::of).or(() -> viewer(request).map(v -> v.account().language()))
            .orElseGet(() -> Language.of(request.getHeaders().get("Accept-Language"))));
    }

    /** The frame of a page whose title is one of the texts. */
    public Page page(HttpRequest<?> request, String titleKey, Object... args) {
        return titled(request, words(request).say(titleKey, args));
    }

    /** The frame of a page titled by what it shows: a contract's object, a provider's name. */
    public Page titled(HttpRequest<?> request, String title) {
        Optional<Viewer> viewer = viewer(request);
        Flash flash = cookie(request, FLASH).flatMap(Flash::read).orElse(null);
        return new Page(words(request), title, viewer.map(v -> v.account().displayName()).orElse(null),
            viewer.map(v -> v.scope().role()).orElse(null), viewer.map(Viewer::sharedBy).orElse(""), request.getPath(), flash,
            NavigationItem.of(viewer.map(v -> v.scope().role()).orElse(null)), false);
    }

    /** Shows a page; what the last action did is said this once. */
    public MutableHttpResponse<String> show(String template, Page page, Map<String, Object> content) {
        return show(HttpStatus.OK, template, page, content);
    }

    /** Shows a form again, with what is wrong in it. */
    public MutableHttpResponse<String> refuse(String template, Page page, Map<String, Object> content) {
        return show(HttpStatus.UNPROCESSABLE_ENTITY, template, page.refusing(), content);
    }

    /** Shows a form again beside what someone else recorded meanwhile; sending it once more records it over theirs. */
    public MutableHttpResponse<String> conflict(String template, Page page, Map<String, Object> content, Form sent, Form recorded) {
        Map<String, Object> all = new HashMap<>(content);
        all.put("form", sent.onto(recorded));
        all.put("differences", sent.differences(recorded));
        return show(HttpStatus.CONFLICT, template, page.refusing(), all);
    }

    /** A workbook to take away. @param name plain, of letters, digits, points and dashes */
    public MutableHttpResponse<byte[]> workbook(byte[] content, String name) {
        return file(content, name, XLSX);
    }

    /** A finished file to take away. @param name plain, of letters, digits, points and dashes */
    public MutableHttpResponse<byte[]> file(byte[] content, String name, String mediaType) {
        return HttpResponse.ok(content).header("Content-Type", mediaType).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** A workbook sent as it is written. @param name plain, of letters, digits, points and dashes */
    public MutableHttpResponse<StreamedFile> workbook(InputStream content, String name) {
        return HttpResponse.ok(new StreamedFile(content, MediaType.of(XLSX))).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** What a person gets who asks for what is absent, or not theirs: the same in both cases. */
    public MutableHttpResponse<String> absent(HttpRequest<?> request) {
        return error(request, HttpStatus.NOT_FOUND, "");
    }

    /** The page of an error; a reference leads the operator to the log. */
    public MutableHttpResponse<String> error(HttpRequest<?> request, HttpStatus status, String reference) {
        return error(request, status, reference, kind(status));
    }

    /** The words of an error that has none of its own. */
    public static String kind(HttpStatus status) {
        int code = status.getCode();
        return java.util.Set.of(403, 404, 409, 429).contains(code) ? Integer.toString(code) : code >= 500 ? "500" : "422";
    }

    /** The page of an error that has words of its own. */
    public MutableHttpResponse<String> error(HttpRequest<?> request, HttpStatus status, String reference, String known) {
        Page page = page(request, "page.error." + known + ".title");
        return show(status, "error/error", page, Map.of("status", status.getCode(), "kind", known, "reference", reference));
    }

    /** Sends the reader on after an action, saying there what was done. */
    public MutableHttpResponse<String> done(String address, Flash flash) {
        return go(address).cookie(cookie(FLASH, flash.written()).maxAge(Duration.ofMinutes(1)));
    }

    /** Sends the reader on without a word. */
    public MutableHttpResponse<String> go(String address) {
        return HttpResponse.seeOther(URI.create(address));
    }

    /** A cookie of this site alone, which no script reads. */
    public Cookie cookie(String name, String value) {
        return Cookie.of(named(name), value).path("/").httpOnly(true).secure(https).sameSite(SameSite.Lax);
    }

    /** What a browser holds under one of our names; empty when nothing. */
    public Optional<String> cookie(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(named(name)).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    /** The name under which a browser holds a cookie to this host alone, over HTTPS. */
    private String named(String name) {
        return https ? "__Host-" + name : name;
    }

    private MutableHttpResponse<String> show(HttpStatus status, String template, Page page, Map<String, Object> content) {
        Map<String, Object> all = new HashMap<>(content);
        all.put("page", page);
        StringOutput output = new StringOutput(16_384);
        templates.render(template + ".jte", all, output);
        MutableHttpResponse<String> response = HttpResponse.<String>status(status).body(output.toString())
            .contentType(MediaType.TEXT_HTML_TYPE).characterEncoding("UTF-8");
        return page.flash() == null ? response : response.cookie(cookie(FLASH, "").maxAge(0));
    }

    private static Optional<Viewer> viewer(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class).flatMap(Caller::viewer);
    }
}
