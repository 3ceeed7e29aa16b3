package fr.clausier.web.opendata;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Scope;
import fr.clausier.opendata.Conflict;
import fr.clausier.opendata.ImportPreview;
import fr.clausier.opendata.PublishedContract;
import fr.clausier.opendata.PublishedContracts;
import fr.clausier.opendata.decp.DecpField;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.web.Choice;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers what the pages of published data show: values as people read them, and the lots a record may describe. */
@Singleton
class PublishedReading {

    private static final int LINES_SHOWN = 200;

    private final PublishedContracts published;
    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;

    PublishedReading(PublishedContracts published, Contracts contracts, Lots lots, Organisations organisations) {
        this.published = published;
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
    }

    PublishedView view(Scope scope, Words words, PublishedContract record) {
        List<PublishedView.Value> values = record.fields().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(field -> new PublishedView.Value(field.getKey(), PublishedValues.shown(words, field.getKey(), field.getValue()))).toList();
        Contract contract = record.record().isAttached() ? contracts.find(scope, record.record().contractId()).orElse(null) : null;
        Lot lot = contract == null || record.record().lotId() == null ? null : lots.find(scope, record.record().lotId()).orElse(null);
        Optional<Organisation> buyer = organisations.find(scope, record.record().buyerSiret());
        Map<Boolean, List<Contract>> sides = contracts.all(scope).stream().sorted(Comparator.comparing(Contract::number))
            .collect(Collectors.partitioningBy(each -> buyer.isPresent() && each.buyerId() == buyer.get().id() || each.equals(contract)));
        Map<Long, List<Lot>> parts = lots.all(scope).stream().collect(Collectors.groupingBy(Lot::contractId));
        String object = record.fields().getOrDefault(DecpField.OBJECT, record.record().recordId());
        return new PublishedView(record, object, values, contract, lot, targets(words, sides.get(true), parts), targets(words, sides.get(false), parts));
    }

    private static List<Choice> targets(Words words, List<Contract> contracts, Map<Long, List<Lot>> parts) {
        List<Choice> targets = new ArrayList<>();
        for (Contract contract : contracts) {
            String name = contract.number() + " · " + contract.object();
            if (!contract.divided()) {
                targets.add(new Choice(contract.id() + "-", name));
            } else {
                targets.add(new Choice(contract.id() + "-", words.say("page.published.no-lot-yet", name)));
                parts.getOrDefault(contract.id(), List.of()).forEach(lot -> targets.add(new Choice(contract.id() + "-" + lot.id(),
                    contract.number() + " · " + words.say("page.lot.name", lot.number(), lot.title()))));
            }
        }
        return targets;
    }

    List<ConflictView> conflicts(Scope scope, Words words, long contract) {
        return published.conflicts(scope, contract).stream().map(conflict -> conflict(words, conflict)).toList();
    }

    private static ConflictView conflict(Words words, Conflict conflict) {
        return new ConflictView(conflict, PublishedValues.shown(words, conflict.field(), conflict.typed()),
            PublishedValues.shown(words, conflict.field(), conflict.imported()));
    }

    /** The first lines of a file: those that change something before those already known. */
    List<PreviewLine> lines(Words words, ImportPreview preview) {
        return preview.lines().stream().sorted(Comparator.comparing((ImportPreview.Line line) -> line.state() == ImportPreview.ImportState.SAME))
            .limit(LINES_SHOWN).map(line -> line(words, line)).toList();
    }

    private static PreviewLine line(Words words, ImportPreview.Line line) {
        List<PublishedView.Change> changes = line.before().entrySet().stream().map(old -> new PublishedView.Change(old.getKey(),
            PublishedValues.shown(words, old.getKey(), old.getValue()),
            PublishedValues.shown(words, old.getKey(), line.record().fields().get(old.getKey())))).toList();
        return new PreviewLine(line, line.record().value(DecpField.BUYER_NAME).orElse(line.record().buyer().spaced()),
            line.record().value(DecpField.OBJECT).orElse(""), changes);
    }
}
