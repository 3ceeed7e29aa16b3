package fr.clausier.compliance.member;

import fr.clausier.contract.Grouping;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.util.List;
import java.util.Optional;

/**
 * The members of a lot's grouping, the lead first.
 *
 * @param unassigned hours counted that belong to no member: nobody says for whom, and there is no lead
 * @param reasons how shares and hours were told apart, and who answers for what remains
 */
public record MemberStatement(Grouping grouping, Hours due, Hours counted, List<MemberAccount> accounts, Hours unassigned,
        List<Reason> reasons) {

    public Optional<MemberAccount> of(long organisation) {
        return accounts.stream().filter(each -> each.member().organisation() == organisation).findFirst();
    }
}
