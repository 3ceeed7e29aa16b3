package fr.clausier.api.sample;

import fr.clausier.sampling.EmployerResult;
import fr.clausier.sampling.ItemView;
import fr.clausier.sampling.Sample;
import fr.clausier.sampling.SampleBook;
import fr.clausier.sampling.SampleState;
import fr.clausier.sampling.SampleVerdict;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A control of eligibility. @param items and results of the placements the caller reaches; empty in a list */
@Serdeable
record SampleResponse(long id, int number, SampleState state, LocalDate periodFrom, LocalDate periodTo, BigDecimal share, int least, String seed, String seedSource,
        int population, String populationHash, LocalDate deadline, LocalDate secondDeadline, Instant drawnAt, Instant frozenAt, Instant secondFrozenAt, Instant concludedAt,
        String conclusion, List<Item> items, List<Result> results, long version) {

    /** A placement drawn. What is decided of it is told to its employer once it is told what follows. */
    @Serdeable
    record Item(long id, long placementId, String reference, int rank, boolean byMinimum, long employerId, String person, long files, Instant sentAt, String observation,
            SampleVerdict verdict, String reason, SampleVerdict firstVerdict, String firstReason, long version) { }

    /** What came of it for one employer. @param rate percentage accepted; null until all is decided */
    @Serdeable
    record Result(long employerId, String employer, int drawn, int withFiles, int sent, int accepted, int refused, BigDecimal rate) { }

    static SampleResponse of(Sample sample) {
        return of(sample, List.of(), List.of());
    }

    static SampleResponse of(SampleBook book, boolean controls) {
        boolean told = controls || !book.sample().state().isReviewing();
        return of(book.sample(), book.items().stream().map(each -> item(each, told)).toList(), told ? book.results().stream().map(SampleResponse::result).toList() : List.of());
    }

    private static Item item(ItemView view, boolean told) {
        var item = view.item();
        return new Item(item.id(), item.placementId(), item.reference(), item.drawnRank(), item.byMinimum(), item.employerId(), view.person(), view.files(), item.sentAt(),
            view.observation(), told ? item.verdict() : null, told ? view.reason() : "", item.firstVerdict(), view.firstReason(), item.version());
    }

    private static Result result(EmployerResult each) {
        return new Result(each.employer(), each.name(), each.drawn(), each.withFiles(), each.sent(), each.accepted(), each.refused(),
            each.rate() == null ? null : each.rate().value());
    }

    private static SampleResponse of(Sample s, List<Item> items, List<Result> results) {
        return new SampleResponse(s.id(), s.number(), s.state(), s.periodFrom(), s.periodTo(), s.share(), s.least(), s.seed(), s.seedSource(), s.population(),
            s.populationHash(), s.deadline(), s.secondDeadline(), s.drawnAt(), s.frozenAt(), s.secondFrozenAt(), s.concludedAt(), s.conclusion(), items, results, s.version());
    }
}
