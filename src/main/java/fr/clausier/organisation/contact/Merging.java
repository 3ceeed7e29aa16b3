package fr.clausier.organisation.contact;

import fr.clausier.access.AccountNames.Signing;
import fr.clausier.kernel.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Accounts and typed addresses as people: the same address is the same person, whatever the organisations. */
final class Merging {

    private Merging() { }

    /** A contact that was typed, opened. */
    record Typed(Contact contact, Reach reach) { }

    static List<Correspondent> of(List<Signing> accounts, Map<Long, Contact> byAccount, List<Typed> typed) {
        Map<String, Correspondent> people = new LinkedHashMap<>();
        for (Signing each : accounts) {
            Contact kept = byAccount.get(each.account());
            Reach reach = new Reach(each.name(), each.email(), each.language());
            people.merge(reach.folded(), person(kept, each.account(), each.organisation(), reach, each.role() == Role.HOLDER), Merging::joined);
        }
        for (Typed each : typed) {
            people.merge(each.reach().folded(), person(each.contact(), 0, each.contact().organisationId(), each.reach(), false), Merging::joined);
        }
        return new ArrayList<>(people.values());
    }

    private static Correspondent person(Contact kept, long account, long organisation, Reach reach, boolean declares) {
        return new Correspondent(kept == null ? 0 : kept.id(), account, new TreeSet<>(List.of(organisation)), reach, declares, kept != null && kept.quiet(),
            kept == null ? null : kept.refusedAt(), kept == null ? null : kept.refusal());
    }

    /** The first one says who they are; a refusal met under either holds for the address. */
    private static Correspondent joined(Correspondent first, Correspondent other) {
        SortedSet<Long> organisations = new TreeSet<>(first.organisations());
        organisations.addAll(other.organisations());
        Correspondent refusing = first.isRefused() ? first : other;
        return new Correspondent(first.contact(), first.account(), organisations, first.reach(), first.declares() || other.declares(),
            first.quiet() || other.quiet(), refusing.refusedAt(), refusing.refusal());
    }
}
