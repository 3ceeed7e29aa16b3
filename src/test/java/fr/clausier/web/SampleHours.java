package fr.clausier.web;

import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.compliance.penalty.EventDraft;
import fr.clausier.compliance.penalty.PenaltyEvents;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.overrule.OverruleDraft;
import fr.clausier.hours.overrule.Overrules;
import fr.clausier.hours.derogation.DerogationDraft;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.derogation.Derogations;
import fr.clausier.hours.derogation.Grantor;
import fr.clausier.hours.derogation.Motive;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.hours.pool.PoolDraft;
import fr.clausier.hours.pool.Pools;
import fr.clausier.hours.suspension.SuspensionDraft;
import fr.clausier.hours.suspension.Suspensions;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.ProofDraft;
import fr.clausier.participant.Proofs;
import fr.clausier.web.contract.LotSteps;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hours on the small portfolio: a lot at risk with counted, refused and reviewed hours, a lot nobody declared on, and a file
 * with good and bad rows.
 *
 * @param upload the file, kept and previewed, not recorded
 * @param line one with hours to review, of which a person decided
 * @param placement one with a derogation and a suspension
 */
record SampleHours(Lot silent, long upload, long line, long placement) {

    private static final String HOLDER = "90296010400013";

    static SampleHours in(ApplicationContext context, Scope scope, Contract contract, Lot lot) {
        Lots lots = context.getBean(Lots.class);
        Lot silent = lots.add(scope, contract.id(), LotDraft.read(Fields.of(Map.of("number", "2", "title",
            "Peinture, revêtements muraux et signalétique des locaux d’enseignement", "amount", "180000", "startsOn", "2025-10-01",
            "endsOn", "2026-09-30")))).get();
        lots.link(scope, silent.id(), LinkDraft.read(Fields.of(Map.of("siret", "90296012000019", "name", "Peintures Lazuli", "kind", "HOLDER")))).get();
        Clauses clauses = context.getBean(Clauses.class);
        clauses.record(scope, lot.id(), TermsDraft.read(Fields.of(LotSteps.terms()))).get();
        Map<String, Object> fixed = LotSteps.terms();
        fixed.putAll(Map.of("startsOn", "2025-10-01", "endsOn", "2026-09-30", "formula", "FIXED", "fixedHours", "300", "penalties",
            List.of(Map.of("shape", "MISSING_HOUR", "amount", "60"), Map.of("shape", "LATE_DAY", "document", "DECLARATION", "amount", "100"),
                Map.of("shape", "LUMP_SUM", "event", "MISSED_MEETING", "amount", "500"))));
        clauses.record(scope, silent.id(), TermsDraft.read(Fields.of(fixed))).get();
        long placement = people(context, scope, lot);
        lifted(context, scope, placement);
        context.getBean(Pools.class).record(scope, new PoolDraft(LocalDate.of(2026, 2, 2), List.of(lot.id(), silent.id()), true,
            "Convention de mutualisation signée par la Ville et la Région.")).get();
        context.getBean(PenaltyEvents.class).note(scope, silent.id(), EventDraft.read(Fields.of(Map.of("happening", "MISSED_MEETING", "happenedOn",
            "2026-03-03", "told", "Réunion de lancement")))).get();
        return new SampleHours(silent, upload(context, scope), overruled(context, scope, lot), placement);
    }

    private static void lifted(ApplicationContext context, Scope scope, long placement) {
        context.getBean(Derogations.class).grant(scope, placement, new DerogationDraft(DerogationKind.COUNTING_PERIOD, Grantor.FACILITATOR,
            LocalDate.of(2026, 3, 2), null, new Motive(null, "Claire Martin", "Parcours à consolider jusqu’à la fin du chantier."))).get();
        context.getBean(Suspensions.class).record(scope, placement, new SuspensionDraft(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6))).get();
    }

    private static long people(ApplicationContext context, Scope scope, Lot lot) {
        long mason = placed(context, scope, lot, Map.of("familyName", "Benali", "firstName", "Samia", "birthDate", "1988-07-12"), "2026-01-05");
        long late = placed(context, scope, lot, Map.of("familyName", "Moreau-Lefèvre", "firstName", "Jean-Christophe", "birthDate", "1975-11-30"), "2026-02-02");
        TypedMonths months = context.getBean(TypedMonths.class);
        hours(months, scope, lot, "2026-01", Map.of(mason, "75"));
        hours(months, scope, lot, "2026-02", Map.of(mason, "104.5", late, "35"));
        hours(months, scope, lot, "2026-03", Map.of(mason, "240", late, "80.25"));
        return mason;
    }

    private static long overruled(ApplicationContext context, Scope scope, Lot lot) {
        long line = context.getBean(HoursLedger.class).lines(scope, LineFilter.ofLot(lot.id())).stream()
            .filter(each -> each.hours().equals(Hours.of(240))).findFirst().orElseThrow().id();
        context.getBean(Overrules.class).decide(scope, line, new OverruleDraft(Hours.of(226), Hours.of(14), null,
            "Les feuilles de présence confirment six heures de plus que le plafond.", null)).get();
        return line;
    }

    private static long placed(ApplicationContext context, Scope scope, Lot lot, Map<String, String> identity, String from) {
        long person = context.getBean(Participants.class).record(scope, ParticipantDraft.read(Fields.of(identity))).get().participant().id();
        context.getBean(Proofs.class).seen(scope, person, ProofDraft.read(Fields.of(Map.of("group", "RSA", "document", "Attestation CAF", "dated",
            identity.get("familyName").equals("Benali") ? "2025-12-20" : "2025-06-01", "seenOn", "2026-01-05")))).get();
        long employer = context.getBean(Organisations.class).find(scope, new Siret(HOLDER)).orElseThrow().id();
        return context.getBean(Placements.class).record(scope, PlacementDraft.read(Fields.of(Map.of("participantId", person, "employerId", employer,
            "employerKind", "COMPANY", "lotId", lot.id(), "modality", "DIRECT_HIRE", "contractType", "CDD", "group", "RSA", "rome", "F1703",
            "startsOn", from, "plannedEnd", "2026-12-31")))).get().id();
    }

    private static void hours(TypedMonths months, Scope scope, Lot lot, String month, Map<Long, String> work) {
        List<MonthDraft.Typed> rows = new ArrayList<>();
        work.forEach((placement, hours) -> rows.add(new MonthDraft.Typed(placement, Hours.of(hours), null)));
        months.type(scope, lot.id(), YearMonth.parse(month), new MonthDraft(rows, true, null)).get();
    }

    private static long upload(ApplicationContext context, Scope scope) {
        String text = """
            Marché;Lot;SIRET employeur;Employeur;Type;Nom;Prénom;Né(e) le;Public;Modalité;Contrat;Métier (ROME);Début;Fin prévue;Mois;Heures travaillées;Heures de formation
            2026-TVX-014;1;90296010400013;Maçonnerie Tréguel;Entreprise;BENALI;Samia;12/07/1988;RSA;Embauche directe;CDD;F1703;05/01/2026;31/12/2026;03/2026;210,50;
            2026-TVX-014;1;90296010400013;Maçonnerie Tréguel;Entreprise;NGUYEN;Thi Lan;03/04/1999;RSA;Embauche directe;CDD;F1703;02/03/2026;31/12/2026;03/2026;104h30;7
            2026-TVX-014;1;90296010400013;Maçonnerie Tréguel;Entreprise;ROCHE;Inès;31/02/1990;RSA;Embauche directe;CDD;F1703;02/03/2026;31/12/2026;03/2026;env. 35;
            2026-TVX-014;9;90296010400013;Maçonnerie Tréguel;Entreprise;DIALLO;Aïssatou;11/11/1991;RSA;Embauche directe;CDD;F1703;02/03/2026;31/12/2026;13/2026;12;
            """;
        return context.getBean(HoursImport.class).preview(scope, "heures-mars-2026.csv", text.getBytes(StandardCharsets.UTF_8)).get().uploadId();
    }
}
