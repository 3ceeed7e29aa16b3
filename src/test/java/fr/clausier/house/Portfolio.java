package fr.clausier.house;

import fr.clausier.LotExample;
import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.access.AccountDraft;
import fr.clausier.access.Accounts;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.access.Sessions;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.compliance.penalty.EventDraft;
import fr.clausier.compliance.penalty.PenaltyEvents;
import fr.clausier.compliance.StatusRule.Standing;
import fr.clausier.compliance.standing.Closings;
import fr.clausier.compliance.standing.StandingDraft;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.contract.action.ActionDraft;
import fr.clausier.contract.action.Actions;
import fr.clausier.contract.counterpart.CounterpartDraft;
import fr.clausier.contract.counterpart.CounterpartKind;
import fr.clausier.contract.counterpart.CounterpartOwner;
import fr.clausier.contract.counterpart.Counterparts;
import fr.clausier.contract.duty.StaffDraft;
import fr.clausier.contract.duty.StaffFigures;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.contract.followed.StandInDraft;
import fr.clausier.contract.followed.StandIns;
import fr.clausier.contract.followed.Territories;
import fr.clausier.contract.followed.TerritoryDraft;
import fr.clausier.contract.share.OperationShares;
import fr.clausier.contract.share.ShareDraft;
import fr.clausier.house.RouteCaller.Route;
import fr.clausier.house.Subjects.Subject;
import fr.clausier.hours.confirmation.returned.Confirmations;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks;
import fr.clausier.hours.derogation.DerogationDraft;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.derogation.Derogations;
import fr.clausier.hours.derogation.Grantor;
import fr.clausier.hours.derogation.Motive;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.merge.MergeDraft;
import fr.clausier.hours.merge.Merges;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.hours.pool.PoolDraft;
import fr.clausier.hours.pool.Pools;
import fr.clausier.hours.suspension.SuspensionDraft;
import fr.clausier.hours.suspension.Suspensions;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.need.NeedDraft;
import fr.clausier.need.Needs;
import fr.clausier.need.candidate.CandidateDraft;
import fr.clausier.need.candidate.Candidates;
import fr.clausier.opendata.ImportChoices;
import fr.clausier.opendata.PublishedContracts;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.organisation.contact.Contacts;
import fr.clausier.organisation.contact.Reach;
import fr.clausier.organisation.referrer.ReferrerDraft;
import fr.clausier.organisation.referrer.ReferrerKind;
import fr.clausier.organisation.referrer.Referrers;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Identity;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.ProofDraft;
import fr.clausier.participant.Proofs;
import fr.clausier.participant.Sex;
import fr.clausier.participant.exit.ExitDraft;
import fr.clausier.participant.exit.ExitKind;
import fr.clausier.participant.exit.ExitPoint;
import fr.clausier.participant.exit.Exits;
import fr.clausier.participant.exit.ToldBy;
import fr.clausier.report.declaration.ConfirmationReport;
import fr.clausier.report.declaration.DeclarationReport;
import fr.clausier.report.sending.Sendings;
import fr.clausier.report.sending.SubscriptionDraft;
import fr.clausier.report.sending.Subscriptions;
import fr.clausier.sampling.SampleDraft;
import fr.clausier.sampling.Samples;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.upload.evidence.EvidenceExamples;
import fr.clausier.upload.evidence.EvidenceFiles;
import fr.clausier.upload.evidence.EvidenceSubject;
import fr.clausier.upload.job.Progress;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import io.micronaut.http.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A structure, with accounts of each role; filled, with one thing of each kind in it. */
final class Portfolio {

    private static final Siret OBSERVERS = TestInstance.siret();

    private final Scope scope;
    private final long buyer;
    private final long company;
    private final long operation;

    private Portfolio(Scope scope, Contract contract, long company) {
        this.scope = scope;
        this.buyer = contract.buyerId();
        this.company = company;
        this.operation = contract.operationId();
    }

    /** One in a structure of its own. */
    static Portfolio filled() {
        return filled(TestInstance.freshFacilitator(), "");
    }

    /** One of another buyer and another company, in the same structure. */
    Portfolio beside() {
        return filled(scope, " bis");
    }

    private static Portfolio filled(Scope scope, String mark) {
        Contract contract = LotExample.contract(scope, "2026-ROUTES" + mark, "Quartier des Routes" + mark);
        Lot lot = LotExample.lot(scope, contract, "1");
        LotLink holder = TestInstance.get(Lots.class).link(scope, lot.id(),
            new LinkDraft(TestInstance.siret(), "Bâtisseurs d’Aurelle" + mark, LinkKind.HOLDER, null, false, null)).get();
        TestInstance.get(Clauses.class).record(scope, lot.id(), TermsDraft.read(Fields.of(Map.of("startsOn", "2026-01-01", "endsOn",
            "2026-12-31", "modalities", List.of("DIRECT_HIRE"), "groups", "RSA", "formula", "FIXED", "fixedHours", "300")))).get();
        TestInstance.get(StaffFigures.class).record(scope, lot.id(), new StaffDraft(TestInstance.get(Organisations.class)
            .find(scope, holder.organisationId()).orElseThrow().siret(), LocalDate.of(2026, 1, 31), BigDecimal.TEN, BigDecimal.ONE)).get();
        long person = TestInstance.get(Participants.class).record(scope, new ParticipantDraft("Exemple" + mark, "Dominique",
            LocalDate.of(1991, 3, 5), Sex.UNKNOWN, null, null, null, null, null)).get().participant().id();
        long proof = TestInstance.get(Proofs.class).seen(scope, person, new ProofDraft(EligibleGroup.RSA, "Attestation", LocalDate.of(2026, 1, 2),
            LocalDate.of(2026, 1, 5), null)).get().id();
        TestInstance.get(EvidenceFiles.class).keep(scope, EvidenceSubject.PROOF, proof, "attestation.pdf", EvidenceExamples.pdf("Attestation")).get();
        long placement = TestInstance.get(Placements.class).record(scope, PlacementDraft.read(Fields.of(Map.of("employerKind", "COMPANY", "modality",
            "DIRECT_HIRE", "contractType", "CDD", "group", "RSA", "startsOn", "2026-02-01")), person, holder.organisationId(), lot.id())).get().id();
        TestInstance.get(Pools.class).record(scope, new PoolDraft(LocalDate.of(2026, 2, 1),
            List.of(lot.id(), LotExample.lot(scope, contract, "9").id()), true, "Convention")).get();
        TestInstance.get(Derogations.class).grant(scope, placement, new DerogationDraft(DerogationKind.GROUP_OPINION, Grantor.FACILITATOR,
            LocalDate.of(2026, 2, 1), null, new Motive(null, "Claire", "Avis motivé"))).get();
        TestInstance.get(Suspensions.class).record(scope, placement, new SuspensionDraft(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6))).get();
        TestInstance.get(Exits.class).record(scope, person, new ExitDraft(LocalDate.of(2026, 3, 31), ExitPoint.AT_END, ExitKind.LASTING, null, ToldBy.PERSON)).get();
        TestInstance.get(TypedMonths.class).type(scope, lot.id(), YearMonth.of(2026, 2),
            new MonthDraft(List.of(new MonthDraft.Typed(placement, Hours.of(35), null)), true, null)).get();
        TestInstance.get(BaseBook.class).record(scope, lot.id(), BaseDraft.read(Fields.of(Map.of("kind", "INVOICE", "reference", "F-1", "dated",
            "2026-03-31", "amount", "1000")))).get();
        TestInstance.get(Uploads.class).keep(scope, Upload.Purpose.BASE, "assiette.csv",
            "Marché;Lot;Nature;Référence;Date;Montant HT\n2026-ROUTES;1;Facture;F-2;31/03/2026;10".getBytes(StandardCharsets.UTF_8));
        TestInstance.get(PenaltyEvents.class).note(scope, lot.id(), EventDraft.read(Fields.of(Map.of("happening", "MISSED_MEETING", "happenedOn",
            "2026-03-03")))).get();
        needs(scope, lot, mark);
        if (mark.isEmpty()) {
            ofTheStructure(scope);
        }
        long again = TestInstance.get(Participants.class).record(scope, ParticipantDraft.proposed(new Identity("Exempl" + mark, "Dominique", LocalDate.of(1991, 3, 5)), null))
            .get().participant().id();
        TestInstance.get(Merges.class).merge(scope, new MergeDraft(person, again, Set.of(), null)).get();
        Lot closed = LotExample.lot(scope, contract, "2");
        TestInstance.get(Clauses.class).record(scope, closed.id(), TermsDraft.read(Fields.of(Map.of("startsOn", "2030-01-01", "endsOn",
            "2030-12-31", "modalities", List.of("DIRECT_HIRE"), "groups", "RSA", "formula", "FIXED", "fixedHours", "300")))).get();
        TestInstance.get(Closings.class).decide(scope, closed.id(), new StandingDraft(Standing.CLOSED, LocalDate.of(2026, 1, 5), "Marché résilié")).get();
        Subscriptions subscriptions = TestInstance.get(Subscriptions.class);
        long subscription = subscriptions.record(scope, SubscriptionDraft.read(Fields.of(Map.of("recipientName", "Archives" + mark, "viewpoint", "OBSERVER",
            "channel", "FOLDER", "dayOfMonth", "5")))).get().subscription().id();
        TestInstance.get(Sendings.class).sendNow(scope, subscription, YearMonth.of(2026, 3), 0).get();
        keep(scope, Upload.Purpose.HOURS, "11-mois-type", "heures-2026-03.xlsx");
        TestInstance.get(ReturnedWorkbooks.class).take(scope, "retour.xlsx", TestInstance.get(DeclarationReport.class).of(scope, holder.organisationId(),
            YearMonth.of(2026, 3), null, new Texts(ZoneOffset.UTC).in(Language.FR)).get().content()).get();
        TestInstance.get(Confirmations.class).take(scope, "reponse.xlsx", TestInstance.get(ConfirmationReport.class).of(scope, holder.organisationId(),
            null, null, new Texts(ZoneOffset.UTC).in(Language.FR)).get().content(), Progress.UNSEEN).get();
        keep(scope, Upload.Purpose.PROVIDERS, "00-prestataires", "prestataires.csv");
        TestInstance.get(PublishedContracts.class).record(scope, keep(scope, Upload.Purpose.OPEN_DATA, "13-donnees-essentielles", "decp.json"),
            ImportChoices.KEEP_ONLY).get();
        Sql.run("INSERT INTO job (structure_id, account, kind, label, state, percent, node, started_at, beat_at) VALUES (" + scope.structure() + ", "
            + scope.actor().account() + ", 'HOURS_PREVIEW', 'heures.csv', 'CANCELLED', 40, 'essai', TIMESTAMP '2026-04-09 10:00:00', TIMESTAMP '2026-04-09 10:00:00')");
        TestInstance.get(Actions.class).record(scope, lot.id(), ActionDraft.read(Fields.of(Map.of("actionKind", "CALL", "doneOn", "2026-03-03")))).get();
        long contact = TestInstance.get(Contacts.class).record(scope, holder.organisationId(), new Reach("Exemple", UUID.randomUUID() + "@exemple.fr", Language.FR)).get().contact();
        Sql.run("INSERT INTO reminder (structure_id, contact_id, leaves_on, state, language, recipient_enc, attempts, first_tried_at) SELECT structure_id, id,"
            + " DATE '2026-04-09', 'SENT', 'FR', reach_enc, 1, TIMESTAMP '2026-04-09 10:00:00' FROM contact WHERE id = " + contact);
        Sql.run("INSERT INTO member_transfer (structure_id, lot_id, from_id, to_id, hours, agreed_on, recorded_by, recorded_at) SELECT structure_id, lot_id, organisation_id,"
            + " organisation_id, 1, DATE '2026-03-03', 0, TIMESTAMP '2026-04-09 10:00:00' FROM lot_link WHERE lot_id = " + lot.id());
        Sql.run("INSERT INTO answer_link (structure_id, token_hash, employer_id, worked_month, declaration_id, made_by, made_at, expires_at) SELECT structure_id, '" + UUID.randomUUID()
            + "', employer_id, worked_month, id, 0, TIMESTAMP '2026-04-09 10:00:00', TIMESTAMP '2026-04-19 10:00:00' FROM declaration WHERE lot_id = " + lot.id());
        TestInstance.get(Organisations.class).named(scope, OBSERVERS, "Fonds de cofinancement", null);
        Siret others = TestInstance.siret();
        TestInstance.get(Organisations.class).named(scope, others, "Autre fonds", null);
        TestInstance.get(OperationShares.class).share(scope, contract.operationId(), new ShareDraft(others, null, null, "Convention")).get();
        return new Portfolio(scope, contract, holder.organisationId());
    }

    private static void needs(Scope scope, Lot lot, String mark) {
        long referrer = TestInstance.get(Referrers.class).record(scope, new ReferrerDraft("Mission locale du Val" + mark, ReferrerKind.MISSION_LOCALE, null, null, true)).get().id();
        CounterpartDraft talked = new CounterpartDraft(CounterpartKind.BUYER_CLAUSE, "Nadia Ferrand", "", "", "nadia@valmere.example");
        TestInstance.get(Counterparts.class).record(scope, CounterpartOwner.lot(lot.id()), talked).get();
        long need = TestInstance.get(Needs.class).record(scope, lot.id(), new NeedDraft("Maçon", null, 1, null, LocalDate.of(2026, 5, 4), null, null, null,
            LocalDate.of(2026, 3, 2))).get().id();
        TestInstance.get(Needs.class).send(scope, need, List.of(referrer), LocalDate.of(2026, 3, 3)).get();
        TestInstance.get(Candidates.class).propose(scope, need, new CandidateDraft(referrer, LocalDate.of(2026, 3, 5), null,
            new Identity("Proposée" + mark, "Awa", LocalDate.of(1990, 4, 5)))).get();
    }

    private static Upload keep(Scope scope, Upload.Purpose purpose, String folder, String file) {
        try {
            return TestInstance.get(Uploads.class).keep(scope, purpose, file, Files.readAllBytes(Path.of("sample-contracts", folder, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is of all a structure has: drawn beside another, a sample would hold placements of both. */
    private static void ofTheStructure(Scope scope) {
        TestInstance.get(Samples.class).draw(scope, new SampleDraft(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), Percent.of("100"), 0, "graine", null,
            LocalDate.of(2026, 4, 30))).get();
        long deputy = TestInstance.get(Accounts.class).create(Accounts.operator(), new AccountDraft(UUID.randomUUID() + "@exemple.fr", "Compte de test", Language.FR,
            Role.FACILITATOR, scope.structure(), null)).get().id();
        TestInstance.get(StandIns.class).record(scope, new StandInDraft(scope.actor().account(), deputy, LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 30))).get();
        TestInstance.get(Territories.class).give(scope, new TerritoryDraft(deputy, List.of("35"), null, null)).get();
    }

    /** Opens the one operation to the observers, or takes it back from them. */
    void share(boolean open) {
        OperationShares shares = TestInstance.get(OperationShares.class);
        if (open) {
            shares.share(scope, operation, new ShareDraft(OBSERVERS, null, null, "Convention")).get();
        } else {
            shares.revoke(scope, operation, shares.all(scope).stream().filter(each -> each.organisationId() == observers() && each.revokedAt() == null)
                .findFirst().orElseThrow().id(), "Fin de la convention").get();
        }
    }

    long structure() {
        return scope.structure();
    }

    /** The organisation a role is held for, which has something to see here: the buyer of the contract for its officer. */
    Long organisationOf(Role role) {
        return switch (role) {
            case BUYER -> buyer;
            case HOLDER, PROVIDER -> company;
            case OBSERVER -> observers();
            case FACILITATOR, ADMIN -> null;
        };
    }

    Scope scope() {
        return scope;
    }

    /** The cookie of a new session under a role of this structure. */
    String signedIn(Role role) {
        return signedIn(role, organisationOf(role));
    }

    /** The same, held for an organisation. */
    String signedIn(Role role, Long organisation) {
        Accounts accounts = TestInstance.get(Accounts.class);
        long account = accounts.create(Accounts.operator(), new AccountDraft(UUID.randomUUID() + "@exemple.fr", "Compte de test", Language.FR,
            role, role == Role.ADMIN ? null : scope.structure(), organisation)).get().id();
        String link = TestInstance.get(OneTimeLinks.class).create(OneTimeLink.Purpose.SIGN_IN, account);
        return "clausier=" + TestInstance.get(Sessions.class).signInByLink(link).orElseThrow();
    }

    private Long observers() {
        return TestInstance.get(Organisations.class).find(scope, OBSERVERS).map(Organisation::id).orElse(null);
    }

    /** The numbers of an address: each of the first thing of its kind here, or of nothing where there is none. */
    List<String> ids(Route route) {
        return Subjects.of(route).stream().map(subject -> subject.map(this::first).orElse("0")).toList();
    }

    private String first(Subject subject) {
        boolean ofAll = List.of("account", "legal_amount").contains(subject.table());
        String of = ofAll ? subject.table().equals("account") ? "id IN (SELECT account_id FROM account_role WHERE structure_id = " + scope.structure() + ")" : "1 = 1"
            : "structure_id = " + scope.structure();
        Object first = Whose.rows("SELECT MIN(id) FROM " + subject.table() + " WHERE " + of + (subject.where().isEmpty() ? "" : " AND " + subject.where())).get(0).get(0);
        return first == null ? "0" : first.toString();
    }

    /** Every route that writes, those that take something away last. */
    static List<Route> writes() {
        return RouteCaller.routes().stream().filter(Route::isWriting).sorted(Comparator.comparing(route -> route.method() == HttpMethod.DELETE)).toList();
    }
}
