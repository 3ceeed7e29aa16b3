package fr.clausier.compliance.penalty.rule;

import fr.clausier.clause.penalty.Penalties;
import fr.clausier.kernel.Money;
import fr.clausier.law.LegalSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that the rules of penalties may know of a lot on a day.
 *
 * @param day until which lateness is counted, included
 * @param shortfall hours due and counted; null while the window is open and nobody chose an earlier day to measure them
 * @param meansShown whether the holder showed what was tried to do the hours
 * @param penalties in force that day: its cap holds for the whole
 * @param decided what a person already applied, by line: what is waived leaves room under the cap
 */
public record PenaltyFacts(LocalDate day, Shortfall shortfall, List<Breach> breaches, boolean meansShown, Penalties penalties,
        LegalSeries legal, Map<LineKey, Money> decided) { }
