package fr.clausier.access;

import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names under which colleagues, and their structure, are shown: who saw a proof, who recorded what, who gives a document. Nothing else of their account. */
@Singleton
public class AccountNames {

    private final Rows.AccountRows accounts;
    private final Rows.Structures structures;

    AccountNames(Rows.AccountRows accounts, Rows.Structures structures) {
        this.accounts = accounts;
        this.structures = structures;
    }

    /** Name of the structure of facilitators whose portfolio the viewer looks at, for the head of documents. */
    @Transactional
    public String structure(Scope scope) {
        return structures.findById(scope.structure()).map(FacilitatorStructure::name).orElse("");
    }

    /** Display names, by id, of those among these accounts that hold a role in the viewer's structure; others are left out. */
    @Transactional
    public Map<Long, String> of(Scope scope, Collection<Long> ids) {
        List<Long> asked = List.copyOf(Set.copyOf(ids));
        return asked.isEmpty() ? Map.of() : accounts.ofStructure(scope.structure(), asked).stream()
            .collect(Collectors.toMap(Account::id, Account::displayName));
    }
}
