package fr.clausier.hours.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lots;
import fr.clausier.hours.Site;
import fr.clausier.hours.sheet.SheetContent;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.hours.sheet.Skipped;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Siret;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks as thirty companies send them: few clicks, every row and problem, nothing lost, and no click the month after. */
@Tag("once")
class MessyWorkbooksTest {

    private static final Pattern SAID = Pattern.compile("(sheet|column|value) ([0-9]) ([A-Za-z_]+) (.+)|word ([A-Z_]+) \"(.+)\" (.+)");
    private static final Map<String, String> SIRETS = new HashMap<>();
    private static final Mappings MAPPINGS = TestInstance.get(Mappings.class);
    private static Site site;

    @BeforeAll
    static void build() {
        site = new Site();
        employer("val", "Chantiers du Val", LinkKind.SUBCONTRACTOR, "ACI");
        employer("isa", "Intérim Solidaire Aurelle", LinkKind.LABOUR_SUPPLIER, "ETTI");
        employer("res", "La Ressource", LinkKind.SUBCONTRACTOR, "EI");
        employer("dup", "Dupuis Peinture", LinkKind.CO_CONTRACTOR, null);
    }

    private static void employer(String token, String name, LinkKind kind, String employerKind) {
        Siret siret = TestInstance.siret();
        TestInstance.get(Lots.class).link(site.scope, site.lot.id(), new LinkDraft(siret, name, kind, employerKind, false, null)).get();
        SIRETS.put(token, siret.digits());
    }

    static Stream<Company> companies() {
        return Company.all(SIRETS).stream();
    }

    /** What came of a file: the clicks it took, and what was then read. */
    private record Read(int clicks, SheetContent content) { }

    private static Read read(Company company) {
        List<Table> tables = Tables.read(company.fileName(), company.content("")).get();
        Upload upload = TestInstance.get(Uploads.class).keep(site.scope, Upload.Purpose.HOURS, company.fileName(), company.content(""));
        SheetContent first = MAPPINGS.read(site.scope, upload, tables);
        if (!isAsking(first)) {
            return new Read(0, first);
        }
        Map<String, List<Map<String, Object>>> answer = new HashMap<>();
        MAPPINGS.proposal(site.scope, upload.id()).get().unknown().stream().filter(value -> !value.proposed().isEmpty())
            .forEach(value -> add(answer, "words", Map.of("column", value.column().name(), "written", value.written(), "meaning", value.proposed())));
        company.said().forEach(said -> say(answer, said));
        MAPPINGS.accept(site.scope, upload.id(), MappingDraft.read(Fields.of(answer))).get();
        return new Read(1 + company.said().size(), MAPPINGS.read(site.scope, upload, tables));
    }

    private static void say(Map<String, List<Map<String, Object>>> answer, String said) {
        Matcher words = SAID.matcher(said);
        assertThat(words.matches()).as(said).isTrue();
        if (words.group(1) == null) {
            add(answer, "words", Map.of("column", words.group(5), "written", words.group(6), "meaning", words.group(7)));
        } else {
            String list = words.group(1) + "s";
            add(answer, list, list.equals("sheets") ? Map.of("group", words.group(2), words.group(3), words.group(4))
                : Map.of("group", words.group(2), "column", words.group(3), list.equals("values") ? "text" : "use", words.group(4)));
        }
    }

    private static void add(Map<String, List<Map<String, Object>>> answer, String list, Map<String, Object> object) {
        answer.computeIfAbsent(list, each -> new ArrayList<>()).add(object);
    }

    private static boolean isAsking(SheetContent content) {
        return content.problems().stream().anyMatch(problem -> problem.code().equals("mapping-needed"));
    }

    @ParameterizedTest
    @MethodSource("companies")
    void each_gives_its_rows_and_its_problems_and_no_other(Company company) {
        Read read = read(company);
        assertThat(read.content().rows().stream().map(company::written)).containsExactlyElementsOf(company.rows());
        assertThat(read.content().problems().stream().map(Company::written)).containsExactlyInAnyOrderElementsOf(company.problems());
    }

    @ParameterizedTest
    @MethodSource("companies")
    void no_row_of_any_is_dropped_without_a_word(Company company) {
        SheetContent content = read(company).content();
        for (Table table : Tables.read(company.fileName(), company.content("")).get()) {
            Set<Integer> told = content.rows().stream().filter(row -> row.sheet().equals(table.name())).map(SheetRow::number).collect(Collectors.toCollection(HashSet::new));
            content.skipped().stream().filter(skipped -> skipped.sheet().equals(table.name())).forEach(skipped -> {
                for (int row = skipped.first(); row <= skipped.last(); row++) {
                    told.add(row);
                }
            });
            List<Integer> silent = table.rows().stream().map(Table.Row::number).filter(row -> !told.contains(row)).toList();
            int first = told.isEmpty() ? 0 : content.rows().stream().filter(row -> row.sheet().equals(table.name())).mapToInt(SheetRow::number).min().orElse(0);
            assertThat(silent).as(company + " " + table.name()).hasSizeLessThanOrEqualTo(2).allMatch(row -> row < first);
            boolean read = content.rows().stream().anyMatch(row -> row.sheet().equals(table.name()));
            assertThat(read || content.skipped().stream().anyMatch(skipped -> skipped.sheet().equals(table.name()) && skipped.why() == Skipped.Why.OTHER_SHEET)).isTrue();
        }
    }

    @Test
    void at_least_twenty_eight_of_thirty_take_three_clicks_or_fewer() {
        build();
        Map<String, Integer> clicks = companies().collect(Collectors.toMap(Company::title, company -> clicksOfSomeoneNew(company).clicks()));
        assertThat(clicks).hasSize(30);
        companies().forEach(company -> assertThat(clicks.get(company.title())).as(company.title()).isEqualTo(company.clicks()));
        assertThat(clicks.values().stream().filter(count -> count <= 3).count()).isGreaterThanOrEqualTo(28);
    }

    /** The same people of another structure would be asked anew: the words of one company do not answer for the next. */
    private static Read clicksOfSomeoneNew(Company company) {
        build();
        Company fresh = companies().filter(each -> each.title().equals(company.title())).findFirst().orElseThrow();
        return read(fresh);
    }

    @ParameterizedTest
    @MethodSource("companies")
    void a_second_file_of_the_same_company_is_read_without_a_click(Company company) {
        Read first = read(company);
        byte[] again = company.content("again");
        List<Table> tables = Tables.read(company.fileName(), again).get();
        Upload upload = TestInstance.get(Uploads.class).keep(site.scope, Upload.Purpose.HOURS, company.fileName(), again);
        SheetContent second = MAPPINGS.read(site.scope, upload, tables);
        assertThat(isAsking(second)).isFalse();
        assertThat(second.rows().stream().map(company::written)).containsExactlyElementsOf(company.rows());
        assertThat(first.content().rows()).hasSameSizeAs(second.rows());
    }
}
