package fr.clausier.web.merge;

import fr.clausier.access.AccountNames;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.merge.Holding;
import fr.clausier.hours.merge.Holdings;
import fr.clausier.hours.merge.Merge;
import fr.clausier.hours.merge.MergeDraft;
import fr.clausier.hours.merge.MergePreview;
import fr.clausier.hours.merge.Merges;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.alike.Duplicates;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers two records and what putting them together would do. */
@Singleton
class MergeReading {

    private final Duplicates duplicates;
    private final Holdings holdings;
    private final Merges merges;
    private final Participants participants;
    private final Contracts contracts;
    private final Lots lots;
    private final AccountNames accounts;

    MergeReading(Duplicates duplicates, Holdings holdings, Merges merges, Participants participants, Contracts contracts, Lots lots,
            AccountNames accounts) {
        this.duplicates = duplicates;
        this.holdings = holdings;
        this.merges = merges;
        this.participants = participants;
        this.contracts = contracts;
        this.lots = lots;
        this.accounts = accounts;
    }

    Optional<MergeView> view(Scope scope, Words words, long one, long other, MergeDraft draft) {
        return duplicates.pair(scope, one, other).flatMap(pair -> merges.preview(scope, draft).<Optional<MergeView>>fold(done -> {
            Map<Long, Holding> held = holdings.of(scope, List.of(one, other));
            return Optional.of(new MergeView(pair, held.get(one), held.get(other), draft, done.value(), names(scope, words, done.value())));
        }, problems -> Optional.empty(), Optional::empty, changed -> Optional.empty()));
    }

    /** Records merged into one, the newest first. */
    List<MergedRow> merged(Scope scope, long kept) {
        List<Merge> into = merges.into(scope, kept);
        Map<Long, String> who = accounts.of(scope, into.stream().map(Merge::mergedBy).toList());
        return into.stream().map(each -> new MergedRow(each, who.getOrDefault(each.mergedBy(), ""))).toList();
    }

    /** The id of whoever bears a reference. */
    Optional<Long> referenced(Scope scope, String reference) {
        return participants.search(scope, reference.isBlank() ? "-" : reference, 1).rows().stream().map(each -> each.participant())
            .filter(each -> each.reference().equalsIgnoreCase(reference.strip())).map(each -> each.id()).findFirst();
    }

    private Map<Long, String> names(Scope scope, Words words, MergePreview preview) {
        Map<Long, String> names = new HashMap<>();
        Stream.concat(preview.lots().stream().map(MergePreview.Effect::lot), preview.said().stream().map(MergePreview.SaidTwice::lot)).distinct()
            .forEach(id -> lots.find(scope, id).ifPresent(lot -> names.put(id, name(scope, words, lot))));
        return names;
    }

    private String name(Scope scope, Words words, Lot lot) {
        Contract contract = contracts.find(scope, lot.contractId()).orElseThrow();
        return contract.number() + " · " + (lot.implicit() ? contract.object() : words.say("page.lot.name", lot.number(), lot.title()));
    }
}
