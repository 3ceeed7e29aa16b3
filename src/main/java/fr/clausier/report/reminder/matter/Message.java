package fr.clausier.report.reminder.matter;

import fr.clausier.organisation.contact.Correspondent;
import java.util.List;
import java.util.stream.Collectors;

/** What one person would be told on one day: everything they owe, on whatever lot. */
public record Message(Correspondent to, List<Stated> told) {

    /** What identifies it in what a person looked at before saying yes. */
    public String mark() {
        return to.contact() + "/" + to.account() + "/" + told.stream().map(each -> each.matter().key().toString()).collect(Collectors.joining(","));
    }

    /** Lots it is about. */
    public long lots() {
        return told.stream().map(each -> each.matter().about().lot().id()).distinct().count();
    }
}
