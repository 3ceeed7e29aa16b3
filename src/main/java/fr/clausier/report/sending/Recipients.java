package fr.clausier.report.sending;

import fr.clausier.access.AccountNames;
import fr.clausier.contract.Contracts;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.sending.letter.Channel;
import fr.clausier.report.sending.letter.Recipient;
import fr.clausier.report.sending.rule.Entitlement;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Whom things are sent to: sealed and opened, and whether they may be sent what one sees from a viewpoint. */
@Singleton
class Recipients {

    private final PersonKeys keys;
    private final AccountNames accounts;
    private final Organisations organisations;
    private final Contracts contracts;

    Recipients(PersonKeys keys, AccountNames accounts, Organisations organisations, Contracts contracts) {
        this.keys = keys;
        this.accounts = accounts;
        this.organisations = organisations;
        this.contracts = contracts;
    }

    long newKey() {
        return keys.create();
    }

    String seal(long key, Recipient recipient) {
        return keys.seal(key, recipient.sealable());
    }

    /** Empty when the key was erased. */
    Optional<Recipient> open(long key, String sealed) {
        return keys.open(key, sealed).map(Recipient::unsealed);
    }

    Addressed addressed(Subscription subscription) {
        return new Addressed(subscription, open(subscription.personKeyId(), subscription.recipientEnc()));
    }

    /** The code of what stands against sending them what one sees from there; empty when nothing does. */
    Optional<String> objection(Scope scope, Viewpoint viewpoint, Long organisation, Recipient recipient, Channel channel) {
        long belongs = organisation == null ? 0 : organisation;
        List<Entitlement.Held> held = recipient.address().isEmpty() ? List.of() : accounts.rolesAt(scope, recipient.address()).stream()
            .map(role -> new Entitlement.Held(role.role(), role.organisationId() == null ? 0 : role.organisationId())).toList();
        return Entitlement.objection(viewpoint, new Entitlement.Recipient(belongs, isBuyer(scope, belongs), held, channel == Channel.MAIL));
    }

    private boolean isBuyer(Scope scope, long organisation) {
        return contracts.all(scope).stream().anyMatch(contract -> contract.buyerId() == organisation)
            || organisations.find(scope, organisation).filter(each -> each.buyerKind() != null).isPresent();
    }
}
