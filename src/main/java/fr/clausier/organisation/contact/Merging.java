package fr.clausier.organisation.contact;

import fr.clausier.access.AccountNames.Signing;
import fr.clausier.kernel.Role;
import fr.clausier.organisation.contact.Correspondent.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Accounts and typed addresses as people: the same address is the same person, whatever the organisations. */
final class Merging {

    private Merging() { }

    /** A contact that was typed, opened. */
    record Typed(Contact contact, Reach reach) { }

    /** @param typed removed ones too: what they were told stays known of whoever has their address now */
    static List<Correspondent> of(List<Signing> accounts, Map<Long, Contact> byAccount, List<Typed> typed) {
        Map<String, Correspondent> people = new LinkedHashMap<>();
        for (Signing each : accounts) {
            Contact kept = byAccount.get(each.account());
            Reach reach = new Reach(each.name(), each.email(), each.language());
            people.merge(reach.folded(), person(kept, each.account(), each.organisation(), reach, each.role() == Role.HOLDER ? Way.DECLARES : Way.CONFIRMS),
                Merging::joined);
        }
        for (Typed each : typed) {
            if (!each.contact().isRemoved()) {
                people.merge(each.reach().folded(), person(each.contact(), 0, each.contact().organisationId(), each.reach(), Way.WITHOUT_ACCOUNT), Merging::joined);
            }
        }
        typed.stream().filter(each -> each.contact().isRemoved()).forEach(each -> people.computeIfPresent(each.reach().folded(),
            (address, person) -> new Correspondent(both(person.contacts(), List.of(each.contact().id())), person.account(), person.at(), person.reach(),
                person.quiet(), person.refusedAt(), person.refusal())));
        return new ArrayList<>(people.values());
    }

    private static Correspondent person(Contact kept, long account, long organisation, Reach reach, Way way) {
        return new Correspondent(kept == null ? List.of() : List.of(kept.id()), account, new TreeMap<>(Map.of(organisation, way)), reach, kept != null && kept.quiet(),
            kept == null ? null : kept.refusedAt(), kept == null ? null : kept.refusal());
    }

    /** The first one says who they are; a refusal met under either holds for the address. */
    private static Correspondent joined(Correspondent first, Correspondent other) {
        SortedMap<Long, Way> at = new TreeMap<>(first.at());
        other.at().forEach((organisation, way) -> at.merge(organisation, way, (one, two) -> one.compareTo(two) < 0 ? two : one));
        Correspondent refusing = first.isRefused() ? first : other;
        return new Correspondent(both(first.contacts(), other.contacts()), first.account(), at, first.reach(), first.quiet() || other.quiet(),
            refusing.refusedAt(), refusing.refusal());
    }

    private static List<Long> both(List<Long> first, List<Long> other) {
        return Stream.concat(first.stream(), other.stream()).distinct().toList();
    }
}
