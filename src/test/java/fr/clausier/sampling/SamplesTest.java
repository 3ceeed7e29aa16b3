package fr.clausier.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.contract.action.ActionKind;
import fr.clausier.contract.action.Actions;
import fr.clausier.contract.action.Noted;
import fr.clausier.hours.decision.Overrule;
import fr.clausier.hours.overrule.Overrules;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Participants;
import fr.clausier.store.Canonical;
import fr.clausier.upload.evidence.Evidence;
import fr.clausier.upload.evidence.EvidenceExamples;
import fr.clausier.upload.evidence.EvidenceFile;
import fr.clausier.upload.evidence.EvidenceFiles;
import fr.clausier.upload.evidence.EvidenceSubject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A control from the draw to what follows it, and what each may see of it on the way. */
class SamplesTest {

    private final Samples samples = TestInstance.get(Samples.class);
    private final SampleAnswers answers = TestInstance.get(SampleAnswers.class);
    private final SampleReviews reviews = TestInstance.get(SampleReviews.class);
    private final EvidenceFiles files = TestInstance.get(EvidenceFiles.class);
    private final Scope scope = TestInstance.freshFacilitator();
    private final SampleExample example = SampleExample.in(scope);

    private static String code(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).findFirst().orElse("");
    }

    /** The day after the deadline, as if it were today. */
    private static void dayPasses(Sample sample, String column) {
        Sql.run("UPDATE sample SET " + column + " = DATE '2026-04-09' WHERE id = " + sample.id());
    }

    @Test
    void the_list_drawn_from_is_kept_names_nobody_and_gives_the_draw_again() {
        Sample sample = example.draw("50", 1);
        List<String[]> list = samples.list(scope, sample.id()).orElseThrow().stream().map(line -> line.split(";", 3)).toList();
        assertThat(list).hasSize(4).allSatisfy(line -> {
            assertThat(Canonical.sha256("graine|" + line[2])).isEqualTo(line[0]);
            assertThat(line[2]).startsWith("P-").doesNotContain("Exemple");
        });
        assertThat(list).isSortedAccordingTo(java.util.Comparator.comparing(line -> line[0]));
        assertThat(list.get(0)[1] + list.get(1)[1]).isEqualTo("11");
        assertThat(sample.populationHash()).isEqualTo(Canonical.sha256(list.stream().map(line -> line[2] + "\n").sorted().collect(Collectors.joining())));
        assertThat(example.book(scope, sample).items()).extracting(each -> each.item().employerId()).contains(example.holder, example.provider);
    }

    @Test
    void a_day_gone_or_a_period_without_placements_draws_nothing() {
        assertThat(code(samples.draw(scope, SampleExample.draft("50", 0, SampleExample.TODAY.minusDays(1))))).isEqualTo("sample-deadline");
        Sql.run("UPDATE placement SET starts_on = DATE '2026-04-01' WHERE structure_id = " + scope.structure());
        assertThat(code(samples.draw(scope, SampleExample.draft("50", 0, SampleExample.TODAY)))).isEqualTo("sample-nobody");
        assertThat(samples.all(scope)).isEmpty();
    }

    @Test
    void an_employer_sees_its_own_placements_and_a_group_about_health_is_not_told() {
        Sample sample = example.draw("100", 0);
        SampleBook holders = example.book(example.as(Role.HOLDER), sample);
        assertThat(holders.items()).hasSize(2).allMatch(each -> each.item().employerId() == example.holder);
        assertThat(holders.items()).extracting(ItemView::group).containsExactlyInAnyOrder(EligibleGroup.RSA, null);
        assertThat(example.book(example.as(Role.PROVIDER), sample).items()).hasSize(2).allMatch(each -> each.person().startsWith("P-"));
        assertThat(samples.find(TestInstance.as(scope, Role.PROVIDER, example.holder + 1_000_000), sample.id())).isEmpty();
        assertThat(samples.find(TestInstance.freshFacilitator(), sample.id())).isEmpty();
        assertThatThrownBy(() -> samples.find(TestInstance.as(scope, Role.BUYER, 1), sample.id())).isInstanceOf(Scope.Forbidden.class);
        long other = example.book(example.as(Role.PROVIDER), sample).items().get(0).item().id();
        assertThat(files.of(example.as(Role.HOLDER), EvidenceSubject.SAMPLE, other)).isEmpty();
    }

    @Test
    void until_the_deadline_files_come_and_go_and_after_it_neither() {
        Sample sample = example.draw("100", 0);
        Scope provider = example.as(Role.PROVIDER);
        long item = example.book(provider, sample).items().get(0).item().id();
        EvidenceFile first = files.keep(provider, EvidenceSubject.SAMPLE, item, "a.pdf", EvidenceExamples.pdf("a")).get();
        files.remove(provider, first.row().id()).get();
        EvidenceFile second = files.keep(provider, EvidenceSubject.SAMPLE, item, "b.pdf", EvidenceExamples.pdf("b")).get();
        Sql.run("UPDATE sample SET deadline = DATE '2026-04-10' WHERE id = " + sample.id());
        files.keep(provider, EvidenceSubject.SAMPLE, item, "c.pdf", EvidenceExamples.pdf("c")).get();
        dayPasses(sample, "deadline");
        assertThat(code(files.keep(provider, EvidenceSubject.SAMPLE, item, "d.pdf", EvidenceExamples.pdf("d")))).isEqualTo("sample-frozen");
        assertThat(code(files.remove(provider, second.row().id()))).isEqualTo("sample-frozen");
        assertThat(code(answers.send(provider, sample.id(), Map.of()))).isEqualTo("sample-frozen");
        assertThat(files.of(scope, EvidenceSubject.SAMPLE, item).orElseThrow().files()).hasSize(2);
    }

    @Test
    void an_employer_with_neither_file_nor_word_for_a_placement_has_not_sent_all() {
        Sample sample = example.draw("100", 0);
        Scope holder = example.as(Role.HOLDER);
        List<ItemView> items = example.book(holder, sample).items();
        assertThat(answers.send(holder, sample.id(), Map.of()).problems()).extracting(Problem::code).containsExactly("sample-nothing", "sample-nothing");
        files.keep(holder, EvidenceSubject.SAMPLE, items.get(0).item().id(), "a.pdf", EvidenceExamples.pdf("a")).get();
        answers.send(holder, sample.id(), Map.of(items.get(1).item().id(), "Dominique n’a pas retrouvé son attestation")).get();
        assertThat(example.book(holder, sample).unsent()).isEmpty();
        assertThat(example.book(scope, sample).items().stream().map(ItemView::observation)).contains("Dominique n’a pas retrouvé son attestation");
    }

    @Test
    void nothing_is_frozen_before_the_day_is_past_or_everyone_sent_all() {
        Sample sample = example.draw("100", 0);
        example.answers(Role.HOLDER, sample);
        assertThat(code(samples.freeze(scope, sample.id(), sample.version()))).isEqualTo("sample-early");
        ItemView view = example.book(scope, sample).items().get(0);
        assertThat(code(reviews.decide(scope, view.item().id(), view.item().version(), new SampleReviews.Decision(SampleVerdict.REFUSED, "x", Map.of())))).isEqualTo("sample-not-reviewed");
        example.answers(Role.PROVIDER, sample);
        Sample frozen = samples.freeze(scope, sample.id(), sample.version()).get();
        assertThat(frozen.state()).isEqualTo(SampleState.REVIEW);
        assertThat(samples.freeze(scope, sample.id(), sample.version())).isInstanceOf(Outcome.Changed.class);
        List<String> kept = example.book(scope, sample).items().stream().flatMap(each -> files.of(scope, EvidenceSubject.SAMPLE, each.item().id()).orElseThrow().files().stream())
            .map(EvidenceFile::row).map(Evidence::address).toList();
        assertThat(kept).hasSize(4);
        assertThat(TestInstance.get(Journal.class).about(scope, "sample", sample.id()).get(0).detail()).contains(kept);
    }

    @Test
    void accepting_needs_a_file_accepted_or_a_word_and_what_is_decided_is_sealed() {
        Sample sample = example.draw("100", 0);
        dayPasses(sample, "deadline");
        samples.freeze(scope, sample.id(), sample.version()).get();
        ItemView view = example.book(scope, sample).items().get(0);
        assertThat(code(reviews.decide(scope, view.item().id(), view.item().version(), new SampleReviews.Decision(SampleVerdict.ACCEPTED, null, Map.of())))).isEqualTo("sample-no-file");
        reviews.decide(scope, view.item().id(), view.item().version(), new SampleReviews.Decision(SampleVerdict.ACCEPTED, "Vu chez Dominique", Map.of())).get();
        ItemView after = reviews.sheet(scope, view.item().id()).orElseThrow().view();
        assertThat(after.reason()).isEqualTo("Vu chez Dominique");
        assertThat(after.item().reasonEnc()).doesNotContain("Dominique");
        assertThat(TestInstance.get(Journal.class).about(scope, "sample", sample.id())).noneMatch(each -> each.detail().contains("Dominique"));
        assertThat(reviews.decide(scope, view.item().id(), view.item().version(), new SampleReviews.Decision(SampleVerdict.REFUSED, "x", Map.of()))).isInstanceOf(Outcome.Changed.class);
    }

    /** The whole way: refused, heard again, one mended and one not, concluded, followed. */
    @Test
    void what_is_refused_is_heard_again_before_it_is_concluded_and_then_followed() {
        example.declare(example.placements.get(2), "70");
        Sample sample = example.draw("100", 0);
        example.answers(Role.HOLDER, sample);
        example.answers(Role.PROVIDER, sample);
        samples.freeze(scope, sample.id(), example.now(sample).version()).get();
        example.book(scope, sample).items().forEach(each -> example.decides(each, each.item().employerId() == example.provider ? "Attestation trop ancienne" : null));
        assertThat(code(samples.conclude(scope, sample.id(), example.now(sample).version(), "Fin"))).isEqualTo("sample-undecided");
        samples.askAgain(scope, sample.id(), example.now(sample).version(), SampleExample.TODAY.plusDays(5)).get();
        Scope provider = example.as(Role.PROVIDER);
        SampleBook heard = example.book(provider, sample);
        assertThat(heard.asked()).hasSize(2).allMatch(each -> each.firstReason().equals("Attestation trop ancienne") && each.item().verdict() == null);
        assertThat(example.book(example.as(Role.HOLDER), sample).asked()).isEmpty();
        ItemView one = heard.asked().get(0);
        EvidenceFile frozen = files.of(provider, EvidenceSubject.SAMPLE, one.item().id()).orElseThrow().files().get(0);
        assertThat(code(files.remove(provider, frozen.row().id()))).isEqualTo("evidence-frozen");
        long accepted = example.book(example.as(Role.HOLDER), sample).items().get(0).item().id();
        assertThat(code(files.keep(example.as(Role.HOLDER), EvidenceSubject.SAMPLE, accepted, "z.pdf", EvidenceExamples.pdf("z")))).isEqualTo("sample-accepted");
        answers.send(provider, sample.id(), Map.of(one.item().id(), "Voir le courrier")).get();
        samples.freeze(scope, sample.id(), example.now(sample).version()).get();
        ItemView lasting = example.book(scope, sample).items().stream().filter(each -> each.item().placementId() == example.placements.get(2).id()).findFirst().orElseThrow();
        example.book(scope, sample).undecided().forEach(each -> example.decides(each, each.item().id().equals(lasting.item().id()) ? "Toujours trop ancienne" : null));
        assertThat(example.now(sample).state()).isEqualTo(SampleState.REVIEW_AGAIN);
        assertThat(code(samples.reviewLines(scope, sample.id()))).isEqualTo("sample-undecided");
        samples.conclude(scope, sample.id(), example.now(sample).version(), "Un placement sans justificatif").get();
        assertThat(example.book(scope, sample).results()).extracting(EmployerResult::rate).containsExactly(Percent.of("100"), Percent.of("50"));
        List<Noted> log = TestInstance.get(Actions.class).ofLot(scope, example.lot.id()).orElseThrow();
        assertThat(log).singleElement().satisfies(each -> {
            assertThat(each.action().kind()).isEqualTo(ActionKind.CONTROL);
            assertThat(each.action().nextOn()).isEqualTo(SampleExample.TODAY.plusDays(14));
            assertThat(each.told().said()).contains("n° 1", lasting.person());
        });
        assertThat(samples.reviewLines(scope, sample.id()).get()).isEqualTo(1);
        assertThat(samples.reviewLines(scope, sample.id()).get()).as("again changes nothing").isZero();
        assertThat(TestInstance.get(Overrules.class).facts(scope).values()).extracting(Overrule::review).containsExactly(Hours.of("70"));
        assertThat(code(samples.freeze(scope, sample.id(), example.now(sample).version()))).isEqualTo("sample-early");
    }

    @Test
    void samples_are_numbered_and_told_by_whose_turn_it_is() {
        example.draw("100", 0);
        Sample second = example.draw("25", 0);
        assertThat(samples.all(scope)).extracting(each -> each.sample().number()).containsExactly(2, 1);
        assertThat(samples.all(scope)).noneMatch(SampleSummary::waitsForFacilitator);
        assertThat(samples.all(example.as(Role.HOLDER))).filteredOn(each -> each.sample().number() == 1).allMatch(SampleSummary::waitsForEmployer);
        example.answers(Role.HOLDER, samples.all(scope).get(1).sample());
        assertThat(samples.all(example.as(Role.HOLDER))).filteredOn(each -> each.sample().number() == 1).noneMatch(SampleSummary::waitsForEmployer);
        dayPasses(second, "deadline");
        assertThat(samples.all(scope).get(0).waitsForFacilitator()).isTrue();
    }

    @Test
    void a_person_who_was_erased_is_still_told_by_reference() {
        Sample sample = example.draw("100", 0);
        Sql.run("DELETE FROM person_key WHERE id = " + TestInstance.get(Participants.class).personKey(scope, example.placements.get(0).participantId()));
        assertThat(example.book(scope, sample).items()).filteredOn(each -> each.item().placementId() == example.placements.get(0).id()).singleElement()
            .satisfies(each -> assertThat(each.person()).startsWith("P-"));
    }
}
