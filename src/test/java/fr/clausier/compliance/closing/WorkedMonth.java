package fr.clausier.compliance.closing;

import fr.clausier.TestInstance;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.Identity;
import fr.clausier.participant.Participants;
import fr.clausier.participant.exit.Exit;
import fr.clausier.participant.exit.ExitDetail;
import fr.clausier.participant.exit.ExitDraft;
import fr.clausier.participant.exit.ExitKind;
import fr.clausier.participant.exit.ExitPoint;
import fr.clausier.participant.exit.Exits;
import fr.clausier.participant.exit.ToldBy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** A sample contract with its hours, in a structure of its own, to be closed. */
public final class WorkedMonth {

    public static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Siret BUYER = new Siret("27960004100016");

    public final Scope scope = TestInstance.freshFacilitator();

    private WorkedMonth() { }

    /** Three lots at 31 March 2026, worked out by hand: see its README. */
    public static WorkedMonth load() {
        WorkedMonth month = new WorkedMonth();
        fr.clausier.report.compliance.WorkedMonth.load(month.scope, "11-mois-type", List.of("2025-11", "2026-03"));
        return month;
    }

    public Scope buyer() {
        return TestInstance.as(scope, Role.BUYER, TestInstance.get(Organisations.class).find(scope, BUYER).orElseThrow().id());
    }

    /** Closes a month, having seen all there was to see. */
    public MonthState close(YearMonth month) {
        MonthClosings closings = TestInstance.get(MonthClosings.class);
        return closings.close(scope, month, new ClosingDraft(closings.review(scope, month).findings().stream().map(Finding::token)
            .collect(Collectors.toSet()))).get();
    }

    /** The one person whose placement is over, on 30 January, has left for a CDI. */
    public Exit leave() {
        return TestInstance.get(Exits.class).record(scope, person(), new ExitDraft(LocalDate.of(2026, 1, 30), ExitPoint.AT_END, ExitKind.LASTING, ExitDetail.CDI,
            ToldBy.PERSON)).get();
    }

    /** Who left. */
    public long person() {
        return TestInstance.get(Participants.class).find(scope, new Identity("Traoré", "Abdoulaye", LocalDate.of(1975, 7, 7))).orElseThrow().participant().id();
    }
}
