package fr.clausier.access;

import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.words.Language;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names under which colleagues, and their structure, are shown: who saw a proof, who gives a document; and what an address may be written. Nothing else of their account. */
@Singleton
public class AccountNames {

    private final Rows.AccountRows accounts;
    private final Rows.RoleRows roles;
    private final Rows.Structures structures;
    private final Rows.HolderRows holders;
    private final Unchanged<String, List<Signing>> signing;
    private final Unchanged<String, List<Colleague>> colleagues;

    AccountNames(Rows.AccountRows accounts, Rows.RoleRows roles, Rows.Structures structures, Rows.HolderRows holders, Keeping keeping) {
        this.accounts = accounts;
        this.roles = roles;
        this.structures = structures;
        this.holders = holders;
        this.signing = keeping.of(Keeping.MANY, Thing.ACCOUNT, Thing.ROLE);
        this.colleagues = keeping.of(Keeping.MANY, Thing.ACCOUNT, Thing.ROLE);
    }

    /** Name of the structure of facilitators whose portfolio the viewer looks at, for the head of documents. */
    @Transactional
    public String structure(Scope scope) {
        return structures.findById(scope.structure()).map(FacilitatorStructure::name).orElse("");
    }

    /** The structures of the instance among organisations that are to be shown something: their facilitators will read it. */
    @Transactional
    public List<FacilitatorStructure> structuresAmong(Scope scope, Collection<Siret> sirets) {
        scope.require(Permission.SHARE_OPERATIONS);
        return sirets.isEmpty() ? List.of() : structures.among(sirets.stream().map(Siret::digits).distinct().toList());
    }

    /** The roles that the account of a mail address holds in the viewer's structure; none when there is no such account, or it is disabled. */
    @Transactional
    public List<AccountRole> rolesAt(Scope scope, String address) {
        scope.require(Permission.SEND_REPORTS);
        return accounts.findByEmail(Accounts.folded(address)).filter(account -> !account.disabled())
            .map(account -> roles.findByAccountIdOrderById(account.id())).orElse(List.of()).stream()
            .filter(role -> role.structureId() != null && role.structureId() == scope.structure()).toList();
    }

    /** The first role each of these accounts holds in the viewer's structure, by account, for whoever is told who acted but not by name. */
    @Transactional
    public Map<Long, AccountRole> roles(Scope scope, Collection<Long> ids) {
        List<Long> asked = ids.stream().distinct().filter(id -> id > 0).toList();
        Map<Long, AccountRole> found = new HashMap<>();
        if (!asked.isEmpty()) {
            roles.ofAccounts(scope.structure(), asked).forEach(role -> found.putIfAbsent(role.accountId(), role));
        }
        return found;
    }

    /** A facilitator of the viewer's structure, as colleagues know them. */
    @Introspected
    public record Colleague(long id, String name) { }

    /** The facilitators of the viewer's structure who may sign in, by name. */
    @Transactional
    public List<Colleague> facilitators(Scope scope) {
        scope.require(Permission.FOLLOW_CONTRACTS);
        return colleagues.facts(scope.structure(), "", () -> roles.facilitators(scope.structure()));
    }

    /** Someone who signs in and answers for an organisation: as a holder, or as an employer that confirms. */
    @Introspected
    public record Signing(long account, long organisation, Role role, String email, String name, Language language) { }

    /** Those who answer for an organisation of the viewer's structure, by the order of their accounts; disabled ones are left out. */
    @Transactional
    public List<Signing> answering(Scope scope) {
        scope.require(Permission.SEND_REMINDERS);
        return signing.facts(scope.structure(), "", () -> roles.answering(scope.structure()));
    }

    /**
     * Display names, by id, of those among these accounts that hold a role in the viewer's structure; others are left out. Of whoever held a
     * link, the name of the organisation it was given to; of whoever looked on as facilitator of a structure with which something is shared, the name of that.
     */
    @Transactional
    public Map<Long, String> of(Scope scope, Collection<Long> ids) {
        List<Long> asked = ids.stream().distinct().filter(id -> id > 0).toList();
        List<Long> held = ids.stream().distinct().filter(id -> id < 0).map(id -> -id).toList();
        Map<Long, String> names = new HashMap<>();
        if (!asked.isEmpty()) {
            accounts.ofStructure(scope.structure(), asked).forEach(account -> names.put(account.id(), account.displayName()));
        }
        List<Long> elsewhere = asked.stream().filter(id -> !names.containsKey(id)).toList();
        if (!elsewhere.isEmpty()) {
            holders.lookers(scope.structure(), elsewhere).forEach(looker -> names.put(looker.account(), looker.name()));
        }
        if (!held.isEmpty()) {
            holders.named(scope.structure(), held).forEach(holder -> names.put(-holder.link(), holder.name()));
        }
        return names;
    }
}
