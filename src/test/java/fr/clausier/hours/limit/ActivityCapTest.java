package fr.clausier.hours.limit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsExample;
import fr.clausier.clause.term.Accepted;
import fr.clausier.hours.Activity;
import fr.clausier.hours.LineExample;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import org.junit.jupiter.api.Test;

class ActivityCapTest {

    private static final Terms TERMS = TermsExample.terms().training(new Accepted(true, Hours.of(10), Hours.of(30)))
        .tutoring(new Accepted(true, Hours.of(5), Hours.of(20))).build();
    private static final LineFacts TRAINING = LineExample.line().activity(Activity.TRAINING).build();
    private static final LineFacts TUTORING = LineExample.line().activity(Activity.TUTORING).build();

    private static String said(ActivityCap cap, LineFacts line) {
        return cap.on(line, TERMS).map(hold -> cap.id() + " " + hold.code() + " " + hold.most() + " " + hold.surplus()).orElse("silent");
    }

    @Test
    void each_cap_names_what_it_holds_and_refuses_the_surplus() {
        assertThat(said(ActivityCap.ofTraining(true), TRAINING)).isEqualTo("R-14 training-over-person 10.00 " + Part.REFUSED);
        assertThat(said(ActivityCap.ofTraining(false), TRAINING)).isEqualTo("R-14 training-over-clause 30.00 " + Part.REFUSED);
        assertThat(said(ActivityCap.ofTutoring(true), TUTORING)).isEqualTo("R-15 tutoring-over-person 5.00 " + Part.REFUSED);
        assertThat(said(ActivityCap.ofTutoring(false), TUTORING)).isEqualTo("R-15 tutoring-over-clause 20.00 " + Part.REFUSED);
    }

    @Test
    void a_cap_is_silent_on_other_activities_and_where_the_terms_set_none() {
        assertThat(said(ActivityCap.ofTraining(true), TUTORING)).isEqualTo("silent");
        assertThat(said(ActivityCap.ofTutoring(false), TRAINING)).isEqualTo("silent");
        assertThat(ActivityCap.ofTraining(true).on(TRAINING, TermsExample.terms().trainingCounts(true).build())).isEmpty();
    }

    @Test
    void people_have_room_of_their_own_under_a_cap_of_each_and_share_that_of_the_clause() {
        LineFacts other = LineExample.line().person("P2").activity(Activity.TRAINING).build();
        assertThat(ActivityCap.ofTraining(true).on(other, TERMS).get().key()).isNotEqualTo(ActivityCap.ofTraining(true).on(TRAINING, TERMS).get().key());
        assertThat(ActivityCap.ofTraining(false).on(other, TERMS).get().key()).isEqualTo(ActivityCap.ofTraining(false).on(TRAINING, TERMS).get().key());
    }
}
