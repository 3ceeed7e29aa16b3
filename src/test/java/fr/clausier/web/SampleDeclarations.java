package fr.clausier.web;

import fr.clausier.access.Account;
import fr.clausier.access.link.AnswerLinks;
import fr.clausier.compliance.control.ControlQueue;
import fr.clausier.hours.confirmation.ConfirmationColumn;
import fr.clausier.hours.confirmation.returned.Confirmations;
import fr.clausier.hours.declaration.DeclarationColumn;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.overrule.OverruleDraft;
import fr.clausier.hours.overrule.Overrules;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.report.declaration.Answering;
import fr.clausier.report.declaration.ConfirmationReport;
import fr.clausier.report.declaration.DeclarationReport;
import fr.clausier.report.declaration.Filling;
import fr.clausier.upload.job.Progress;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import io.micronaut.context.ApplicationContext;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Workbooks out and back on the small portfolio: of a holder, with new answers, two versions of a figure, a name typed over another's; of a
 * provider, one disputed and recorded, one with hours changed meanwhile, one that cannot be read whole.
 */
record SampleDeclarations(Account holder, Account provider, long lot, long returned, long wrong, long disputed, long moved, long refused, List<Long> sheets, String link) {

    private static final String HOLDER = "90296010400013";
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    static SampleDeclarations in(ApplicationContext context, SamplePortfolio sample) {
        long structure = sample.contract().structureId();
        Scope claire = Scope.facilitator(new Actor(sample.facilitator().id()), structure);
        long company = context.getBean(Organisations.class).find(claire, new Siret(HOLDER)).orElseThrow().id();
        Account marc = Visitor.account(context, "Marc Tréguel", Role.HOLDER, structure, company);
        Account lea = Visitor.account(context, "Léa Brindel", Role.PROVIDER, structure, sample.provider());
        Made made = new Made(context, claire, new Scope(new Actor(marc.id()), structure, Role.HOLDER, company),
            new Scope(new Actor(lea.id()), structure, Role.PROVIDER, sample.provider()), sample.lot().id());
        long dumas = made.placed("Dumas-Fontenelle", "Marie-Amélie");
        long sow = made.placed("Sow", "Ibrahima");
        long kaci = made.placed("Kaci", "Nadia");
        made.declare(FEBRUARY, Map.of(dumas, "61.5", sow, "48", kaci, "260"));
        made.declare(MARCH, Map.of(dumas, "104.5", sow, "35"));
        Answering.Sheet early = made.answers(FEBRUARY, FEBRUARY);
        long disputed = made.answer(early.write(made.reference(sow), ConfirmationColumn.ANSWER, "Je conteste").write(made.reference(sow), ConfirmationColumn.SAID, 41)
            .write(made.reference(sow), ConfirmationColumn.REMARK, "Arrêt de travail du 16 au 20 février, attestation transmise."));
        context.getBean(Confirmations.class).record(made.provider, disputed, "", Map.of()).get();
        Answering.Sheet late = made.answers(MARCH, MARCH).write("Tout le mois", ConfirmationColumn.ANSWER, "Je confirme");
        Answering.Sheet wrong = made.answers(FEBRUARY, MARCH).write(made.reference(sow), ConfirmationColumn.ANSWER, "peut-être")
            .write(made.reference(dumas), ConfirmationColumn.SAID, 12);
        Filling back = made.declaration(FEBRUARY, MARCH).write("BENALI", "2026-03", DeclarationColumn.WORK, 200).write("BENALI", "2026-02", DeclarationColumn.WORK, "96h30")
            .write("BENALI", "2026-03", DeclarationColumn.REMARK, "Corrigé d’après les feuilles de présence.");
        Filling over = made.declaration(MARCH, MARCH).write("BENALI", "2026-03", DeclarationColumn.PERSON, "AUTRE Personne").write("SOW", "2026-03", DeclarationColumn.WORK, "env. 35");
        made.declare(MARCH, Map.of(dumas, "98", sow, "35"));
        made.typed("Benali", MARCH, "220");
        context.getBean(HoursLedger.class).lines(claire, new LineFilter(0, sample.lot().id(), MARCH, MARCH, false)).stream().filter(line -> line.employerId() == sample.provider())
            .forEach(line -> context.getBean(Overrules.class).decide(claire, line.id(), new OverruleDraft(Hours.ZERO, Hours.ZERO, line.hours(), "Feuille de présence à vérifier", null)).get());
        ControlQueue queue = context.getBean(ControlQueue.class);
        queue.lines(claire).stream().filter(line -> line.judged().employer() == sample.provider()).findFirst().ifPresent(line -> queue.decide(claire,
            List.of(new ControlQueue.Chosen(line.line(), null)), ControlQueue.Move.ASK, "Quel justificatif avez-vous vu à l’embauche ?"));
        return new SampleDeclarations(marc, lea, sample.lot().id(), made.take(back), made.take(over), disputed, made.answer(late), made.answer(wrong),
            context.getBean(HoursLedger.class).declarations(made.provider, FEBRUARY, MARCH).stream().map(Declaration::id).toList(),
            context.getBean(AnswerLinks.class).make(claire, sample.provider(), MARCH, null).token());
    }

    /** Of someone without an account. */
    Map<String, String> open() {
        return Map.of("linked", "/answer/" + link, "linked-over", "/answer/" + "x".repeat(43));
    }

    Map<String, String> pages(Role role) {
        Map<String, String> pages = new LinkedHashMap<>();
        String who = role.name().toLowerCase(java.util.Locale.ROOT) + "-";
        pages.put(who + "home-of", "/");
        pages.put(who + "month-disputed", "/lots/" + lot + "/hours/2026-02");
        pages.put(who + "sheet-disputed", "/declarations/" + sheets.get(0));
        pages.put(who + "sheet", "/declarations/" + sheets.get(1));
        if (role == Role.FACILITATOR) {
            pages.put(who + "control", "/control");
            pages.put(who + "control-narrowed", "/control?month=2020-01");
        }
        if (role != Role.PROVIDER) {
            pages.put(who + "declarations", "/declarations");
            pages.put(who + "returned", "/declarations/returned/" + returned);
            pages.put(who + "returned-wrong", "/declarations/returned/" + wrong);
            pages.put(who + "returned-by-import", "/imports/hours/" + returned);
            pages.put(who + "imports-of", "/imports");
        }
        if (role != Role.HOLDER) {
            pages.put(who + "confirmations", "/confirmations");
            pages.put(who + "confirmations-validated", "/confirmations?state=VALIDATED");
            pages.put(who + "answered-recorded", "/confirmations/" + disputed);
            pages.put(who + "answered-moved", "/confirmations/" + moved);
            pages.put(who + "answered-wrong", "/confirmations/" + refused);
        }
        return pages;
    }

    /** What is made on the way. */
    private record Made(ApplicationContext context, Scope claire, Scope holder, Scope provider, long lot) {

        long placed(String family, String first) {
            long person = context.getBean(Participants.class).record(claire, ParticipantDraft.read(Fields.of(Map.of("familyName", family, "firstName", first,
                "birthDate", "1994-09-21")))).get().participant().id();
            return context.getBean(Placements.class).record(claire, PlacementDraft.read(Fields.of(Map.of("participantId", person, "employerId", provider.organisation(),
                "employerKind", "ACI", "lotId", lot, "modality", "SUBCONTRACTING", "contractType", "CDDI", "group", "RSA", "rome", "A1203", "startsOn", "2026-02-02",
                "plannedEnd", "2026-12-31")))).get().id();
        }

        void declare(YearMonth month, Map<Long, String> hours) {
            context.getBean(TypedMonths.class).type(claire, lot, month, new MonthDraft(hours.entrySet().stream()
                .map(each -> new MonthDraft.Typed(each.getKey(), Hours.of(each.getValue()), null)).toList(), true, null)).get();
        }

        void typed(String family, YearMonth month, String hours) {
            long placement = context.getBean(Placements.class).ofLot(claire, lot).stream().filter(one -> context.getBean(Participants.class)
                .find(claire, one.participantId()).orElseThrow().shown().toUpperCase().startsWith(family.toUpperCase())).findFirst().orElseThrow().id();
            declare(month, Map.of(placement, hours));
        }

        String reference(long placement) {
            long person = context.getBean(Placements.class).find(claire, placement).orElseThrow().participantId();
            return context.getBean(Participants.class).find(claire, person).orElseThrow().participant().reference();
        }

        Answering.Sheet answers(YearMonth from, YearMonth to) {
            return Answering.Sheet.of(context.getBean(ConfirmationReport.class).of(provider, provider.organisation(), from, to,
                context.getBean(Texts.class).in(Language.FR)).get().content());
        }

        long answer(Answering.Sheet sheet) {
            return context.getBean(Confirmations.class).take(provider, "heures-a-confirmer.xlsx", sheet.bytes(), Progress.UNSEEN).get().uploadId();
        }

        Filling declaration(YearMonth from, YearMonth to) {
            return Filling.of(context.getBean(DeclarationReport.class).of(holder, holder.organisation(), from, to, context.getBean(Texts.class).in(Language.FR)).get().content());
        }

        long take(Filling filling) {
            return context.getBean(ReturnedWorkbooks.class).take(holder, "declaration-remplie.xlsx", filling.bytes()).get().uploadId();
        }
    }
}
