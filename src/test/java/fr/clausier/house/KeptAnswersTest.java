package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.access.AccountNames;
import fr.clausier.access.Accounts;
import fr.clausier.access.FacilitatorStructure;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.check.CheckFilter;
import fr.clausier.compliance.check.Checks;
import fr.clausier.compliance.standing.Closings;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Grouping;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.contract.action.Actions;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.counterpart.Counterparts;
import fr.clausier.contract.duty.StaffFigures;
import fr.clausier.contract.followed.Portfolios;
import fr.clausier.contract.followed.Territories;
import fr.clausier.contract.followed.TerritoryDraft;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.derogation.Derogations;
import fr.clausier.hours.dossier.Dossiers;
import fr.clausier.hours.imported.WithdrawalDraft;
import fr.clausier.hours.imported.Withdrawals;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.overrule.OverruleDraft;
import fr.clausier.hours.overrule.Overrules;
import fr.clausier.hours.overrule.Withdrawal;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.hours.pool.Pools;
import fr.clausier.hours.question.Questions;
import fr.clausier.hours.suspension.Suspensions;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Kept;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.law.LegalAmount;
import fr.clausier.law.LegalAmountDraft;
import fr.clausier.law.LegalAmounts;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.organisation.Organisations;
import fr.clausier.provider.ConventionDraft;
import fr.clausier.provider.EmployerKind;
import fr.clausier.provider.Providers;
import fr.clausier.report.sending.Sendings;
import fr.clausier.sampling.Samples;
import fr.clausier.upload.evidence.EvidenceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers kept between requests say what they rest on; here somebody looks at everything between one thing written and the next. */
class KeptAnswersTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final Set<String> mistaken = new TreeSet<>();
    private long last;

    @AfterEach
    void looks_no_more() {
        TestInstance.between(() -> { });
    }

    @Test
    void whatever_is_written_no_answer_is_given_that_would_be_worked_out_otherwise() {
        TestInstance.between(this::looked);
        Portfolio portfolio = Portfolio.filled();
        portfolio.share(true);
        portfolio.share(false);
        changed(portfolio.scope());
        imported(portfolio.scope());
        assertThat(TestInstance.get(Contracts.class).all(portfolio.scope())).hasSizeGreaterThan(1);
        assertThat(mistaken).isEmpty();
        assertThat(Kept.unused()).as("places that nobody looked at").noneMatch(place -> !place.endsWith(" all"));
    }

    /** All at once: what would be given now must be what is, and everything is looked at again, so that it is kept. */
    private void looked() {
        long now = TestInstance.get(Journal.class).last();
        if (now == last) {
            return;
        }
        last = now;
        Accounts accounts = TestInstance.get(Accounts.class);
        accounts.structures(Accounts.operator()).stream().map(FacilitatorStructure::id).max(Comparator.naturalOrder())
            .ifPresent(structure -> {
                mistaken.addAll(Kept.mistaken(structure));
                Kept.reading(() -> looked(Scope.facilitator(new Actor(1), structure)));
            });
    }

    private boolean looked(Scope scope) {
        List<Contract> contracts = TestInstance.get(Contracts.class).all(scope);
        List<Lot> lots = TestInstance.get(Lots.class).all(scope);
        ComplianceBook book = TestInstance.get(ComplianceBook.class);
        book.month(scope, MARCH, Selection.ALL);
        TestInstance.get(Lots.class).links(scope).stream().limit(1)
            .forEach(link -> book.month(TestInstance.as(scope, Role.PROVIDER, link.organisationId()), MARCH, Selection.ALL));
        contracts.stream().limit(1).forEach(contract -> {
            book.month(scope, MARCH, Selection.ofContract(contract.id()));
            book.month(TestInstance.as(scope, Role.BUYER, contract.buyerId()), MARCH, Selection.ALL);
            TestInstance.get(Actions.class).nextOf(scope, contract.id());
        });
        TestInstance.get(Counterparts.class).ofLots(scope, lots, contracts.stream().collect(Collectors.toMap(Contract::id, Contract::buyerId)));
        TestInstance.get(Actions.class).next(scope, null, 10);
        TestInstance.get(AccountNames.class).answering(scope);
        TestInstance.get(Portfolios.class).mine(scope);
        TestInstance.get(Samples.class).all(scope);
        TestInstance.get(EvidenceFiles.class).usage(scope);
        TestInstance.get(Questions.class).waiting(scope);
        TestInstance.get(ClosedMonths.class).of(scope);
        TestInstance.get(LegalAmounts.class).series(scope);
        TestInstance.get(Sendings.class).troubles(scope);
        TestInstance.get(Checks.class).book(scope, CheckFilter.ALL);
        return true;
    }

    /** What a filled portfolio does not write yet: what there is changes, and is taken back. */
    private static void changed(Scope scope) {
        territories(scope);
        portfolio(scope);
        hours(scope);
        decided(scope);
    }

    /** Whose contracts are, by where they are done: an area given, where the buyer is, where a contract is done, the area ended. */
    private static void territories(Scope scope) {
        Territories territories = TestInstance.get(Territories.class);
        long given = territories.give(scope, new TerritoryDraft(scope.actor().account(), List.of("22", "56"), null, null)).get().get(0).id();
        Contract contract = TestInstance.get(Contracts.class).all(scope).stream().filter(each -> each.number().equals("2026-ROUTES")).findFirst().orElseThrow();
        Organisation buyer = TestInstance.get(Organisations.class).find(scope, contract.buyerId()).orElseThrow();
        TestInstance.get(Organisations.class).record(scope, new OrganisationDraft(buyer.siret(), buyer.name(), buyer.legalFamily(), buyer.buyerKind(), null, "22000", null, null,
            null, null, null)).get();
        assertThat(TestInstance.get(Portfolios.class).all(scope)).containsEntry(contract.id(), new Portfolios.Whose(scope.actor().account(), "22"));
        territories.end(scope, given, null).get();
        assertThat(TestInstance.get(Portfolios.class).all(scope)).doesNotContainKey(contract.id());
    }

    private static void portfolio(Scope scope) {
        Contract contract = TestInstance.get(Contracts.class).all(scope).stream().filter(each -> each.number().equals("2026-ROUTES")).findFirst().orElseThrow();
        Organisation buyer = TestInstance.get(Organisations.class).find(scope, contract.buyerId()).orElseThrow();
        TestInstance.get(Contracts.class).change(scope, contract.id(), contract.version(), ContractDraft.read(Fields.of(Map.of("buyerSiret", buyer.siret().digits(),
            "buyerName", buyer.name(), "number", "2026-CHANGÉ", "object", "Autre objet", "notificationDate", "06/01/2026", "social", List.of("CLAUSE"), "divided",
            true, "placeCode", "56")))).get();
        Lot lot = TestInstance.get(Lots.class).ofContract(scope, contract.id()).get(0);
        TestInstance.get(Lots.class).change(scope, lot.id(), lot.version(), new LotDraft("1 bis", "Autre", null, null, null, null, Grouping.NONE)).get();
        Organisation holder = TestInstance.get(Organisations.class).find(scope, TestInstance.get(Lots.class).links(scope).get(0).organisationId()).orElseThrow();
        TestInstance.get(Organisations.class).record(scope, OrganisationDraft.named(holder.siret(), "Bâtisseurs réunis", null)).get();
        TestInstance.get(Providers.class).record(scope, OrganisationDraft.named(holder.siret(), "Bâtisseurs réunis", null),
            new ConventionDraft(EmployerKind.ETTI, "C1", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31), null)).get();
        fr.clausier.clause.Terms terms = TestInstance.get(Clauses.class).history(scope, lot.id()).versions().get(0);
        TestInstance.get(Clauses.class).mend(scope, lot.id(), terms.version(), terms.recordedAt(), TermsDraft.read(Fields.of(Map.of("startsOn", "2026-01-01",
            "endsOn", "2026-12-31", "modalities", List.of("DIRECT_HIRE"), "groups", "RSA", "formula", "FIXED", "fixedHours", "310")))).get();
        TestInstance.get(BaseBook.class).strike(scope, TestInstance.get(BaseBook.class).history(scope, List.of(lot.id())).get(0).id(), "Doublon").get();
        TestInstance.get(StaffFigures.class).withdraw(scope, TestInstance.get(StaffFigures.class).ofLot(scope, lot.id()).get(0).id()).get();
        TestInstance.get(Pools.class).end(scope, TestInstance.get(Pools.class).all(scope).get(0).pool().id(), LocalDate.of(2026, 3, 1)).get();
        Lot closed = TestInstance.get(Lots.class).ofContract(scope, contract.id()).stream().filter(each -> each.number().equals("2")).findFirst().orElseThrow();
        TestInstance.get(Closings.class).reopen(scope, closed.id(), "Erreur").get();
        TestInstance.get(LegalAmounts.class).record(Accounts.operator(), scope.structure(), new LegalAmountDraft(LegalAmount.SMIC_HOUR, LocalDate.of(2026, 1, 1),
            new BigDecimal("12.5"), "Décret d’essai", true)).get();
        TestInstance.get(Lots.class).unlink(scope, TestInstance.get(Lots.class).links(scope, lot.id()).get(0).id()).get();
    }

    private static void hours(Scope scope) {
        Placement placement = TestInstance.get(Placements.class).all(scope).get(0);
        HoursLedger ledger = TestInstance.get(HoursLedger.class);
        TestInstance.get(Placements.class).change(scope, placement.id(), placement.version(), PlacementDraft.read(Fields.of(Map.of("employerKind", "COMPANY",
            "modality", "DIRECT_HIRE", "contractType", "CDI", "group", "RSA", "startsOn", "2026-02-01")), placement.participantId(), placement.employerId(),
            placement.lotId())).get();
        type(scope, placement, FEBRUARY, "40", true);
        type(scope, placement, MARCH, "10", false);
        type(scope, placement, MARCH, "12", true);
        Declaration sent = ledger.declarations(scope, FEBRUARY, FEBRUARY).get(0);
        TestInstance.get(HoursLedger.class).move(scope, sent.id(), sent.version(), Declaration.State.CONFIRMED).get();
    }

    private static void imported(Scope scope) {
        TestInstance.get(Dossiers.class).importFile(scope, "dossier.json", content("dossier.json")).get();
        HoursImport imports = TestInstance.get(HoursImport.class);
        long upload = TestInstance.get(HoursImport.class).preview(scope, "heures-2026-03.xlsx", content("heures-2026-03.xlsx")).get().uploadId();
        imports.record(scope, upload, "").get();
        TestInstance.get(Withdrawals.class).withdraw(scope, upload, new WithdrawalDraft("Mauvais fichier", true)).get();
    }

    private static byte[] content(String file) {
        try {
            return Files.readAllBytes(Path.of("sample-contracts", "11-mois-type", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void type(Scope scope, Placement placement, YearMonth month, String hours, boolean submit) {
        TestInstance.get(TypedMonths.class).type(scope, placement.lotId(), month, new MonthDraft(List.of(new MonthDraft.Typed(placement.id(), Hours.of(hours), null)),
            submit, null)).get();
    }

    private static void decided(Scope scope) {
        DeclaredLine line = TestInstance.get(HoursLedger.class).lines(scope, new LineFilter(0, 0, FEBRUARY, FEBRUARY, true)).get(0);
        TestInstance.get(Overrules.class).decide(scope, line.id(), new OverruleDraft(Hours.of(5), Hours.of(35), null, "Vu sur place", null)).get();
        long decision = TestInstance.get(Overrules.class).history(scope, line.id()).get(0).id();
        TestInstance.get(Overrules.class).withdraw(scope, line.id(), new Withdrawal("Erreur", decision)).get();
        long question = TestInstance.get(Questions.class).ask(scope, line.id(), "Quel jour ?").get().id();
        TestInstance.get(Questions.class).reply(scope, question, "Le 3").get();
        TestInstance.get(Suspensions.class).withdraw(scope, line.placementId(), TestInstance.get(Suspensions.class).of(scope, line.placementId()).orElseThrow().get(0).id()).get();
        TestInstance.get(Derogations.class).withdraw(scope, line.placementId(), TestInstance.get(Derogations.class).of(scope, line.placementId()).orElseThrow().get(0).derogation()
            .id(), "Erreur").get();
        TestInstance.get(ClosedMonths.class).close(scope, FEBRUARY).get();
        TestInstance.get(ClosedMonths.class).reopen(scope, FEBRUARY).get();
    }
}
