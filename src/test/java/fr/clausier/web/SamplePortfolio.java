package fr.clausier.web;

import fr.clausier.OwnBase;
import fr.clausier.access.Account;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.ProofDraft;
import fr.clausier.participant.Proofs;
import fr.clausier.provider.ConventionDraft;
import fr.clausier.provider.Providers;
import fr.clausier.provider.place.PlaceBook;
import fr.clausier.provider.place.PlacesDraft;
import fr.clausier.store.Calendar;
import io.micronaut.context.ApplicationContext;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small portfolio, recorded through the counters, with one account per role, and the pages each role opens on it. */
public record SamplePortfolio(Account facilitator, Account buyer, Account administrator, Contract contract, Lot lot, long provider, long person,
        SampleHours hours) {

    private static final String BUYER = "21960001300011";
    private static final String GARDENS = "90396030100013";

    /** Records the portfolio on a server that has none. */
    public static SamplePortfolio in(ApplicationContext context) {
        return OwnBase.recorded(context, "sample portfolio " + context.getBean(InstantSource.class).getClass().getName() + context.getBean(Calendar.class).today(),
            () -> recordedIn(context));
    }

    private static SamplePortfolio recordedIn(ApplicationContext context) {
        long structure = Visitor.structure(context, "90000000100008");
        Account claire = Visitor.account(context, "Claire Vasseur", Role.FACILITATOR, structure, null);
        Scope scope = Scope.facilitator(new Actor(claire.id()), structure);
        Contract contract = contract(context, scope);
        long provider = provider(context, scope);
        Lot lot = lot(context, scope, contract);
        return new SamplePortfolio(claire, Visitor.account(context, "Bruno Achard", Role.BUYER, structure, contract.buyerId()),
            Visitor.account(context, "Ada Morin", Role.ADMIN, null, null), contract, lot, provider, person(context, scope),
            SampleHours.in(context, scope, contract, lot));
    }

    private static Contract contract(ApplicationContext context, Scope scope) {
        return context.getBean(Contracts.class).record(scope, ContractDraft.read(Fields.of(Map.of("buyerSiret", BUYER, "buyerName",
            "Commune de Valmère", "number", "2026-TVX-014", "object", "Construction du groupe scolaire des Tilleuls", "divided", "true",
            "amount", "1600000", "consultationDate", "2025-09-01", "notificationDate", "2025-12-15", "social", "CLAUSE", "operation", "Quartier des Tilleuls")))).get();
    }

    private static Lot lot(ApplicationContext context, Scope scope, Contract contract) {
        Lots lots = context.getBean(Lots.class);
        Lot lot = lots.add(scope, contract.id(), LotDraft.read(Fields.of(Map.of("number", "1", "title", "Gros œuvre", "amount", "1000000",
            "startsOn", "2026-01-01", "endsOn", "2026-12-31")))).get();
        lots.link(scope, lot.id(), LinkDraft.read(Fields.of(Map.of("siret", "90296010400013", "name", "Maçonnerie Tréguel", "kind", "HOLDER")))).get();
        lots.link(scope, lot.id(), LinkDraft.read(Fields.of(Map.of("siret", GARDENS, "kind", "SUBCONTRACTOR", "employerKind", "ACI")))).get();
        return lot;
    }

    private static long provider(ApplicationContext context, Scope scope) {
        Providers providers = context.getBean(Providers.class);
        OrganisationDraft gardens = OrganisationDraft.read(Fields.of(Map.of("siret", GARDENS, "name", "Les Jardins de la Brindelle", "legalFamily",
            "ASSOCIATION", "address", "4 chemin des Jardins", "postcode", "96110", "commune", "Aubrelles", "departement", "96",
            "activities", "Espaces verts, maraîchage")));
        providers.record(scope, gardens, ConventionDraft.read(Fields.of(Map.of("kind", "ACI", "convention", "ACI096250001", "validFrom",
            "2025-01-01", "validTo", "2026-12-31", "hostSiret", "90396031900015")))).get();
        long id = providers.record(scope, gardens, ConventionDraft.read(Fields.of(Map.of("kind", "AI", "convention", "AI096220007", "validFrom",
            "2022-01-01", "validTo", "2025-12-31")))).get().organisation().id();
        providers.record(scope, OrganisationDraft.read(Fields.of(Map.of("siret", "90396037600015", "name", "Intérim solidaire", "postcode", "56100", "commune",
            "Lorient", "activities", "gros œuvre"))), ConventionDraft.read(Fields.of(Map.of("kind", "ETTI", "convention", "ETTI-1")))).get();
        context.getBean(PlaceBook.class).say(scope, id, PlacesDraft.read(Fields.of(Map.of("activity.0", "Espaces verts", "places.0", "3", "freeFrom.0",
            "2026-05-04")))).get();
        return id;
    }

    private static long person(ApplicationContext context, Scope scope) {
        long id = context.getBean(Participants.class).record(scope, ParticipantDraft.read(Fields.of(Map.of("familyName", "Kermorvan", "firstName",
            "Élodie", "birthDate", "1991-03-05", "sex", "F", "commune", "Aubrelles", "communeCode", "96002", "qpv", "QN09601M", "education", "60",
            "referrer", "Mission locale du Val")))).get().participant().id();
        Proofs proofs = context.getBean(Proofs.class);
        proofs.seen(scope, id, ProofDraft.read(Fields.of(Map.of("group", "RSA", "document", "Attestation CAF", "dated", "2026-03-20", "seenOn",
            "2026-03-27")))).get();
        proofs.seen(scope, id, ProofDraft.read(Fields.of(Map.of("group", "BOETH", "document", "Notification RQTH", "dated", "2021-02-04", "seenOn",
            "2026-03-27", "validUntil", "2026-02-03")))).get();
        context.getBean(Participants.class).join(scope, id, fr.clausier.participant.EligibleGroup.QPV).get();
        return id;
    }

    /** A line with hours over the ceiling, of which a person decided. */
    public long overruledLine() {
        return hours.line();
    }

    /** A lot whose holder has answered for no month. */
    public long silentLot() {
        return hours.silent().id();
    }

    /** Name of the picture and address of each page. */
    public Map<String, String> pages(Role role) {
        Map<String, String> pages = new LinkedHashMap<>();
        if (role == Role.ADMIN) {
            pages.put("accounts", "/accounts");
            pages.put("account-new", "/accounts/new");
            pages.put("legal-amounts", "/law");
            pages.put("instance-journal", "/journal");
        } else {
            shared(role.name().toLowerCase(java.util.Locale.ROOT) + "-", pages);
        }
        if (role == Role.FACILITATOR) {
            ofFacilitator(pages);
        }
        pages.put("own-account", "/account");
        pages.put("second-factor", "/account/second-factor");
        pages.put("own-password", "/account/password");
        pages.put("token-new", "/account/tokens/new");
        pages.put("prove", "/account/confirm?next=/reports/lines.csv");
        return pages;
    }

    private void shared(String who, Map<String, String> pages) {
        pages.put(who + "home", "/");
        pages.put(who + "board", "/board");
        pages.put(who + "board-late", "/board?status=LATE&q=gros&order=LETTER");
        pages.put(who + "charts", "/board/charts");
        pages.put(who + "statements", "/statements");
        pages.put(who + "search", "/search");
        pages.put(who + "rules", "/rules");
        pages.put(who + "rule", "/rules/R-31");
        pages.put(who + "contracts", "/contracts");
        pages.put(who + "terms", "/lots/" + lot.id() + "/terms");
        pages.put(who + "closing", "/lots/" + lot.id() + "/closing");
        pages.put(who + "members", "/lots/" + lot.id() + "/members?price=12,50");
        pages.put(who + "month", "/lots/" + lot.id() + "/hours/2026-03");
        pages.put(who + "grid", "/lots/" + lot.id() + "/hours");
        pages.put(who + "lines", "/lots/" + lot.id() + "/lines");
        pages.put(who + "lines-refused", "/lots/" + lot.id() + "/lines?month=2026-03&part=REFUSED");
        pages.put(who + "lines-of-sum", "/statements/lines?by=BUYER&id=" + contract.buyerId() + "&until=2026-03&part=COUNTED");
        pages.put(who + "line", "/lines/" + hours.line());
        pages.put(who + "penalties", "/lots/" + hours.silent().id() + "/penalties");
        pages.put(who + "every-penalty", "/penalties");
        pages.put(who + "penalties-measured", "/lots/" + hours.silent().id() + "/penalties?day=2026-04-02");
        pages.put(who + "penalty-hours", "/lots/" + hours.silent().id() + "/penalties/line?kind=MISSING_HOURS&day=2026-04-02");
        pages.put(who + "penalty-event-new", "/lots/" + hours.silent().id() + "/penalties/events/new");
        pages.put(who + "contract", "/contracts/" + contract.id());
        pages.put(who + "contract-journal", "/contracts/" + contract.id() + "/journal");
        pages.put(who + "reports", "/reports");
        pages.put(who + "lines-csv", "/reports/lines");
        pages.put(who + "comparison", "/reports/comparison");
        pages.put(who + "comparison-made", "/reports/comparison?before=2026-02@now&after=2026-03@now");
        pages.put(who + "checks", "/checks");
        pages.put(who + "staff", "/lots/" + lot.id() + "/staff");
        pages.put(who + "law", "/law");
        pages.put(who + "open-data", "/open-data");
        pages.put(who + "published", "/contracts/" + contract.id() + "/published");
        pages.put(who + "providers", "/providers");
        pages.put(who + "providers-map", "/providers?view=map&modality=LABOUR_SUPPLY");
        pages.put(who + "provider", "/providers/" + provider);
        pages.put(who + "compare", "/lots/" + lot.id() + "/providers/compare?with=" + provider);
        pages.put(who + "territory", "/territory");
    }

    private void ofFacilitator(Map<String, String> pages) {
        pages.put("lot-new", "/contracts/" + contract.id() + "/lots/new");
        pages.put("lot-edit", "/lots/" + lot.id() + "/edit");
        pages.put("amendment-new", "/contracts/" + contract.id() + "/amendments/new");
        pages.put("terms-new", "/lots/" + lot.id() + "/terms/new");
        pages.put("terms-preset", "/lots/" + lot.id() + "/terms/new?preset=state-framework");
        pages.put("terms-steps", "/lots/" + lot.id() + "/terms/new?preset=school-steps");
        pages.put("month-empty", "/lots/" + hours.silent().id() + "/hours/2026-03");
        pages.put("grid-year", "/lots/" + lot.id() + "/hours?until=2026-03&months=13");
        pages.put("grid-empty", "/lots/" + hours.silent().id() + "/hours");
        pages.put("placement-new", "/lots/" + lot.id() + "/placements/new");
        pages.put("derogations", "/placements/" + hours.placement() + "/derogations");
        pages.put("suspensions", "/placements/" + hours.placement() + "/suspensions");
        pages.put("pools", "/pools");
        pages.put("months", "/months");
        pages.put("month-closing", "/months/2026-03");
        pages.put("import", "/imports/hours");
        pages.put("declarations", "/declarations");
        pages.put("import-preview", "/imports/hours/" + hours.upload());
        pages.put("imports", "/imports");
        pages.put("import-withdrawal", "/imports/hours/" + hours.upload() + "/withdrawal");
        pages.put("import-mapping", "/imports/hours/" + hours.upload() + "/mapping");
        pages.put("contract-new", "/contracts/new");
        pages.put("contract-edit", "/contracts/" + contract.id() + "/edit");
        pages.put("lot-links", "/lots/" + lot.id() + "/links");
        pages.put("lot-journal", "/lots/" + lot.id() + "/journal");
        pages.put("providers-none-found", "/providers?q=rien-de-tel");
        pages.put("provider-new", "/providers/new");
        pages.put("provider-import", "/providers/imports");
        pages.put("provider-places", "/providers/" + provider + "/places");
        pages.put("provider-edit", "/providers/" + provider + "/edit");
        pages.put("convention-new", "/providers/" + provider + "/conventions/new");
        pages.put("participants", "/participants");
        pages.put("participant", "/participants/" + person);
        pages.put("participant-place", "/participants/" + person + "/placements/new");
        pages.put("participant-new", "/participants/new");
        pages.put("participant-edit", "/participants/" + person + "/edit");
        pages.put("participant-journal", "/participants/" + person + "/journal");
        pages.put("proof-new", "/participants/" + person + "/proofs/new?group=QPV");
    }
}
