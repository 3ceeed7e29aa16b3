package fr.clausier.contract.share;

import fr.clausier.access.AccountRole;
import fr.clausier.access.Sessions.SharedOperations;
import fr.clausier.access.Sessions.Shown;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an observer's organisation is shown today, and the facilitators of a structure that another shares with. Asked with each request: a share
 * that ends or is revoked shows nothing from then on.
 */
@Singleton
class SharedToday implements SharedOperations {

    private final ShareRows rows;
    private final Calendar calendar;

    SharedToday(ShareRows rows, Calendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    @Override
    @Transactional
    public List<Shown> toFacilitators(Collection<AccountRole> held) {
        List<Long> structures = held.stream().filter(role -> role.role() == Role.FACILITATOR).map(AccountRole::structureId).toList();
        if (structures.isEmpty()) {
            return List.of();
        }
        Map<Long, List<ShareRows.ShownTo>> found = rows.shownTo(structures, calendar.today()).stream()
            .filter(each -> held.stream().noneMatch(role -> role.role() == Role.OBSERVER && Objects.equals(role.organisationId(), each.organisation())))
            .collect(Collectors.groupingBy(ShareRows.ShownTo::organisation, LinkedHashMap::new, Collectors.toList()));
        return found.values().stream().map(SharedToday::shown).toList();
    }

    private static Shown shown(List<ShareRows.ShownTo> of) {
        TreeMap<Long, String> operations = new TreeMap<>();
        of.forEach(each -> operations.put(each.operation(), each.name()));
        return new Shown(of.get(0).structure(), of.get(0).sharedBy(), of.get(0).organisation(), operations);
    }

    @Override
    @Transactional
    public Set<Long> today(Scope observer) {
        return observer.organisation() == 0 ? Set.of() : Set.copyOf(rows.open(observer.structure(), observer.organisation(), calendar.today()));
    }
}
