package fr.clausier.web.counterpart;

import fr.clausier.contract.counterpart.Counterpart;
import fr.clausier.contract.counterpart.CounterpartKind;
import fr.clausier.web.Choice;
import fr.clausier.words.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Counterparts of a lot, a buyer or a referrer.
 *
 * @param here address of the page; @param back where one came from; @param name of the lot, buyer or referrer
 * @param counterparts typed here; @param inherited typed at the buyer and shown on its lots; @param buyer address of the buyer's own, null for none
 */
public record CounterpartListView(String here, String back, String name, List<Counterpart> counterparts, List<Counterpart> inherited, String buyer, Set<CounterpartKind> kinds,
        boolean mayRecord) {

    static final Set<CounterpartKind> OF_LOT = EnumSet.allOf(CounterpartKind.class);
    static final Set<CounterpartKind> OF_BUYER = EnumSet.of(CounterpartKind.BUYER_CLAUSE, CounterpartKind.BUYER);
    static final Set<CounterpartKind> OF_REFERRER = EnumSet.of(CounterpartKind.REFERRER);

    public List<Choice> choices(Words words) {
        return kinds.stream().map(kind -> new Choice(kind.name(), words.of(kind))).toList();
    }
}
