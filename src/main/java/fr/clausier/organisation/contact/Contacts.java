package fr.clausier.organisation.contact;

import fr.clausier.access.AccountNames;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Reading;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Calendar;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom to write to at each organisation: accounts of those who sign in, and addresses typed for those who do not. */
@Singleton
public class Contacts {

    private static final String SUBJECT = "contact";

    private final ContactRows rows;
    private final AccountNames accounts;
    private final Organisations organisations;
    private final PersonKeys keys;
    private final Journal journal;
    private final Calendar calendar;

    Contacts(ContactRows rows, AccountNames accounts, Organisations organisations, PersonKeys keys, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.accounts = accounts;
        this.organisations = organisations;
        this.keys = keys;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** Everyone who answers for an organisation of the structure, each once. */
    @Transactional
    public List<Correspondent> all(Scope scope) {
        scope.require(Permission.SEND_REMINDERS);
        List<Contact> all = kept(scope);
        Map<Long, Contact> byAccount = all.stream().filter(each -> each.accountId() != null).collect(Collectors.toMap(Contact::accountId, Function.identity()));
        Map<Long, String> sealed = new HashMap<>();
        all.stream().filter(each -> each.reachEnc() != null).forEach(each -> sealed.put(each.personKeyId(), each.reachEnc()));
        Map<Long, String> opened = keys.openAll(sealed);
        List<Merging.Typed> typed = all.stream().filter(each -> each.reachEnc() != null && opened.containsKey(each.personKeyId()))
            .map(each -> new Merging.Typed(each, Reach.unsealed(opened.get(each.personKeyId()), each.language()))).toList();
        return Merging.of(accounts.answering(scope), byAccount, typed);
    }

    private List<Contact> kept(Scope scope) {
        return Reading.once("contacts", 0, scope, () -> rows.kept(scope.structure()));
    }

    /** Someone whose address takes nothing. @param organisation the first of those they answer for; @param name of it */
    public record Refusal(Correspondent person, long organisation, String name) { }

    /** People whose address takes nothing. One query when there is none. */
    @Transactional
    public List<Refusal> refused(Scope scope) {
        scope.require(Permission.SEND_REMINDERS);
        List<Correspondent> people = kept(scope).stream().anyMatch(each -> each.refusedAt() != null && each.removedAt() == null)
            ? all(scope).stream().filter(Correspondent::isRefused).toList() : List.of();
        Map<Long, Organisation> named = organisations.byIds(scope, people.stream().map(each -> each.organisations().first()).toList());
        return people.stream().map(each -> new Refusal(each, each.organisations().first(), named.get(each.organisations().first()).name())).toList();
    }

    /** Keeps an address of an organisation. Refuses {@code contact-known} when it is kept already. */
    @Transactional
    public Outcome<Correspondent> record(Scope scope, long organisation, Reach reach) {
        scope.require(Permission.SEND_REMINDERS);
        journal.writeAlone();
        if (organisations.find(scope, organisation).isEmpty()) {
            return Outcome.absent();
        }
        if (all(scope).stream().anyMatch(each -> each.reach().folded().equals(reach.folded()) && each.organisations().contains(organisation))) {
            return Outcome.refused(Problem.atField("contact-known", "contactAddress", reach.address()));
        }
        long key = keys.create();
        Contact saved = rows.save(Contact.typed(scope.structure(), organisation, key, keys.seal(key, reach.sealable()), reach.language()));
        journal.recordPerson(scope, "contact.recorded", SUBJECT, saved.id(), key, null, saved.told(reach));
        return Outcome.done(all(scope).stream().filter(each -> each.reach().folded().equals(reach.folded())).findFirst().orElseThrow());
    }

    /** The contact kept for a person, made for an account on first need. */
    @Transactional
    public Kept keep(Scope scope, Correspondent person) {
        scope.require(Permission.SEND_REMINDERS);
        journal.writeAlone();
        Contact kept = person.account() != 0 ? ofAccount(scope, person.account()) : rows.standing(scope.structure(), person.contact()).orElseThrow();
        return new Kept(kept.id(), kept.personKeyId());
    }

    /** The keys that seal what names each of some contacts, removed ones too. */
    @Transactional
    public Map<Long, Long> keys(Scope scope, List<Long> contacts) {
        scope.require(Permission.SEND_REMINDERS);
        return contacts.isEmpty() ? Map.of() : rows.findByStructureIdAndIdIn(scope.structure(), contacts).stream()
            .collect(Collectors.toMap(Contact::id, Contact::personKeyId));
    }

    /** A contact by its id, with the key what names it is sealed with. */
    public record Kept(long id, long personKey) { }

    /** Writes to them no more, or again, under whatever their address was kept. */
    @Transactional
    public Outcome<Kept> quiet(Scope scope, Correspondent person, boolean quiet) {
        Kept first = keep(scope, person);
        return changed(scope, rows.standing(scope.structure(), Stream.concat(Stream.of(first.id()), person.contacts().stream()).distinct().toList()),
            each -> each.quiet(quiet), quiet ? "contact.quiet" : "contact.written-to");
    }

    /** Notes that their address takes nothing. @param number by which a server said so; null when a person tells */
    @Transactional
    public Outcome<Kept> refuse(Scope scope, long contact, String number) {
        scope.require(Permission.SEND_REMINDERS);
        journal.writeAlone();
        return changed(scope, rows.standing(scope.structure(), List.of(contact)), each -> each.refused(calendar.now(), number), "contact.refused");
    }

    /** Writes again to an address that took nothing: it was mended. */
    @Transactional
    public Outcome<Kept> clear(Scope scope, Correspondent person) {
        scope.require(Permission.SEND_REMINDERS);
        journal.writeAlone();
        return changed(scope, standing(scope, person), each -> each.refused(null, null), "contact.cleared");
    }

    /** Forgets the address that was typed for an organisation; what was sent to it stays known. */
    @Transactional
    public Outcome<Kept> remove(Scope scope, Correspondent person, long organisation) {
        scope.require(Permission.SEND_REMINDERS);
        journal.writeAlone();
        return changed(scope, standing(scope, person).stream().filter(each -> each.organisationId() != null && each.organisationId() == organisation).toList(),
            each -> each.removed(calendar.now()), "contact.removed");
    }

    private List<Contact> standing(Scope scope, Correspondent person) {
        return person.contacts().isEmpty() ? List.of() : rows.standing(scope.structure(), person.contacts());
    }

    private Contact ofAccount(Scope scope, long account) {
        return rows.findByStructureIdAndAccountId(scope.structure(), account).orElseGet(() -> rows.save(Contact.of(scope.structure(), account, keys.create())));
    }

    private Outcome<Kept> changed(Scope scope, List<Contact> found, UnaryOperator<Contact> change, String action) {
        found.forEach(before -> {
            Contact after = change.apply(before);
            if (!after.equals(before)) {
                rows.update(after);
                journal.recordPerson(scope, action, SUBJECT, before.id(), before.personKeyId(), before.told(null), after.told(null));
            }
        });
        return found.isEmpty() ? Outcome.absent() : Outcome.done(new Kept(found.get(0).id(), found.get(0).personKeyId()));
    }
}
