package fr.clausier.api.closing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.api.ApiCaller;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Closes a month through the API, as a program does: it reads what there is to see, then confirms it. */
public final class ClosingCaller {

    private ClosingCaller() { }

    public static Map<String, Object> close(ApiCaller caller, String month) {
        ApiCaller.Answer answer = caller.post("/api/v1/months/" + month + "/close", "{\"confirmed\":[" + confirms(caller, month) + "]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String confirms(ApiCaller caller, String month) {
        return findings(caller, month).stream().map(each -> "\"" + each.get("confirm") + "\"").collect(Collectors.joining(","));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> findings(ApiCaller caller, String month) {
        return (List<Map<String, Object>>) caller.get("/api/v1/months/" + month).json().get("findings");
    }
}
