package fr.clausier.web.provider.compare;

import fr.clausier.clause.Clauses;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.clause.suitability.Suitability;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.Tally;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.organisation.territory.Coordinates;
import fr.clausier.organisation.territory.Departement;
import fr.clausier.organisation.territory.Departements;
import fr.clausier.organisation.territory.Positions;
import fr.clausier.provider.place.PlaceSettings;
import fr.clausier.provider.search.FoundProvider;
import fr.clausier.provider.search.ProviderFinder;
import fr.clausier.provider.search.ProviderSearch;
import fr.clausier.store.Calendar;
import fr.clausier.web.provider.PlaceView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Gathers employers beside a lot: what they could do there, how far they are, what is free, what they have done. */
@Singleton
class CompareReading {

    private final ProviderFinder finder;
    private final Clauses clauses;
    private final Lots lots;
    private final Organisations organisations;
    private final Positions positions;
    private final PlaceSettings settings;
    private final ComplianceBook compliance;
    private final Calendar calendar;

    CompareReading(ProviderFinder finder, Clauses clauses, Lots lots, Organisations organisations, Positions positions, PlaceSettings settings,
            ComplianceBook compliance, Calendar calendar) {
        this.finder = finder;
        this.clauses = clauses;
        this.lots = lots;
        this.organisations = organisations;
        this.positions = positions;
        this.settings = settings;
        this.compliance = compliance;
        this.calendar = calendar;
    }

    /** The terms in force today, else the last known; null for a lot without any. */
    Terms terms(Scope scope, Lot lot) {
        TermsHistory history = clauses.history(scope, lot.id());
        return history.inForce(calendar.today()).or(history::latest).orElse(null);
    }

    /** The code of the département of the works, or of the buyer; empty when nothing tells it. */
    String departement(Scope scope, Contract contract) {
        return Departements.codeOf(contract.placeCode(), organisations.find(scope, contract.buyerId()).orElse(null));
    }

    /** Employers that hold a kind, the best for the lot first. */
    List<Candidate> candidates(Scope scope, Contract contract, Terms terms) {
        Map<Long, Coordinates> typed = positions.typed(scope);
        Coordinates there = from(scope, contract, typed);
        boolean precise = contract.placeCode() == null && typed.containsKey(contract.buyerId());
        return finder.find(scope, new ProviderSearch("", null, "", "", false)).stream().filter(found -> !found.provider().conventions().isEmpty())
            .map(found -> candidate(found, terms, there, precise && typed.containsKey(found.provider().organisation().id()))).sorted(Candidate.BEST).toList();
    }

    private Coordinates from(Scope scope, Contract contract, Map<Long, Coordinates> typed) {
        Coordinates middle = Departements.find(departement(scope, contract)).map(Departement::middle).orElse(null);
        return contract.placeCode() == null ? typed.getOrDefault(contract.buyerId(), middle) : middle;
    }

    private Candidate candidate(FoundProvider found, Terms terms, Coordinates there, boolean precise) {
        Organisation organisation = found.provider().organisation();
        String code = Departements.codeOf(organisation);
        return new Candidate(organisation, Suitability.of(found.provider().conventions(), terms, calendar.today()),
            Departements.find(code).map(each -> each.name() + " (" + code + ")").orElse(code),
            there == null || found.at() == null ? null : found.at().kilometresTo(there), precise, PlaceView.of(found.places(), settings, calendar.today()));
    }

    /** Those chosen among the candidates, closely. */
    List<Compared> compared(Scope scope, Lot lot, List<Candidate> candidates, Set<Long> chosen) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        MonthBook book = compliance.month(scope, calendar.lastCompleteMonth(), Selection.ALL);
        List<LotLink> links = lots.links(scope, lot.id());
        return candidates.stream().filter(each -> chosen.contains(each.organisation().id())).map(each -> {
            long id = each.organisation().id();
            return new Compared(each, links.stream().filter(link -> link.organisationId() == id).toList(),
                hours(book, id, statement -> statement.lot().id().equals(lot.id())), hours(book, id, statement -> true));
        }).toList();
    }

    private static Tally hours(MonthBook book, long employer, Predicate<LotStatement> where) {
        return Tally.of(book.statements().stream().filter(where).flatMap(statement -> statement.lines().stream())
            .filter(line -> line.shown() && line.employer() == employer).map(JudgedLine::decision).toList());
    }
}
