package fr.clausier.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two people record one contract at the same moment: one is told it is done, the other why not, and nobody meets a failure. */
class SameContractTwiceTest {

    private static final int ROUNDS = 40;

    private final Scope scope = TestInstance.freshFacilitator();
    private final ApiCaller one = ApiCaller.of(scope, Role.FACILITATOR, null);
    private final ApiCaller other = ApiCaller.of(scope, Role.FACILITATOR, null);

    @Test
    void the_same_contract_sent_twice_at_once_is_recorded_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<ApiCaller.Answer> refused = new ArrayList<>();
        try {
            for (int i = 0; i < ROUNDS; i++) {
                String contract = "{\"buyerSiret\":\"" + TestInstance.siret().digits() + "\",\"buyerName\":\"Ville\",\"number\":\"R" + i
                    + "\",\"object\":\"Écoles\",\"operation\":\"Opération " + i + "\",\"social\":[\"CLAUSE\"],\"divided\":false}";
                List<Future<ApiCaller.Answer>> sent = threads.invokeAll(List.<Callable<ApiCaller.Answer>>of(
                    () -> one.post("/api/v1/contracts", contract), () -> other.post("/api/v1/contracts", contract)));
                List<ApiCaller.Answer> answers = List.of(sent.get(0).get(), sent.get(1).get());
                assertThat(answers).extracting(ApiCaller.Answer::status).containsOnlyOnce(201).isSubsetOf(201, 409, 422);
                answers.stream().filter(answer -> answer.status() == 409).forEach(refused::add);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.text()).contains("written-meanwhile", "Quelqu’un d’autre vient d’enregistrer");
        });
    }
}
