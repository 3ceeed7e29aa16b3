package fr.clausier.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sample case 13: a contract typed by hand, then three published files. Expected answers are read from its own table. */
class SampleOpenDataTest {

    private static final Path CASE = Path.of("sample-contracts/13-donnees-essentielles");

    private final PublishedContracts openData = TestInstance.get(PublishedContracts.class);
    private final Contracts contracts = TestInstance.get(Contracts.class);
    private final Lots lots = TestInstance.get(Lots.class);
    private final Scope scope = TestInstance.freshFacilitator();

    @Test
    void every_record_conflict_and_problem_of_the_case_is_the_expected_one() throws IOException {
        typeTheContract();
        List<String> found = new ArrayList<>();
        for (String name : List.of("decp.json", "decp.xml", "decp-ancien.json")) {
            Upload upload = TestInstance.get(Uploads.class).keep(scope, Upload.Purpose.OPEN_DATA, name, Files.readAllBytes(CASE.resolve(name)));
            ImportPreview preview = openData.preview(scope, upload);
            ImportReport report = openData.record(scope, upload, ImportChoices.CREATE).get();
            preview.lines().forEach(line -> found.add(name + ";marché;" + line.record().buyer() + ";" + line.record().id() + ";;"));
            conflictsAfter(preview).forEach(conflict -> found.add(name + ";conflit;24960001700019;" + conflict.recordId() + ";"
                + conflict.field().published().get(0) + ";" + conflict.imported().replace(".00", "")));
            report.problems().forEach(problem -> found.add(name + ";problème;;" + problem.args().get(0) + ";" + field(problem) + ";"
                + problem.found()));
        }
        List<String> expected = Files.readAllLines(CASE.resolve("attendu-decp.csv"));
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
    }

    private List<Conflict> conflictsAfter(ImportPreview preview) {
        return preview.lines().stream().map(line -> contracts.find(scope, line.record().buyer(), line.record().id()).orElseThrow())
            .flatMap(contract -> openData.conflicts(scope, contract.id()).stream()).toList();
    }

    private static String field(Problem problem) {
        return problem.place().field().replaceFirst("^marches(\\.[a-z-]+)?\\[[0-9]+]\\.?", "");
    }

    private void typeTheContract() throws IOException {
        Fields dossier = Fields.of(TestInstance.get(ObjectMapper.class)
            .readValue(Files.readAllBytes(CASE.resolve("dossier.json")), Argument.mapOf(String.class, Object.class)));
        Fields typed = dossier.list("contracts").get(0);
        Contract contract = contracts.record(scope, ContractDraft.read(typed)).get();
        Fields link = typed.list("lots").get(0).list("links").get(0);
        lots.link(scope, lots.ofContract(scope, contract.id()).get(0).id(), LinkDraft.read(link)).get();
        assertThat(dossier.problems()).isEmpty();
    }
}
