package fr.clausier.web.home;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.due.DueItem;
import fr.clausier.compliance.due.DueKind;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.LotLink;
import fr.clausier.hours.answer.Awaited;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The first page of a company: what it still owes, its lots, who works for it.
 *
 * @param owed what is due on its lots, the soonest first
 * @param asked the first declarations that wait for its answer, or that an employer disputes; @param allAsked how many there are
 * @param people placed on its lots, or by it, who are at work or were in the month
 */
public record CompanyView(YearMonth month, List<Owed> owed, List<Awaited> asked, long allAsked, List<CompanyLot> lots, List<Worker> people, LocalDate today, Scope scope) {

    private static final int MOST_ROWS = 100;
    private static final int FIRST_ASKED = 5;

    /** @param item what is due; @param who the employer it is due for, when that is another company */
    public record Owed(DueItem item, LotStatement about, String who) {

        /** The first month nobody answered for; null when something else is due. */
        public String month() {
            return item.kind() == DueKind.DECLARATION ? item.reason().facts().get("first") : null;
        }

        /** Whether one month alone is due: then one click can say that nobody worked. */
        public boolean isOneMonth() {
            return month() != null && month().equals(item.reason().facts().get("last"));
        }

        /** Where to answer. */
        public String href() {
            return switch (item.kind()) {
                case DECLARATION -> "/lots/" + item.lot() + "/hours/" + month();
                case FORECAST -> "/lots/" + item.lot() + "/base";
                case REVIEW -> "/lots/" + item.lot() + "/lines?part=REVIEW";
                case TERMS, PROOF -> "/contracts/" + item.contract();
            };
        }

        public boolean isLate(LocalDate today) {
            return item.before() != null && item.before().isBefore(today);
        }
    }

    /** @param kinds as what the company is on the lot; @param mine hours counted of its own people, or of everyone for a holder */
    public record CompanyLot(LotRow row, List<LinkKind> kinds, Hours mine) {

        /** Whether the clause is settled: then there is a certificate. */
        public boolean hasCertificate() {
            return row.about().statement().status() == ClauseStatus.CLOSED;
        }
    }

    /** A person at work. @param shown a name for those entitled, else a reference; @param inMonth hours declared for the month; @param counted since the beginning */
    public record Worker(String shown, long participant, LotStatement about, String employer, LocalDate from, LocalDate until, Hours inMonth, Hours counted) { }

    static CompanyView of(MonthBook book, Listing<Awaited> asked, Collection<Worker> people, LocalDate today, Scope scope) {
        Map<Long, LotStatement> byLot = book.statements().stream().collect(Collectors.toMap(each -> each.lot().id(), Function.identity()));
        List<Owed> owed = book.due().stream().filter(item -> byLot.containsKey(item.lot())).filter(item -> isTheirs(item, byLot.get(item.lot()), scope))
            .map(item -> new Owed(item, byLot.get(item.lot()), item.organisation() == scope.organisation() ? "" : book.nameOf(item.organisation()))).limit(MOST_ROWS).toList();
        List<CompanyLot> lots = book.statements().stream().map(each -> new CompanyLot(LotRow.of(book, each), kinds(each, scope), mine(each, scope))).toList();
        return new CompanyView(book.month(), owed, asked.rows().stream().limit(FIRST_ASKED).toList(), asked.total(), lots,
            people.stream().sorted(Comparator.comparing(Worker::shown).thenComparing(Worker::from)).limit(MOST_ROWS).toList(), today, scope);
    }

    /** A holder answers for everyone on its lots, another employer for its own people. Hours under review wait for the facilitator. */
    private static boolean isTheirs(DueItem item, LotStatement about, Scope scope) {
        return item.kind() != DueKind.REVIEW && (item.organisation() == scope.organisation() || kinds(about, scope).contains(LinkKind.HOLDER));
    }

    private static List<LinkKind> kinds(LotStatement about, Scope scope) {
        return about.links().stream().filter(link -> link.organisationId() == scope.organisation()).map(LotLink::kind).distinct().toList();
    }

    private static Hours mine(LotStatement about, Scope scope) {
        boolean holds = kinds(about, scope).contains(LinkKind.HOLDER);
        return about.lines().stream().filter(line -> holds || line.employer() == scope.organisation()).map(line -> line.decision().counted()).reduce(Hours.ZERO, Hours::plus);
    }

    public boolean mayDeclare() {
        return scope.may(Permission.DECLARE_HOURS);
    }

    public boolean mayConfirm() {
        return scope.role() == Role.PROVIDER;
    }

    /** What is late already. */
    public long late() {
        return owed.stream().filter(each -> each.isLate(today)).count();
    }

    /** Hours counted on all its lots of its people. */
    public Hours counted() {
        return lots.stream().map(CompanyLot::mine).reduce(Hours.ZERO, Hours::plus);
    }
}
