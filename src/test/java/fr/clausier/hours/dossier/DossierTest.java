package fr.clausier.hours.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Problem;
import fr.clausier.store.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DossierTest {

    private static List<Problem> problems(String text) throws Exception {
        Fields fields = Fields.of(Json.object(text.getBytes(StandardCharsets.UTF_8)));
        Dossier.read(fields);
        return fields.problems();
    }

    @Test
    void every_sample_reads_without_a_word() throws Exception {
        try (Stream<Path> folders = Files.list(Path.of("sample-contracts"))) {
            for (Path file : folders.map(folder -> folder.resolve("dossier.json")).filter(Files::exists).toList()) {
                assertThat(problems(Files.readString(file))).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void an_empty_file_is_named_as_such() throws Exception {
        assertThat(problems("{}")).extracting(Problem::code).containsExactly("dossier-empty");
    }

    @Test
    void a_problem_names_its_path() throws Exception {
        assertThat(problems("""
            {"contracts": [{"buyerSiret": "123", "number": "1", "object": "Travaux", "divided": true, "lots": [
                {"number": "1", "title": "Lot", "amount": "beaucoup", "links": [{"siret": "21960001300011", "kind": "BOSS"}],
                 "clause": {"modalities": ["DIRECT_HIRE"], "groups": [], "startsOn": "2026-01-01", "endsOn": "2026-12-31",
                            "formula": "FIXED", "fixedHours": "x"}}]}]}
            """)).extracting(problem -> problem.place().field() + " " + problem.code()).containsExactlyInAnyOrder(
                "contracts[0].buyerSiret siret-format", "contracts[0].lots[0].amount money-format", "contracts[0].lots[0].links[0].kind code-unknown",
                "contracts[0].lots[0].clause.groups required", "contracts[0].lots[0].clause.fixedHours hours-format");
    }

    @Test
    void an_undivided_contract_carries_one_lot() throws Exception {
        assertThat(problems("""
            {"contracts": [{"buyerSiret": "21960001300011", "number": "1", "object": "Travaux", "divided": false, "lots": [{}, {}]}]}
            """)).extracting(Problem::code).containsExactly("dossier-lots-undivided");
    }

    @Test
    void a_person_without_a_birth_date_is_refused() throws Exception {
        assertThat(problems("""
            {"people": [{"familyName": "Exemple", "firstName": "Dominique"}]}
            """)).extracting(problem -> problem.place().field()).containsExactly("people[0].birthDate");
    }
}
