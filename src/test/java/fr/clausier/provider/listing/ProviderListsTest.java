package fr.clausier.provider.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.organisation.territory.Coordinates;
import fr.clausier.organisation.territory.Positions;
import fr.clausier.provider.Convention;
import fr.clausier.provider.EmployerKind;
import fr.clausier.provider.Providers;
import fr.clausier.provider.listing.ProviderListPreview.ListedState;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProviderListsTest {

    private final ProviderLists lists = TestInstance.get(ProviderLists.class);
    private final Providers providers = TestInstance.get(Providers.class);
    private final Organisations organisations = TestInstance.get(Organisations.class);
    private final Scope scope = TestInstance.freshFacilitator();
    private final String siret = TestInstance.siret().digits();

    private Upload upload(String... lines) {
        return upload(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private Upload upload(byte[] content) {
        return TestInstance.get(Uploads.class).keep(scope, Upload.Purpose.PROVIDERS, "liste.csv", content);
    }

    private Organisation organisation() {
        return organisations.find(scope, new fr.clausier.kernel.Siret(siret)).orElseThrow();
    }

    private List<Convention> conventions() {
        return providers.find(scope, organisation().id()).orElseThrow().conventions();
    }

    @Test
    void the_sample_list_goes_in_whole_and_a_second_time_adds_nothing() throws IOException {
        byte[] sample = Files.readAllBytes(Path.of("sample-contracts/00-prestataires/prestataires.csv"));
        long rows = new String(sample, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).count() - 1;
        ProviderListReport first = lists.record(scope, upload(sample)).get();
        assertThat(first.problems()).isEmpty();
        assertThat(first.added()).isEqualTo((int) rows);
        ProviderListReport again = lists.record(scope, upload(sample)).get();
        assertThat(again.added()).isZero();
        assertThat(again.changed()).isZero();
        assertThat(again.same()).isEqualTo((int) rows);
    }

    @Test
    void coordinates_a_list_gives_are_kept_and_others_stay() {
        lists.record(scope, upload("SIRET;Nom;Type;Latitude;Longitude", siret + ";Un;ACI;48.1147;-1.68")).get();
        Positions positions = TestInstance.get(Positions.class);
        assertThat(positions.typed(scope, organisation().id())).contains(new Coordinates(481_147, -16_800));
        assertThat(lists.record(scope, upload("SIRET;Nom;Type;Latitude;Longitude", siret + ";Un;ACI;48,1147;-1,68")).get().same()).isEqualTo(1);
        assertThat(lists.record(scope, upload("SIRET;Nom;Type", siret + ";Un;ACI")).get().same()).isEqualTo(1);
        ProviderListReport moved = lists.record(scope, upload("SIRET;Nom;Type;Lat;Lon", siret + ";Un;ACI;48,2;-1,7")).get();
        assertThat(moved.changed()).isEqualTo(1);
        assertThat(positions.typed(scope, organisation().id())).contains(new Coordinates(482_000, -17_000));
    }

    @Test
    void an_organisation_on_two_rows_has_the_place_first_said_and_the_list_again_adds_nothing() {
        String[] rows = {"SIRET;Nom;Type;Latitude;Longitude", siret + ";Un;ACI;48;2", siret + ";Un;AI;47;3"};
        lists.record(scope, upload(rows)).get();
        assertThat(TestInstance.get(Positions.class).typed(scope, organisation().id())).contains(new Coordinates(480_000, 20_000));
        assertThat(lists.record(scope, upload(rows)).get().same()).isEqualTo(2);
    }

    @Test
    void coordinates_off_the_map_are_told_on_their_cell_and_the_row_is_kept() {
        ProviderListReport report = lists.record(scope, upload("SIRET;Nom;Type;Latitude;Longitude", siret + ";Un;ACI;4811;-1.68")).get();
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.problems()).extracting(Problem::code).contains("coordinate-range");
        assertThat(report.problems()).noneMatch(Problem::isError);
        assertThat(TestInstance.get(Positions.class).typed(scope, organisation().id())).isEmpty();
    }

    @Test
    void a_preview_writes_nothing() {
        ProviderListPreview preview = lists.preview(scope, upload("SIRET;Nom;Type", siret + ";Un;ACI")).get();
        assertThat(preview.count(ListedState.NEW)).isEqualTo(1);
        assertThat(organisations.directory(scope)).isEmpty();
    }

    @Test
    void what_a_later_list_does_not_say_is_left_as_it_was() {
        lists.record(scope, upload("SIRET;Nom;Type;N° convention;Valable au;Commune;QPV", siret + ";Un;ACI;A1;31/12/2026;Valmère;QN09601M"));
        ProviderListReport report = lists.record(scope, upload("SIRET;Nom;Type;N° convention;Valable du;Activités",
            siret + ";Un et Cie;ACI;A1;01/01/2025;Voirie")).get();
        assertThat(report.changed()).isEqualTo(1);
        assertThat(organisation().name()).isEqualTo("Un et Cie");
        assertThat(organisation().commune()).isEqualTo("Valmère");
        assertThat(organisation().qpv()).isEqualTo("QN09601M");
        assertThat(conventions()).singleElement().satisfies(convention -> {
            assertThat(convention.validFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
            assertThat(convention.validTo()).isEqualTo(LocalDate.of(2026, 12, 31));
        });
    }

    @Test
    void a_public_list_without_convention_numbers_meets_the_convention_already_known() {
        lists.record(scope, upload("SIRET;Nom;Type;N° convention", siret + ";Un;ACI;A1"));
        assertThat(lists.record(scope, upload("siret;raison sociale;kind", siret + ";Un;ACI")).get().same()).isEqualTo(1);
        assertThat(lists.record(scope, upload("siret;raison sociale;kind", siret + ";Un;EI")).get().added()).isEqualTo(1);
        assertThat(conventions()).extracting(Convention::kind).containsExactly(EmployerKind.ACI, EmployerKind.EI);
    }

    @Test
    void two_conventions_of_one_kind_are_kept_apart() {
        lists.record(scope, upload("SIRET;Nom;Type;N° convention", siret + ";Un;ACI;A1", siret + ";Un;ACI;A2"));
        assertThat(conventions()).extracting(Convention::convention).containsExactly("A1", "A2");
    }

    @Test
    void bad_rows_are_left_out_and_said_and_the_good_ones_recorded() {
        ProviderListReport report = lists.record(scope, upload("SIRET;Nom;Type", "12;Court;ACI", siret + ";Un;ACI")).get();
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.problems()).extracting(Problem::code).containsExactly("siret-format");
    }

    @Test
    void a_file_that_is_no_list_is_refused() {
        assertThat(lists.record(scope, upload("Contact;Courriel", "a;b")).problems()).extracting(Problem::code)
            .containsExactly("provider-headings");
        assertThat(lists.preview(scope, upload(new byte[0])).problems()).extracting(Problem::code).containsExactly("file-empty");
    }

    @Test
    void only_a_facilitator_takes_in_a_list() {
        Upload upload = upload("SIRET;Nom;Type", siret + ";Un;ACI");
        assertThatThrownBy(() -> lists.record(TestInstance.as(scope, Role.BUYER, 1), upload)).isInstanceOf(Scope.Forbidden.class);
    }
}
