package fr.clausier.hours.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.intake.Preview;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked about a file, what is remembered of the answer, and for whom. */
class MappingsTest {

    private final HoursImport imports = TestInstance.get(HoursImport.class);
    private final Mappings mappings = TestInstance.get(Mappings.class);
    private final Site site = new Site();

    private Preview preview(Scope scope, String name, String text) {
        return imports.preview(scope, name, text.getBytes(StandardCharsets.UTF_8)).get();
    }

    private Outcome<MappingProposal> accept(Scope scope, long upload, Map<String, ?> said) {
        return mappings.accept(scope, upload, MappingDraft.read(Fields.of(new HashMap<>(said))));
    }

    private static List<String> codes(Preview preview) {
        return preview.problems().stream().map(Problem::code).toList();
    }

    /** Headings of a company of its own making: the contract and the month stand above. */
    private String file(String month, String hours) {
        return "Marché : 2025TX014 lot 1;;;;\nMois : " + month + ";;;;\nSalarié;Né le;Siret de l'agence;Public visé;H. faites\n"
            + "DUPONT Marie;05/03/1991;" + site.etti.digits() + ";bénéficiaire RSA depuis 2024;" + hours + "\n";
    }

    @Test
    void a_layout_of_ones_own_is_asked_about_once_then_used_silently_another_month() {
        Preview asked = preview(site.scope, "mars.csv", file("mars 2026", "35,5"));
        assertThat(codes(asked)).containsExactly("mapping-needed");
        assertThat(asked.problems().get(0).args()).containsExactly("/imports/hours/" + asked.uploadId() + "/mapping");
        assertThat(asked.rows()).isEmpty();
        MappingProposal proposal = mappings.proposal(site.scope, asked.uploadId()).get();
        assertThat(proposal.groups()).hasSize(1);
        assertThat(proposal.unknown()).extracting(UnknownValue::written, UnknownValue::proposed)
            .containsExactly(org.assertj.core.groups.Tuple.tuple("bénéficiaire RSA depuis 2024", "RSA"));
        accept(site.scope, asked.uploadId(), Map.of("words", List.of(Map.of("column", "GROUP", "written", "bénéficiaire RSA depuis 2024", "meaning", "RSA")))).get();
        Preview read = imports.preview(site.scope, asked.uploadId()).get();
        assertThat(read.rows()).hasSize(1);
        assertThat(read.rows().get(0).row().month()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(read.rows().get(0).row().work()).isEqualTo(Hours.of("35.5"));
        Preview next = preview(site.scope, "fevrier.csv", file("février 2026", "7"));
        assertThat(codes(next)).doesNotContain("mapping-needed");
        assertThat(next.rows().get(0).row().month()).isEqualTo(YearMonth.of(2026, 2));
        assertThat(next.rows().get(0).row().contract()).isEqualTo("2025TX014");
        assertThat(next.rows().get(0).row().lot()).isEqualTo("1");
    }

    @Test
    void what_one_sender_confirmed_is_not_used_for_another() {
        Preview asked = preview(site.scope, "mars.csv", file("mars 2026", "35,5"));
        accept(site.scope, asked.uploadId(), Map.of()).get();
        Scope holder = TestInstance.as(site.scope, Role.HOLDER, site.holding.organisationId());
        assertThat(codes(preview(holder, "avril.csv", file("février 2026", "8")))).containsExactly("mapping-needed");
        assertThat(codes(preview(new Site().scope, "avril.csv", file("février 2026", "9")))).contains("mapping-needed");
    }

    @Test
    void a_month_typed_by_hand_is_that_of_one_file() {
        String rows = "Marché;Lot;SIRET;Nom;Prénom;Né(e) le;Heures\n2025TX014;01;" + site.etti.digits() + ";DUPONT;Marie;05/03/1991;";
        Preview asked = preview(site.scope, "releve.csv", rows + "7");
        assertThat(codes(asked)).containsExactly("mapping-needed");
        accept(site.scope, asked.uploadId(), Map.of("values", List.of(Map.of("group", "0", "column", "MONTH", "text", "mars 2026")))).get();
        Preview read = imports.preview(site.scope, asked.uploadId()).get();
        assertThat(read.rows().get(0).row().month()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(codes(read)).contains("mapping-typed");
        assertThat(codes(preview(site.scope, "releve2.csv", rows + "8"))).containsExactly("mapping-needed");
    }

    @Test
    void a_contract_typed_by_hand_holds_until_the_title_says_otherwise() {
        String rows = "Nom;Prénom;Né(e) le;SIRET;Lot;Mois;Heures\nDUPONT;Marie;05/03/1991;" + site.etti.digits() + ";01;mars 2026;";
        Preview asked = preview(site.scope, "a.csv", "Chantier Pasteur;;\n" + rows + "7");
        accept(site.scope, asked.uploadId(), Map.of("values", List.of(Map.of("group", "0", "column", "CONTRACT", "text", "2025TX014")))).get();
        Preview next = preview(site.scope, "b.csv", "Chantier Pasteur;;\n" + rows + "8");
        assertThat(next.rows().get(0).row().contract()).isEqualTo("2025TX014");
        assertThat(next.problems()).filteredOn(problem -> problem.code().equals("mapping-typed")).extracting(Problem::found).containsExactly("2025TX014");
        assertThat(codes(preview(site.scope, "c.csv", "Marché 0042;;\n" + rows + "9"))).containsExactly("mapping-needed");
    }

    @Test
    void a_word_two_codes_fit_is_proposed_none_and_left_alone_it_stays_an_error() {
        String text = "Marché;Lot;SIRET;Nom;Prénom;Né(e) le;Public visé;Mois;Heures\n2025TX014;01;" + site.etti.digits() + ";DUPONT;Marie;05/03/1991;RSA, RQTH;mars 2026;7";
        Preview asked = preview(site.scope, "mots.csv", text);
        assertThat(mappings.proposal(site.scope, asked.uploadId()).get().unknown()).extracting(UnknownValue::proposed).containsExactly("");
        accept(site.scope, asked.uploadId(), Map.of()).get();
        assertThat(codes(imports.preview(site.scope, asked.uploadId()).get())).contains("code-unknown").doesNotContain("mapping-needed");
    }

    @Test
    void a_file_laid_out_as_the_template_can_be_read_otherwise_too() {
        String text = "Marché;Lot;SIRET;Nom;Prénom;Né(e) le;Mois;Heures\n2025TX014;01;" + site.etti.digits() + ";MARIE;Dupont;05/03/1991;mars 2026;7";
        Preview read = preview(site.scope, "inverse.csv", text);
        assertThat(read.rows().get(0).row().familyName()).isEqualTo("MARIE");
        accept(site.scope, read.uploadId(), Map.of("columns", List.of(Map.of("group", "0", "column", "D", "use", "FIRST_NAME"),
            Map.of("group", "0", "column", "E", "use", "FAMILY_NAME")))).get();
        assertThat(imports.preview(site.scope, read.uploadId()).get().rows().get(0).row().familyName()).isEqualTo("Dupont");
        assertThat(preview(site.scope, "inverse2.csv", text + "5").rows().get(0).row().familyName()).isEqualTo("Dupont");
    }

    @Test
    void an_answer_that_lacks_what_rows_need_or_says_it_twice_is_refused_and_nothing_is_kept() {
        Preview asked = preview(site.scope, "mars.csv", file("mars 2026", "6"));
        assertThat(accept(site.scope, asked.uploadId(), Map.of("columns", List.of(Map.of("group", "0", "column", "B", "use", "IGNORED")))).problems())
            .extracting(Problem::code).containsExactly("mapping-missing");
        assertThat(accept(site.scope, asked.uploadId(), Map.of("columns", List.of(Map.of("group", "0", "column", "D", "use", "BIRTH_DATE")))).problems())
            .extracting(Problem::code).containsExactly("mapping-twice");
        assertThat(accept(site.scope, asked.uploadId(), Map.of("columns", List.of(Map.of("group", "0", "column", "E", "use", "MONTH_WORK")))).problems())
            .extracting(Problem::code).contains("mapping-no-month");
        assertThat(accept(site.scope, asked.uploadId(), Map.of("sheets", List.of(Map.of("group", "0", "read", "false")))).problems())
            .extracting(Problem::code).containsExactly("mapping-nothing-read");
        assertThat(codes(imports.preview(site.scope, asked.uploadId()).get())).containsExactly("mapping-needed");
    }
}
