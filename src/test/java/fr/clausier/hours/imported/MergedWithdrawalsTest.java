package fr.clausier.hours.imported;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.merge.MergeDraft;
import fr.clausier.hours.merge.MergeDraft.Twice;
import fr.clausier.hours.merge.Merges;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participants;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two files declared the same month of one person under two records, put together since; then each file is taken back. */
class MergedWithdrawalsTest {

    private static final WithdrawalDraft WRONG_FILE = new WithdrawalDraft("Mauvais fichier", true);

    private final Withdrawals withdrawals = TestInstance.get(Withdrawals.class);
    private final HoursImport imports = TestInstance.get(HoursImport.class);
    private final Participants participants = TestInstance.get(Participants.class);
    private final Site site = new Site();

    private long recorded(String family, String hours) {
        String text = "Marché;Lot;SIRET;Type;Nom;Prénom;Né(e) le;Public;Modalité;Contrat;Début;Mois;Heures\n2025TX014;01;" + site.etti.digits() + ";ETTI;" + family
            + ";Dominique;05/03/1991;RSA;MAD;MISSION;02/02/2026;03/2026;" + hours + "\n";
        long upload = imports.preview(site.scope, "mars.csv", text.getBytes(StandardCharsets.UTF_8)).get().uploadId();
        imports.record(site.scope, upload, "").get();
        return upload;
    }

    private long person(String family) {
        return participants.find(site.scope, new Identity(family, "Dominique", LocalDate.of(1991, 3, 5))).orElseThrow().participant().id();
    }

    private DeclaredLine standing() {
        assertThat(TestInstance.get(HoursLedger.class).lines(site.scope, new LineFilter(0, 0, null, null, true))).hasSize(1);
        return TestInstance.get(HoursLedger.class).lines(site.scope, new LineFilter(0, 0, null, null, true)).get(0);
    }

    /** Whose hours hold, and which record stays, whichever was declared first; a record that says zero never holds. */
    @ParameterizedTest
    @CsvSource({"EXEMPLE, KEPT, 80, 70, EXEMPLE", "EXEMPLE, GONE, 80, 70, EXEMPLES", "EXEMPLES, KEPT, 80, 70, EXEMPLES", "EXEMPLES, GONE, 80, 70, EXEMPLE",
        "EXEMPLE, , 0, 70, EXEMPLES", "EXEMPLE, , 80, 0, EXEMPLE", "EXEMPLES, , 0, 70, EXEMPLES", "EXEMPLES, , 80, 0, EXEMPLE"})
    void the_file_whose_hours_hold_gives_the_others_back_and_the_other_file_changes_nothing(String stays, Twice twice, String first, String second, String holding) {
        long one = recorded("EXEMPLE", first);
        long other = recorded("EXEMPLES", second);
        boolean swapped = stays.equals("EXEMPLES");
        TestInstance.get(Merges.class).merge(site.scope, new MergeDraft(person(stays), person(swapped ? "EXEMPLE" : "EXEMPLES"), Set.of(), twice)).get();
        boolean older = holding.equals("EXEMPLE");
        assertThat(standing().hours()).isEqualTo(Hours.of(older ? first : second));
        assertThat(withdrawals.withdraw(site.scope, older ? other : one, WRONG_FILE).problems()).extracting(Problem::code).containsExactly("withdrawal-nothing");
        withdrawals.withdraw(site.scope, older ? one : other, WRONG_FILE).get();
        assertThat(standing().hours()).isEqualTo(Hours.of(older ? second : first));
        withdrawals.withdraw(site.scope, older ? other : one, WRONG_FILE).get();
        assertThat(standing().hours()).isEqualTo(Hours.ZERO);
    }
}
