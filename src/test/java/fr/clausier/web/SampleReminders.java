package fr.clausier.web;

import fr.clausier.contract.action.ActionDraft;
import fr.clausier.contract.action.Actions;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import fr.clausier.organisation.contact.Contacts;
import fr.clausier.organisation.contact.Reach;
import fr.clausier.report.sending.letter.Recipient;
import fr.clausier.store.PersonKeys;
import fr.clausier.words.Language;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Someone to remind, an address that takes nothing, a message that left, and a lot with things noted and to be done. */
record SampleReminders(long organisation, long lot, long silentLot, long reminder) {

    private static final long REMINDER = 77_001;

    static SampleReminders in(ApplicationContext context, SamplePortfolio sample) {
        Scope claire = Scope.facilitator(new Actor(sample.facilitator().id()), sample.contract().structureId());
        long painters = context.getBean(Organisations.class).find(claire, new Siret("90296012000019")).orElseThrow().id();
        Contacts contacts = context.getBean(Contacts.class);
        contacts.record(claire, painters, new Reach("Paule Martin", "paule.martin@lazuli.exemple.fr", Language.FR)).get();
        long old = contacts.record(claire, painters, new Reach("Ancien secrétariat", "secretariat@lazuli.exemple.fr", Language.FR)).get().contact();
        sent(context, claire, old);
        contacts.refuse(claire, old, "550").get();
        Actions actions = context.getBean(Actions.class);
        actions.record(claire, sample.silentLot(), ActionDraft.read(Fields.of(Map.of("actionKind", "VISIT", "doneOn", "2026-03-24", "party", painters, "with",
            "M. Aubry, chef de chantier", "conversation", "Deux postes de peintre à pourvoir en mai ; l’entreprise demande des candidatures.", "next",
            "Transmettre trois candidatures", "nextOn", "2026-04-08")))).get();
        actions.record(claire, sample.silentLot(), ActionDraft.read(Fields.of(Map.of("actionKind", "CALL", "doneOn", "2026-04-02", "party", painters, "next",
            "Rappeler après le conseil de chantier", "nextOn", "2026-04-14")))).get();
        return new SampleReminders(painters, sample.lot().id(), sample.silentLot(), REMINDER);
    }

    /** A message that the mail server refused. */
    private static void sent(ApplicationContext context, Scope scope, long contact) {
        long key = context.getBean(Contacts.class).keys(scope, java.util.List.of(contact)).get(contact);
        String sealed = context.getBean(PersonKeys.class).seal(key, new Recipient("Ancien secrétariat", "secretariat@lazuli.exemple.fr").sealable());
        try (Connection connection = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class)).getConnection(); Statement made = connection.createStatement()) {
            connection.setAutoCommit(true);
            made.executeUpdate("INSERT INTO reminder (id, structure_id, contact_id, leaves_on, state, language, recipient_enc, said, attempts, first_tried_at, settled_at,"
                + " failure, failure_detail) VALUES (" + REMINDER + ", " + scope.structure() + ", " + contact + ", DATE '2026-03-18', 'GIVEN_UP', 'FR', '" + sealed
                + "', 'Bonjour,', 1, TIMESTAMP '2026-03-18 08:00:00', TIMESTAMP '2026-03-18 08:00:00', 'mail-recipient-refused', '550')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Name of the picture and address of each page. */
    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home-next", "/");
        pages.put("reminders", "/reminders");
        pages.put("reminder", "/reminders/" + reminder);
        pages.put("contacts", "/organisations/" + organisation + "/contacts");
        pages.put("actions", "/lots/" + silentLot + "/actions");
        pages.put("actions-empty", "/lots/" + lot + "/actions");
        pages.put("notice", "/lots/" + silentLot + "/notice?noticeKind=FORMAL");
        return pages;
    }
}
