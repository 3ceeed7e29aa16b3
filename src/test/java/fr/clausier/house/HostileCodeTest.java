package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the code must not do, wherever it is written: the doors through which strangers' values would become something else than values. */
@Tag("once")
class HostileCodeTest {

    private static final Path STATIC = Path.of("src", "main", "resources", "static");
    /** Where cryptography is; the inventory in docs/security/measures.md names each. */
    private static final Path MEASURES = Path.of("docs", "security", "measures.md");
    /** Programs, objects and code made of bytes or text. */
    private static final Pattern MAKES_CODE = Pattern.compile("\\bProcessBuilder\\b|getRuntime\\(\\)\\s*\\.exec|\\bObjectInputStream\\b|\\bXMLDecoder\\b|\\bScriptEngine|"
        + "\\bInitialContext\\b|\\bURLClassLoader\\b|\\bXPathFactory\\b|\\bTransformerFactory\\b|\\bDocumentBuilderFactory\\b|\\bSAXParserFactory\\b|\\bDirectoryCodeResolver\\b");
    private static final Pattern MADE_QUERY = Pattern.compile("prepareStatement\\((?!\"|kind\\.pointing|sql,)|createStatement\\(\\)|\\.formatted\\([^)]*\\)[^;]*(?i:select|update|delete) ");
    private static final Pattern CONNECTS = Pattern.compile("\\bHttpClient\\b|\\bopenConnection\\(|\\bnew Socket\\(|\\bSocketFactory\\b|\\bServerSocket\\b");
    private static final Pattern MARKUP = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|localStorage|sessionStorage|indexedDB|postMessage|"
        + "document\\.cookie|__proto__|location\\s*=\\s*[a-z]+\\.value");
    private static final Pattern ALGORITHM = Pattern.compile("(?:Cipher|Mac|MessageDigest|Signature|KeyPairGenerator|KeyGenerator|KeyFactory|SecretKeyFactory)\\.getInstance\\(\"([^\"]+)\"|"
        + "static final String [A-Z_]+ = \"((?:AES|Hmac|SHA|RSA|EC|Ed)[A-Za-z0-9/-]*)\"");
    /**
     * Statements of H2's own settings, and of commands that copy or seal anew whole tables: their texts hold names of tables the database itself told, never a value; and the
     * three constant statements of the journal's pen. */
    private static final Set<String> OWN_STATEMENTS = Set.of("DurableCommit.java", "KeyCheck.java", "KeyRotation.java", "LoadedJournal.java", "Numbering.java", "Backups.java",
        "TableRows.java", "Loading.java", "Pen.java");
    private static final Pattern LOGGED = Pattern.compile("\\bLOG\\.(?:error|warn|info)\\([^;]*;");
    private static final Pattern TELLS = Pattern.compile(",\\s*(?:e|ex|exception|fault|failure|cause|broken|[a-z]+\\.fault\\(\\))\\);|getMessage\\(\\)");
    private static final Set<String> SOUND = Set.of("AES/GCM/NoPadding", "AES", "HmacSHA256", "SHA-256", "Ed25519", "EdDSA", "HmacSHA1", "RSA", "EC", "SHA256withRSA",
        "SHA256withECDSAinP1363Format", "SHA256withECDSA");

    @Test
    void nothing_of_the_code_starts_a_program_or_reads_objects() {
        assertThat(where(MAKES_CODE)).isEmpty();
    }

    @Test
    void every_query_of_the_code_binds_its_values() {
        assertThat(where(MADE_QUERY)).isSubsetOf(OWN_STATEMENTS);
        List<String> joined = Sources.files(Sources.MAIN, ".java").stream().flatMap(file -> Pattern.compile("@Query\\((?:[^()]|\\([^()]*\\))*\\)").matcher(Sources.text(file)).results()
                .map(query -> query.group().replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "").replaceAll("(?s)\"\"\".*?\"\"\"", "")).filter(rest -> rest.matches("(?s).*\\+\\s*[a-z].*")).map(rest -> file + rest))
            .toList();
        assertThat(joined).as("queries are put together of constants alone").isEmpty();
    }

    @Test
    void every_reader_of_xml_is_shut() {
        List<Path> readers = files(text -> text.contains("new InputFactoryImpl()") || text.contains("XMLInputFactory.new"));
        assertThat(readers).hasSizeGreaterThanOrEqualTo(3).allSatisfy(file -> assertThat(Sources.text(file)).as(file.toString())
            .contains("SUPPORT_DTD, false", "IS_SUPPORTING_EXTERNAL_ENTITIES, false"));
    }

    @Test
    void the_code_opens_connections_where_the_page_says() {
        String told = Sources.text(MEASURES);
        assertThat(where(CONNECTS)).isNotEmpty().allSatisfy(file -> assertThat(told).contains("`" + file.replace(".java", "") + "`"));
    }

    @Test
    void cryptography_is_where_the_inventory_says() {
        String told = Sources.text(MEASURES);
        List<Path> users = files(text -> text.contains("javax.crypto") || Pattern.compile("(Cipher|Mac|MessageDigest|Signature|KeyPairGenerator|KeyFactory)\\.getInstance\\(").matcher(text).find());
        assertThat(users).isNotEmpty().allSatisfy(file -> assertThat(told).as(file.toString()).contains("`" + file.getFileName().toString().replace(".java", "") + "`"));
        Set<String> algorithms = users.stream().flatMap(file -> ALGORITHM.matcher(Sources.text(file)).results()).map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(algorithms).isNotEmpty().isSubsetOf(SOUND);
    }

    @Test
    void chance_comes_from_one_generator() {
        assertThat(where(Pattern.compile("\\bThreadLocalRandom\\b|Math\\.random|new Random\\(|RandomStringUtils|\\bSplittableRandom\\b"))).isEmpty();
    }

    @Test
    void scripts_write_text_never_markup() {
        List<Path> scripts = Sources.files(STATIC, ".js");
        assertThat(scripts).isNotEmpty().allSatisfy(script -> assertThat(MARKUP.matcher(Sources.text(script)).results().map(found -> found.group())).as(script.toString()).isEmpty());
        assertThat(Sources.files(Sources.TEMPLATES, ".jte").stream().filter(page -> Sources.text(page).contains("$unsafe"))).isEmpty();
    }

    @Test
    void no_exception_is_logged_with_its_message() {
        List<String> whole = Sources.files(Sources.MAIN, ".java").stream().flatMap(file -> LOGGED.matcher(Sources.text(file)).results().map(found -> found.group())
            .filter(line -> !line.contains("Incident.told") && TELLS.matcher(line).find()).map(line -> file.getFileName() + ": " + line)).toList();
        assertThat(whole).as("what went wrong is told by Incident, which leaves out what databases quote").isEmpty();
    }

    private static List<String> where(Pattern what) {
        return files(text -> what.matcher(text).find()).stream().map(file -> file.getFileName().toString()).toList();
    }

    private static List<Path> files(Predicate<String> which) {
        return Sources.files(Sources.MAIN, ".java").stream().filter(file -> which.test(Sources.text(file).replaceAll("(?s)/\\*.*?\\*/", ""))).toList();
    }
}
