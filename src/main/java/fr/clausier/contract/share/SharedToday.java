package fr.clausier.contract.share;

import fr.clausier.access.Sessions.SharedOperations;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;

/** What an observer's organisation is shown today. Asked with each request: a share that ends or is revoked shows nothing from then on. */
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
    public Set<Long> today(Scope observer) {
        return observer.organisation() == 0 ? Set.of() : Set.copyOf(rows.open(observer.structure(), observer.organisation(), calendar.today()));
    }
}
