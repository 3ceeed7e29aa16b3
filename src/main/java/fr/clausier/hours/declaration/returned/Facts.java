package fr.clausier.hours.declaration.returned;

import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.Entry;
import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is stored and bears on a workbook that came back, read in a number of queries that does not grow with its rows.
 *
 * @param names of organisations, by id
 * @param placements the viewer reaches, by id; @param others placements of the people it names, on every lot
 * @param people shown, by id; @param known ids by folded identity
 * @param lines standing, of all these placements
 * @param own uploads of the very workbooks that came back: what they wrote since is no change behind their back
 */
record Facts(Scope scope, LocalDate today, Map<Long, Contract> contracts, Map<Long, Lot> lots, List<LotLink> links,
        Map<Siret, Organisation> directory, Map<Long, String> names,
        Map<Long, Placement> placements, List<Placement> others, Map<Long, String> people, Map<String, Long> known, Map<Entry.Key, HoursLine> lines,
        Map<Asked, Declaration> declarations, Set<YearMonth> closed, Map<Long, String> accounts, Set<Long> own) {

    String employer(long id) {
        return names.getOrDefault(id, "");
    }

    String contract(long lot) {
        return lots.containsKey(lot) ? contracts.get(lots.get(lot).contractId()).number() : "";
    }

    String lot(long lot) {
        return lots.containsKey(lot) ? lots.get(lot).number() : "";
    }

    /** Whether the viewer may declare for this employer on this lot: facilitators everywhere, a holder on lots it holds or for its own people. */
    boolean isOwn(long lot, long employer) {
        return scope.role() == Role.FACILITATOR || employer == scope.organisation() || links.stream().anyMatch(link -> link.lotId() == lot
            && link.kind() == LinkKind.HOLDER && link.organisationId() == scope.organisation());
    }

    /** Whether lines or zero stand as an answer of the employer already sent. */
    boolean isAnswered(Asked asked) {
        return declarations.containsKey(asked) && declarations.get(asked).state().isAnswer();
    }
}
