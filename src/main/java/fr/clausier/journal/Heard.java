package fr.clausier.journal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far the journal was read, and what it said: the number of the last entry about each thing of each structure.
 *
 * @param from entry after which reading began; @param seq last one read; @param last by structure, 0 for what was done outside any
 */
record Heard(long from, long seq, Map<Long, Map<Thing, Long>> last) {

    static Heard from(long seq) {
        return new Heard(seq, seq, Map.of());
    }

    Heard and(List<JournalRows.Done> news) {
        if (news.isEmpty()) {
            return this;
        }
        long to = seq;
        Map<Long, Map<Thing, Long>> all = new HashMap<>(last);
        for (JournalRows.Done each : news) {
            to = Math.max(to, each.seq());
            Thing thing = Thing.of(each.action());
            if (thing != Thing.PEOPLE) {
                Map<Thing, Long> things = new EnumMap<>(Thing.class);
                things.putAll(all.getOrDefault(each.structure(), Map.of()));
                things.merge(thing, each.seq(), Math::max);
                all.put(each.structure(), things);
            }
        }
        return new Heard(from, to, all);
    }

    /** The last entry that an answer of a structure may be old by. @param things it rests on; none for all there are */
    long last(long structure, Set<Thing> things) {
        return Math.max(in(structure, things), in(0, things));
    }

    private long in(long structure, Set<Thing> things) {
        return last.getOrDefault(structure, Map.of()).entrySet().stream()
            .filter(each -> things.isEmpty() || each.getKey() == Thing.OTHER || things.contains(each.getKey()))
            .mapToLong(Map.Entry::getValue).max().orElse(from);
    }
}
