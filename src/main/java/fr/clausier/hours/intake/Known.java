package fr.clausier.hours.intake;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.Entry;
import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is stored and bears on a file, loaded in a few queries whatever its length.
 *
 * @param people ids by folded identity
 * @param placements of these people, on every lot
 * @param lines standing, of these placements
 */
record Known(Scope scope, LocalDate today, List<Contract> contracts, List<Lot> lots, List<LotLink> links, Map<Siret, Organisation> directory,
        Map<String, Long> people, List<Placement> placements, List<HoursLine> lines, List<Declaration> declarations, Set<YearMonth> closed) {

    Map<Entry.Key, HoursLine> linesByKey() {
        Map<Entry.Key, HoursLine> byKey = new HashMap<>();
        lines.forEach(line -> byKey.put(new Entry.Key(line.placementId(), line.month(), line.activity()), line));
        return byKey;
    }
}
