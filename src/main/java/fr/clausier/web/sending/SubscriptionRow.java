package fr.clausier.web.sending;

import fr.clausier.report.sending.Subscription;

/** A subscription as the list shows it. @param name of the recipient; @param title what they get; @param next day the next one leaves, in words */
public record SubscriptionRow(Subscription subscription, String name, String title, String next) { }
