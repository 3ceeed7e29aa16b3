package fr.clausier.web.sending;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.sending.Addressed;
import fr.clausier.report.sending.Sendings;
import fr.clausier.report.sending.Subscription;
import fr.clausier.report.sending.Subscriptions;
import fr.clausier.report.sending.Viewpoint;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.report.sending.letter.Recipient;
import fr.clausier.store.Calendar;
import fr.clausier.web.Choice;
import fr.clausier.web.Form;
import fr.clausier.words.Language;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the pages of subscriptions show. */
@Singleton
class SubscriptionReading {

    private final Subscriptions subscriptions;
    private final Sendings sendings;
    private final Contracts contracts;
    private final Organisations organisations;
    private final Calendar calendar;

    SubscriptionReading(Subscriptions subscriptions, Sendings sendings, Contracts contracts, Organisations organisations, Calendar calendar) {
        this.subscriptions = subscriptions;
        this.sendings = sendings;
        this.contracts = contracts;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    List<SubscriptionRow> rows(Scope scope, List<Addressed> all, Words words) {
        return all.stream().map(each -> row(scope, each, words)).toList();
    }

    SubscriptionView view(Scope scope, Addressed of, Words words) {
        return new SubscriptionView(row(scope, of, words), of.recipient().map(Recipient::address).orElse(""), calendar.lastCompleteMonth(),
            sendings.of(scope, of.subscription().id()), unset(scope, of.subscription().channel(), words).orElse(""));
    }

    String name(Addressed of, Words words) {
        return of.recipient().isEmpty() ? words.say("page.subscriptions.erased") : of.name();
    }

    String nextDay(Addressed of, Words words) {
        return words.date(of.subscription().nextDay(calendar.today()));
    }

    /** What is recorded, as a form may change it. */
    Form form(Addressed of) {
        Subscription subscription = of.subscription();
        return Form.of(Map.of("recipientName", of.name(), "recipientAddress", of.recipient().map(Recipient::address).orElse(""),
            "language", subscription.language().name(), "channel", subscription.channel().name(), "dayOfMonth", Integer.toString(subscription.day()),
            "version", Long.toString(subscription.version())));
    }

    /** The form with the answers it offers. @param of the subscription changed; none for a new one */
    Map<String, Object> choices(Scope scope, Optional<Addressed> of, Form form, Words words) {
        List<Contract> reached = contracts.all(scope);
        List<Choice> buyers = organisations.byIds(scope, reached.stream().map(Contract::buyerId).toList()).values().stream()
            .map(buyer -> new Choice(buyer.id().toString(), buyer.name())).sorted(Comparator.comparing(Choice::label)).toList();
        Map<String, Object> content = new HashMap<>();
        content.put("form", form);
        content.put("buyers", buyers);
        content.put("contracts", reached.stream().map(contract -> new Choice("contract-" + contract.id(), contract.number() + " · " + contract.object()))
            .sorted(Comparator.comparing(Choice::label)).toList());
        content.put("viewpoints", Choice.of(Viewpoint.class, words));
        content.put("languages", Arrays.stream(Language.values()).map(each -> new Choice(each.name(), words.say("page.subscription.language." + each.name()))).toList());
        content.put("channels", Arrays.stream(Channel.values()).filter(each -> subscriptions.missing(scope, each).isEmpty())
            .map(each -> new Choice(each.name(), words.of(each))).toList());
        content.put("unset", Arrays.stream(Channel.values()).flatMap(each -> unset(scope, each, words)
            .map(why -> words.say("page.subscriptions.unset-text", each, why)).stream()).toList());
        content.put("row", of.map(each -> row(scope, each, words)).orElse(null));
        return content;
    }

    private SubscriptionRow row(Scope scope, Addressed of, Words words) {
        return new SubscriptionRow(of.subscription(), name(of, words), sendings.title(scope, of.subscription(), words), nextDay(of, words));
    }

    private Optional<String> unset(Scope scope, Channel channel, Words words) {
        return subscriptions.missing(scope, channel).map(code -> words.problem(Problem.error(code, Problem.Place.NOWHERE, "")));
    }
}
