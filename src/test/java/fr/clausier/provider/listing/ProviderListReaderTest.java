package fr.clausier.provider.listing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Problem;
import fr.clausier.organisation.LegalFamily;
import fr.clausier.provider.EmployerKind;
import fr.clausier.workbook.reading.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderListReaderTest {

    private static final String ONE = "90000011800019";
    private static final String TWO = "90000012600012";

    private static ProviderList csv(String... lines) {
        return ProviderListReader.read(Tables.read("liste.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)).get());
    }

    private static List<String> codes(ProviderList list) {
        return list.problems().stream().map(Problem::code).toList();
    }

    @Test
    void every_column_of_a_list_is_read_whatever_the_order() {
        ProviderList list = csv("QPV;Type;Nom;SIRET;N° convention;Valable du;Valable au;Structure porteuse (SIRET);Activités;Adresse;Code postal;"
            + "Commune;Département;Famille juridique;Code INSEE",
            "QN09601M;ACI;Les Jardins;" + ONE + ";ACI01;01/01/2025;31/12/2026;" + TWO + ";Espaces verts;4 chemin des Jardins;01110;Aubrelles;01;"
            + "Association;01004");
        assertThat(list.problems()).isEmpty();
        assertThat(list.providers()).singleElement().satisfies(listed -> {
            assertThat(listed.row()).isEqualTo(2);
            assertThat(listed.organisation().siret().digits()).isEqualTo(ONE);
            assertThat(listed.organisation().name()).isEqualTo("Les Jardins");
            assertThat(listed.organisation().legalFamily()).isEqualTo(LegalFamily.ASSOCIATION);
            assertThat(listed.organisation().postcode()).isEqualTo("01110");
            assertThat(listed.organisation().communeCode()).isEqualTo("01004");
            assertThat(listed.organisation().departement()).isEqualTo("01");
            assertThat(listed.organisation().qpv()).isEqualTo("QN09601M");
            assertThat(listed.convention().kind()).isEqualTo(EmployerKind.ACI);
            assertThat(listed.convention().convention()).isEqualTo("ACI01");
            assertThat(listed.convention().validFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
            assertThat(listed.convention().validTo()).isEqualTo(LocalDate.of(2026, 12, 31));
            assertThat(listed.convention().hostSiret().digits()).isEqualTo(TWO);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"siret,kind,raison_sociale,city", "Numéro SIRET,Type de structure,Raison sociale,Ville",
        "SIRET de la structure,Catégorie,Dénomination sociale,Libellé commune"})
    void headings_of_public_lists_are_known(String headings) {
        ProviderList list = csv(headings, ONE + ",EI,Rénov'Insertion,Mornay");
        assertThat(list.problems()).isEmpty();
        assertThat(list.providers()).singleElement().satisfies(listed -> {
            assertThat(listed.convention().kind()).isEqualTo(EmployerKind.EI);
            assertThat(listed.organisation().name()).isEqualTo("Rénov'Insertion");
            assertThat(listed.organisation().commune()).isEqualTo("Mornay");
        });
    }

    @ParameterizedTest
    @CsvSource({"ACI,ACI", "aci,ACI", "Atelier et chantier d'insertion,ACI", "Ateliers et chantiers d’insertion (ACI),ACI",
        "Entreprise d'insertion,EI", "ETTI - Entreprise de travail temporaire d'insertion,ETTI", "Régie de quartier,REGIE",
        "Entreprise adaptée,EA", "GEIQ,GEIQ", "Entreprise de travail temporaire,ETT"})
    void kinds_are_read_as_lists_write_them(String written, EmployerKind kind) {
        assertThat(csv("SIRET;Nom;Type", ONE + ";Un;" + written).providers()).singleElement()
            .satisfies(listed -> assertThat(listed.convention().kind()).isEqualTo(kind));
    }

    @Test
    void two_kinds_in_one_cell_are_two_listed_kinds() {
        assertThat(csv("SIRET;Nom;Type", ONE + ";Un;ACI / EI").providers()).extracting(listed -> listed.convention().kind())
            .containsExactly(EmployerKind.ACI, EmployerKind.EI);
    }

    @Test
    void a_row_without_a_kind_is_an_organisation_alone() {
        assertThat(csv("SIRET;Nom;Type", ONE + ";Commune de Valmère;").providers()).singleElement()
            .satisfies(listed -> assertThat(listed.convention()).isNull());
    }

    @Test
    void a_bad_row_is_named_with_its_cell_and_the_others_are_kept() {
        ProviderList list = csv("Liste au 1er mars;;", "SIRET;Nom;Type", "123;Trop court;ACI", ONE + ";;ACI", ";Sans numéro;ACI",
            ONE + ";Un;Chantier", TWO + ";Deux;EI");
        assertThat(list.providers()).extracting(listed -> listed.organisation().siret().digits()).containsExactly(TWO);
        assertThat(list.refused()).isEqualTo(4);
        assertThat(list.problems()).extracting(problem -> problem.place().cell() + " " + problem.code()).containsExactly(
            "A3 siret-format", "B4 required", "A5 required", "C6 provider-kind");
        assertThat(list.problems()).allMatch(Problem::isError);
    }

    @Test
    void an_unusable_optional_value_is_dropped_with_a_warning_and_the_row_kept() {
        ProviderList list = csv("SIRET;Nom;Type;Code postal;Département;QPV;Valable du;Valable au;Famille juridique;Téléphone",
            ONE + ";Un;ACI;Ain;Ain;oui;hier;2026-12-31;inconnue;04");
        assertThat(list.providers()).singleElement().satisfies(listed -> {
            assertThat(listed.organisation().postcode()).isNull();
            assertThat(listed.organisation().departement()).isNull();
            assertThat(listed.organisation().qpv()).isNull();
            assertThat(listed.convention().validFrom()).isNull();
            assertThat(listed.convention().validTo()).isEqualTo(LocalDate.of(2026, 12, 31));
        });
        assertThat(list.problems()).noneMatch(Problem::isError);
        assertThat(list.problems()).extracting(problem -> problem.place().cell() + " " + problem.code()).containsExactlyInAnyOrder(
            "J1 provider-column", "I2 provider-family", "D2 postcode-format", "E2 departement-format", "F2 qpv-format", "G2 date-format");
    }

    @ParameterizedTest
    @CsvSource({"1,01", "01 - Ain,01", "Ain (01),01", "2a,2A", "974,974"})
    void a_departement_is_read_by_its_number(String written, String kept) {
        assertThat(csv("SIRET;Nom;Département", ONE + ";Un;" + written).providers().get(0).organisation().departement()).isEqualTo(kept);
    }

    @Test
    void one_organisation_on_several_rows_has_one_card() {
        ProviderList list = csv("SIRET;Nom;Type;N° convention;Activités;Commune", ONE + ";Régie;REGIE;R1;Services;Valmère",
            ONE + ";Régie;EI;E1;Peinture, services de nuit;");
        assertThat(list.problems()).isEmpty();
        assertThat(list.providers()).hasSize(2).allSatisfy(listed -> {
            assertThat(listed.organisation().activities()).isEqualTo("Services, Peinture, services de nuit");
            assertThat(listed.organisation().commune()).isEqualTo("Valmère");
        });
    }

    @Test
    void the_same_kind_and_convention_twice_names_both_rows() {
        ProviderList list = csv("SIRET;Nom;Type;N° convention;Valable au", ONE + ";Un;ACI;A1;31/12/2026", ONE + ";Un;ACI;A1;31/12/2026",
            ONE + ";Un;ACI;A1;31/12/2027");
        assertThat(list.providers()).hasSize(1);
        assertThat(codes(list)).containsExactly("provider-repeated", "provider-twice");
        assertThat(list.problems().get(1).place().cell()).isEqualTo("A4");
        assertThat(list.problems().get(1).args()).containsExactly("2");
        assertThat(list.refused()).isEqualTo(1);
    }

    @Test
    void a_siret_that_fails_its_check_is_kept_with_a_warning() {
        ProviderList list = csv("SIRET;Nom;Type", "90000011800010;Un;ACI");
        assertThat(list.providers()).hasSize(1);
        assertThat(codes(list)).containsExactly("siret-check");
    }

    @Test
    void a_file_without_known_headings_is_no_list() {
        assertThat(codes(csv("Entreprise;Contact", "Un;Deux"))).containsExactly("provider-headings");
    }

    @Test
    void a_workbook_gives_lost_zeros_back_and_true_dates() throws IOException {
        ProviderList list = ProviderListReader.read(Tables.read("liste.xlsx", workbook()).get());
        assertThat(list.providers()).singleElement().satisfies(listed -> {
            assertThat(listed.sheet()).isEqualTo("SIAE");
            assertThat(listed.organisation().siret().digits()).isEqualTo("00900001000018");
            assertThat(listed.organisation().postcode()).isEqualTo("01110");
            assertThat(listed.convention().validFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
        });
        assertThat(list.problems()).extracting(problem -> problem.place().toString() + " " + problem.code())
            .containsExactly("SIAE!A2 provider-siret-zeros");
    }

    /** A SIRET and a post code that the spreadsheet took for quantities, and a true date. */
    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("Lisez-moi").createRow(0).createCell(0).setCellValue("Liste des structures");
            XSSFSheet sheet = book.createSheet("SIAE");
            String[] headings = {"SIRET", "Raison sociale", "Type", "Code postal", "Date de début"};
            XSSFRow row = sheet.createRow(0);
            for (int i = 0; i < headings.length; i++) {
                row.createCell(i).setCellValue(headings[i]);
            }
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            XSSFRow line = sheet.createRow(1);
            line.createCell(0).setCellValue(900001000018.0);
            line.createCell(1).setCellValue("Un");
            line.createCell(2).setCellValue("ACI");
            line.createCell(3).setCellValue(1110);
            line.createCell(4).setCellValue(LocalDate.of(2025, 1, 1));
            line.getCell(4).setCellStyle(date);
            book.write(out);
            return out.toByteArray();
        }
    }
}
