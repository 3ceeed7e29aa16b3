package fr.clausier.api.member;

import fr.clausier.compliance.member.MemberAccount;
import fr.clausier.compliance.member.MemberBook;
import fr.clausier.compliance.member.MemberTransfer;
import fr.clausier.compliance.member.SettlementRule.Payment;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Members of a lot's grouping at the end of a month. Hours to 0.01, euros to the cent, shares in percent.
 *
 * @param unassigned hours counted that belong to no member
 * @param agreed what transfers make members owe one another; empty for whoever is not told prices
 * @param proposed what would settle the balances at the price asked; empty without one
 */
@Serdeable
public record MemberResponse(long lotId, String month, String grouping, BigDecimal due, BigDecimal counted, BigDecimal unassigned,
        List<Account> members, List<Transfer> transfers, List<Owed> agreed, List<Owed> proposed, List<String> why) {

    /** One member. @param answersFor hours still missing that the buyer may ask of it */
    @Serdeable
    public record Account(long organisationId, String name, boolean lead, @Nullable BigDecimal share, BigDecimal owed, BigDecimal done,
            BigDecimal given, BigDecimal received, BigDecimal balance, BigDecimal answersFor) { }

    /** Hours handed over. @param price euros per hour; null when none was agreed, or for whoever is not told */
    @Serdeable
    public record Transfer(long id, long fromId, long toId, BigDecimal hours, LocalDate agreedOn, @Nullable BigDecimal price, @Nullable String note) {

        static Transfer of(MemberTransfer transfer) {
            return new Transfer(transfer.id(), transfer.fromId(), transfer.toId(), transfer.hours().value(), transfer.agreedOn(),
                transfer.price() == null ? null : transfer.price().value(), transfer.note());
        }
    }

    /** Who owes whom. @param amount euros */
    @Serdeable
    public record Owed(long payerId, long payeeId, BigDecimal hours, BigDecimal amount) {

        static Owed of(Payment payment) {
            return new Owed(payment.payer(), payment.payee(), payment.hours().value(), payment.amount().value());
        }
    }

    /** For whom somebody placed outside the grouping works; null for none in particular. */
    @Serdeable
    public record Assigned(long placementId, @Nullable Long memberId) { }

    static Assigned assigned(long placement, Long member) {
        return new Assigned(placement, member);
    }

    static MemberResponse of(MemberBook book, Words words) {
        var statement = book.statement();
        return new MemberResponse(book.lot().id(), book.month().toString(), statement.grouping().name(), statement.due().value(),
            statement.counted().value(), statement.unassigned().value(), statement.accounts().stream().map(each -> account(book, each)).toList(),
            book.transfers().stream().map(Transfer::of).toList(), book.agreed().stream().map(Owed::of).toList(),
            book.proposed().stream().map(Owed::of).toList(), statement.reasons().stream().map(words::reason).toList());
    }

    private static Account account(MemberBook book, MemberAccount each) {
        return new Account(each.member().organisation(), book.nameOf(each.member().organisation()), each.member().lead(),
            each.member().share() == null ? null : each.member().share().value().stripTrailingZeros(), each.owed().value(), each.done().value(),
            each.given().value(), each.received().value(), each.balance().value(), each.answersFor().value());
    }
}
