package fr.clausier.report.reminder.matter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.clause.TermsHistory;
import fr.clausier.compliance.LotStatement;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.contact.Correspondent;
import fr.clausier.organisation.contact.Correspondent.Way;
import fr.clausier.organisation.contact.Reach;
import fr.clausier.report.reminder.rule.ReminderRule.Move;
import fr.clausier.report.reminder.rule.ReminderRule.Stage;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a message says, whatever is owed and to whomever it goes. */
class WordingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static Contract contract;
    private static Lot lot;

    @BeforeAll
    static void lot() {
        Scope scope = TestInstance.freshFacilitator();
        contract = LotExample.contract(scope, "2026-MOTS");
        lot = LotExample.lot(scope, contract, "1");
    }

    @ParameterizedTest
    @EnumSource
    void everything_that_may_be_owed_is_said_whole_with_how_to_answer_with_an_account_or_without(Language language) {
        for (boolean signsIn : new boolean[] {true, false}) {
            Message message = new Message(to(language, signsIn, signsIn, 7), Arrays.stream(MatterKind.values()).map(kind -> stated(kind, lot, MARCH)).toList());
            String text = wording(language).text(message);
            assertThat(text).doesNotContain("⟦", "null").contains("2026-MOTS", "Jardins", "PLIE du Val");
            assertThat(text.contains("https://clauses.exemple.fr/answer/7/2026-03")).as("a link without an account only").isEqualTo(!signsIn);
            assertThat(text.contains("https://clauses.exemple.fr/lots/" + lot.id() + "/hours/2026-03")).isEqualTo(signsIn);
        }
    }

    /** An employer that signs in only to confirm declares nothing there: it is told whom to send its hours to. */
    @Test
    void who_only_confirms_is_not_sent_to_a_page_they_may_not_open() {
        String text = wording(Language.FR).text(new Message(to(Language.FR, true, false, 7), List.of(stated(MatterKind.DECLARATION, lot, MARCH))));
        assertThat(text).doesNotContain("/hours/").contains("Envoyez vos heures", "à PLIE du Val ou au titulaire du marché");
    }

    /** An account of the gardens, whose address was typed for the painters: there it has no role, and confirming pages would show it nothing. */
    @Test
    void who_signs_in_for_one_organisation_only_answers_for_the_other_without_an_account() {
        Lot other = new Lot(lot.id() + 1, lot.structureId(), lot.contractId(), "9", "Lot", null, null, null, null, lot.grouping(), false, 0);
        Correspondent both = to(Language.FR, 5, Map.of(7L, Way.DECLARES, 8L, Way.WITHOUT_ACCOUNT));
        List<Stated> ofPainters = Arrays.stream(MatterKind.values()).map(kind -> stated(kind, other, MARCH, 8)).toList();
        List<Stated> told = new ArrayList<>(ofPainters);
        assertThat(wording(Language.FR).text(new Message(both, told))).contains("/answer/8/2026-03", "Envoyez vos heures").doesNotContain("/confirmations", "/lots/", "/declarations/");
        told.add(stated(MatterKind.DECLARATION, lot, MARCH, 7));
        told.add(stated(MatterKind.CONFIRMATION, lot, MARCH, 7));
        assertThat(wording(Language.FR).text(new Message(both, told))).contains("/answer/8/2026-03", "/confirmations", "/lots/" + lot.id() + "/hours/2026-03", "Envoyez vos heures")
            .doesNotContain("/answer/7/", "/lots/" + other.id() + "/");
    }

    @Test
    void months_of_one_lot_are_told_together_and_what_is_late_says_since_when() {
        String text = wording(Language.FR).text(new Message(to(Language.FR, true, true, 7), List.of(stated(MatterKind.DECLARATION, lot, YearMonth.of(2026, 1)),
            stated(MatterKind.DECLARATION, lot, YearMonth.of(2026, 2)))));
        assertThat(text).contains("janvier 2026, février 2026, attendu depuis le 15/02/2026");
        assertThat(wording(Language.FR).text(new Message(to(Language.FR, true, true, 7), List.of(stated(MatterKind.DECLARATION, lot, MARCH)))))
            .contains("mars 2026, au plus tard le 15/04/2026");
    }

    @Test
    void beyond_thirty_lots_of_a_kind_the_others_are_counted_and_the_end_of_the_message_is_there() {
        List<Stated> many = new ArrayList<>();
        for (int i = 1; i <= 32; i++) {
            Lot other = new Lot(lot.id() + i, lot.structureId(), lot.contractId(), "N" + i, "Lot", null, null, null, null, lot.grouping(), false, 0);
            many.add(stated(MatterKind.DECLARATION, other, MARCH));
        }
        String text = wording(Language.FR).text(new Message(to(Language.FR, false, false, 7), many));
        assertThat(text).contains("Lot N30", "et 2 autres lots", "Si vous avez répondu entre-temps").doesNotContain("Lot N31");
    }

    private static Wording wording(Language language) {
        return new Wording(new Texts(ZoneOffset.UTC).in(language), "PLIE du Val", "https://clauses.exemple.fr", TODAY, Map.of(7L, "Jardins", 8L, "Peintures"),
            (organisation, month) -> "https://clauses.exemple.fr/answer/" + organisation + "/" + month);
    }

    private static Correspondent to(Language language, boolean signsIn, boolean declares, long organisation) {
        return to(language, signsIn ? 5 : 0, Map.of(organisation, declares ? Way.DECLARES : signsIn ? Way.CONFIRMS : Way.WITHOUT_ACCOUNT));
    }

    private static Correspondent to(Language language, long account, Map<Long, Way> at) {
        return new Correspondent(List.of(1L), account, new TreeMap<>(at), new Reach("Paule", "paule@exemple.fr", language), false, null, null);
    }

    private static Stated stated(MatterKind kind, Lot of, YearMonth month) {
        return stated(kind, of, month, 7);
    }

    private static Stated stated(MatterKind kind, Lot of, YearMonth month, long organisation) {
        LotStatement about = new LotStatement(contract, of, List.of(), TermsHistory.NONE, LotBase.NONE, null, List.of());
        LocalDate since = month.plusMonths(1).atDay(1);
        return new Stated(new Matter(kind, about, organisation, month, 12, since, since.plusDays(14), List.of(7)), new Stage(Move.WRITE, TODAY, 1, 1), null);
    }
}
