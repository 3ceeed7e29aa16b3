package fr.clausier.sampling;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Sex;
import fr.clausier.provider.ConventionDraft;
import fr.clausier.provider.EmployerKind;
import fr.clausier.provider.Providers;
import fr.clausier.upload.evidence.EvidenceExamples;
import fr.clausier.upload.evidence.EvidenceFiles;
import fr.clausier.upload.evidence.EvidenceSubject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A lot with a holder who hired two people and a provider who lent two, of whom a sample is drawn. */
public final class SampleExample {

    public static final LocalDate TODAY = LocalDate.parse(TestInstance.TODAY);

    public final Scope scope;
    public final Lot lot;
    public final long holder;
    public final long provider;
    public final List<Placement> placements = new ArrayList<>();

    private SampleExample(Scope scope) {
        this.scope = scope;
        Contract contract = LotExample.contract(scope, "2026-CONTROLE");
        this.lot = LotExample.lot(scope, contract, "1");
        this.holder = TestInstance.get(Lots.class).link(scope, lot.id(), new LinkDraft(TestInstance.siret(), "Bâtisseurs d’Aurelle", LinkKind.HOLDER, null, false, null)).get()
            .organisationId();
        this.provider = TestInstance.get(Providers.class).record(scope, OrganisationDraft.named(TestInstance.siret(), "Intérim du Val", null),
            new ConventionDraft(EmployerKind.ETTI, "C1", LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31), null)).get().organisation().id();
        place("Un", holder, EmployerKind.COMPANY, Modality.DIRECT_HIRE, ContractType.CDD, EligibleGroup.RSA);
        place("Deux", holder, EmployerKind.COMPANY, Modality.DIRECT_HIRE, ContractType.CDD, EligibleGroup.BOETH);
        place("Trois", provider, EmployerKind.ETTI, Modality.LABOUR_SUPPLY, ContractType.MISSION, EligibleGroup.RSA);
        place("Quatre", provider, EmployerKind.ETTI, Modality.LABOUR_SUPPLY, ContractType.MISSION, EligibleGroup.DELD);
    }

    public static SampleExample in(Scope scope) {
        return new SampleExample(scope);
    }

    private void place(String name, long employer, EmployerKind kind, Modality modality, ContractType type, EligibleGroup group) {
        long person = TestInstance.get(Participants.class).record(scope, new ParticipantDraft("Exemple" + name, "Dominique", LocalDate.of(1991, 3, 5), Sex.UNKNOWN, null, null,
            null, null, null)).get().participant().id();
        placements.add(TestInstance.get(Placements.class).record(scope, new PlacementDraft(person, employer, kind, lot.id(), modality, type, group, null,
            LocalDate.of(2026, 2, 2), null)).get());
    }

    public Scope as(Role role) {
        return TestInstance.as(scope, role, role == Role.HOLDER ? holder : provider);
    }

    /** @param percent of the four placements */
    public Sample draw(String percent, int least) {
        return TestInstance.get(Samples.class).draw(scope, draft(percent, least, TODAY.plusDays(10))).get();
    }

    static SampleDraft draft(String percent, int least, LocalDate deadline) {
        return new SampleDraft(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), Percent.of(percent), least, "graine", "Tirage annoncé", deadline);
    }

    public SampleBook book(Scope viewer, Sample sample) {
        return TestInstance.get(Samples.class).find(viewer, sample.id()).orElseThrow();
    }

    public Sample now(Sample sample) {
        return book(scope, sample).sample();
    }

    /** The employer sends a file for each of its placements that is asked for, and says that all is sent. */
    public void answers(Role role, Sample sample) {
        Scope employer = as(role);
        book(employer, sample).asked().forEach(each -> TestInstance.get(EvidenceFiles.class).keep(employer, EvidenceSubject.SAMPLE, each.item().id(), "attestation.pdf",
            EvidenceExamples.pdf(sample.state() + " " + each.item().reference())).get());
        TestInstance.get(SampleAnswers.class).send(employer, sample.id(), Map.of()).get();
    }

    /** Decides of a placement, and alike of each file that is there. @param reason null to accept */
    public void decides(ItemView view, String reason) {
        SampleReviews reviews = TestInstance.get(SampleReviews.class);
        SampleReviews.Sheet sheet = reviews.sheet(scope, view.item().id()).orElseThrow();
        SampleVerdict verdict = reason == null ? SampleVerdict.ACCEPTED : SampleVerdict.REFUSED;
        Map<Long, SampleVerdict> files = new HashMap<>();
        sheet.files().forEach(each -> files.put(each.row().id(), verdict));
        reviews.decide(scope, view.item().id(), sheet.view().item().version(), new SampleReviews.Decision(verdict, reason, files)).get();
    }

    public void declare(Placement placement, String hours) {
        TestInstance.get(TypedMonths.class).type(scope, lot.id(), YearMonth.of(2026, 3),
            new MonthDraft(List.of(new MonthDraft.Typed(placement.id(), Hours.of(hours), null)), true, null)).get();
    }
}
