package fr.clausier.hours.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.Modality;
import fr.clausier.clause.TermsExample;
import fr.clausier.clause.term.ClockStart;
import fr.clausier.clause.term.CountingLimit;
import fr.clausier.clause.term.HowLong;
import fr.clausier.clause.term.LastMonth;
import fr.clausier.hours.LineExample;
import fr.clausier.hours.decision.Decision.Share;
import fr.clausier.hours.line.Clocks;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import fr.clausier.participant.EligibleGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a line is split between rules that speak together. In March, 15 of 31 days are within the time: 48.39 h of 100 are kept. */
class SplitTest {

    private static final HowLong UNTIL_MID_MARCH = new HowLong(Map.of(), new CountingLimit(24), ClockStart.THIS_LOT, true, LastMonth.BY_DAYS);
    private static final Clocks SINCE_2024 = Clocks.since(LocalDate.of(2024, 3, 16));

    private static LineExample ending() {
        return LineExample.line().clocks(SINCE_2024);
    }

    private static TermsExample terms() {
        return TermsExample.terms().howLong(UNTIL_MID_MARCH);
    }

    private static List<String> shares(LineExample line, TermsExample terms) {
        return LineJudge.judge(List.of(line.build()), Map.of(1L, terms.alone())).get(0).shares().stream()
            .map(share -> share.part() + " " + share.hours() + " " + share.reason().code()).toList();
    }

    @Test
    void what_counts_is_told_before_the_part_that_a_rule_refuses() {
        assertThat(shares(ending(), terms())).containsExactly("COUNTED 48.39 counted", "REFUSED 51.61 counting-period-days");
    }

    @Test
    void a_review_of_the_whole_line_takes_what_a_refusal_of_a_part_leaves() {
        assertThat(shares(ending().group(EligibleGroup.RSA), terms()))
            .containsExactly("REFUSED 51.61 counting-period-days", "REVIEW 48.39 proof-missing");
    }

    @Test
    void a_refusal_of_the_whole_line_leaves_nothing_to_the_others_which_are_still_told_in_their_order() {
        assertThat(shares(ending().group(EligibleGroup.RSA), terms().groups(Set.of(EligibleGroup.DELD))))
            .containsExactly("REFUSED 100.00 group-not-accepted", "REVIEW 0.00 proof-missing", "REFUSED 0.00 counting-period-days");
    }

    @Test
    void of_two_refusals_the_first_takes_the_hours() {
        assertThat(shares(LineExample.line(), TermsExample.terms().groups(Set.of(EligibleGroup.DELD)).modalities(Set.of(Modality.DIRECT_HIRE))))
            .containsExactly("REFUSED 100.00 group-not-accepted", "REFUSED 0.00 modality-not-allowed");
    }

    @Test
    void of_two_reviews_the_first_takes_the_hours() {
        assertThat(shares(LineExample.line().group(EligibleGroup.RSA).conventions(List.of()), TermsExample.terms()))
            .containsExactly("REVIEW 100.00 proof-missing", "REVIEW 0.00 convention-unknown");
    }

    @Test
    void hours_beyond_a_limit_are_told_last() {
        assertThat(shares(ending(), terms().ceiling(Hours.of(40))))
            .containsExactly("COUNTED 40.00 counted", "REFUSED 51.61 counting-period-days", "REVIEW 8.39 over-ceiling");
    }

    @Test
    void a_line_whose_group_is_withheld_is_otherwise_the_same() {
        LineFacts line = ending().build();
        LineFacts bare = line.withheld();
        assertThat(bare.group()).isNull();
        assertThat(bare.proofs()).isEmpty();
        assertThat(bare).usingRecursiveComparison().ignoringFields("group", "proofs").isEqualTo(line);
    }

    @Test
    void hours_that_count_elsewhere_are_told_as_shares_of_their_own_and_the_rest_stays() {
        Decision decision = LineJudge.judge(List.of(ending().id(9).build()), Map.of(1L, terms().alone())).get(0);
        assertThat(decision.line()).isEqualTo(9);
        Share gone = new Share(Part.COUNTED, Hours.of(8), Reason.of("R-16", 1, "pooled", Map.of()));
        Share rest = new Share(Part.COUNTED, Hours.of("40.39"), Reason.of("R-16", 1, "pooled", Map.of()));
        assertThat(decision.passing(List.of(gone)).shares()).extracting(each -> each.hours().toString()).containsExactly("40.39", "8.00", "51.61");
        assertThat(decision.passing(List.of(gone, rest)).shares()).extracting(each -> each.hours().toString()).containsExactly("8.00", "40.39", "51.61");
        assertThat(decision.passing(List.of())).isSameAs(decision);
        Decision overruled = decision.overruledBy(new Overrule(1, Hours.of(100), Hours.ZERO, Hours.ZERO, "vu", 1, java.time.Instant.EPOCH));
        assertThat(overruled.passing(List.of(gone))).isSameAs(overruled);
    }

    @Test
    void a_line_says_the_cell_it_was_read_in() {
        assertThat(new LineSource(1L, "heures.xlsx", "Heures", "P12")).hasToString("heures.xlsx, Heures!P12");
        assertThat(new LineSource(1L, "heures.csv", "", "R2")).hasToString("heures.csv, R2");
        assertThat(new LineSource(1L, "heures.csv", null, "R2")).hasToString("heures.csv, R2");
        assertThat(new LineSource(1L, "heures.csv", null, null)).hasToString("heures.csv");
        assertThat(new LineSource(null, null, null, null)).asString().isEmpty();
    }

    @Test
    void a_selection_is_of_a_buyer_of_a_contract_or_of_all() {
        assertThat(Selection.ofBuyer(3)).isEqualTo(new Selection(3, 0));
        assertThat(Selection.ofContract(4)).isEqualTo(new Selection(0, 4));
        assertThat(Selection.ALL).isEqualTo(new Selection(0, 0));
    }
}
