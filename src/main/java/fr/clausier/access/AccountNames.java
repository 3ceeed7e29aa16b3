package fr.clausier.access;

import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names under which colleagues are shown: who saw a proof, who recorded what. Nothing else of their account. */
@Singleton
public class AccountNames {

    private final Rows.AccountRows accounts;

    AccountNames(Rows.AccountRows accounts) {
        this.accounts = accounts;
    }

    /** Display names, by id, of those among these accounts that hold a role in the viewer's structure; others are left out. */
    @Transactional
    public Map<Long, String> of(Scope scope, Collection<Long> ids) {
        List<Long> asked = List.copyOf(Set.copyOf(ids));
        return asked.isEmpty() ? Map.of() : accounts.ofStructure(scope.structure(), asked).stream()
            .collect(Collectors.toMap(Account::id, Account::displayName));
    }
}
