package fr.clausier.compliance.penalty.rule;

import fr.clausier.kernel.Money;
import fr.clausier.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One line of a proposal, with its arithmetic.
 *
 * @param about document and month, or event: tells two lines of one day apart whatever their handles
 * @param since day it began to cost
 * @param gross what the contract's numbers give, before means shown and before the cap
 * @param proposed what is proposed
 * @param arithmetic each step as a sentence
 */
public record ProposedLine(LineKey key, String about, LocalDate since, Money gross, Money proposed, List<Reason> arithmetic) {

    /** The order in which lines began to cost, and in which the cap is consumed. */
    public static final Comparator<ProposedLine> ORDER = Comparator.comparing(ProposedLine::since)
        .thenComparing(line -> line.key().kind()).thenComparing(ProposedLine::about).thenComparing(line -> line.key().place())
        // two lines alike in all of this differ in nothing but their amount; equal amounts make equal answers
        .thenComparing(ProposedLine::gross).thenComparing(line -> line.key().event());

    public ProposedLine {
        arithmetic = List.copyOf(arithmetic);
    }

    static ProposedLine of(LineKey key, String about, LocalDate since, Money amount, List<Reason> arithmetic) {
        return new ProposedLine(key, about, since, amount, amount, arithmetic);
    }

    /** The same line at another amount, and why. */
    ProposedLine at(Money amount, Reason why) {
        List<Reason> steps = new ArrayList<>(arithmetic);
        steps.add(why);
        return new ProposedLine(key, about, since, gross, amount, steps);
    }
}
