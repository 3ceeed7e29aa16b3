package fr.clausier.proof.counting;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.clause.TermsHistory;
import fr.clausier.hours.Activity;
import fr.clausier.hours.LineExample;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.line.Clock;
import fr.clausier.hours.line.Clocks;
import fr.clausier.hours.line.HeldConvention;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.SeenProof;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Made-up clauses, people, placements and declared lines: what the rules are asked to count. */
record Country(Size size, List<Clause> clauses, List<Employer> employers, List<Hired> people, List<Hire> hires, List<Worked> lines) {

    /** How much of everything. @param linesOfFirstClause declared on one clause, before any other has any */
    record Size(int buyers, int people, int clauses, int lines, int linesOfFirstClause) {

        /** National numbers of 2021 for 1.2 million lines, everything else in proportion. */
        static Size national(int lines) {
            return new Size(inProportion(3_576, lines), inProportion(57_231, lines), inProportion(58_454, lines), lines, 0);
        }

        private static int inProportion(long national, int lines) {
            return (int) Math.max(10, national * lines / 1_200_000);
        }
    }

    /** @param history none when nobody typed the terms */
    record Clause(long lot, TermsHistory history) { }

    record Employer(int number, String siret, EmployerKind kind, List<HeldConvention> conventions) { }

    /** A person, with what was seen of the group under which they are hired. */
    record Hired(int number, EligibleGroup group, List<SeenProof> proofs) {

        String reference() {
            return "P%07d".formatted(number);
        }
    }

    record Hire(int number, Hired person, Employer employer, long lot, Modality modality, ContractType contract, Period days,
            Set<DerogationKind> granted) { }

    record Worked(int number, Hire hire, YearMonth month, Activity activity, Hours hours) {

        LineFacts facts(Clocks clocks) {
            return LineExample.line().id(number).lot(hire.lot()).month(month).employer(hire.employer().siret())
                .kind(hire.employer().kind(), hire.modality(), hire.contract()).conventions(hire.employer().conventions())
                .person(hire.person().reference()).group(hire.person().group(), hire.person().proofs().toArray(SeenProof[]::new))
                .hired(hire.days().from(), hire.days().to()).clocks(clocks).granted(hire.granted()).activity(activity).hours(hours.toString()).build();
        }
    }

    List<LineFacts> facts() {
        Map<Integer, Clocks> clocks = clocks();
        return lines.stream().map(each -> each.facts(clocks.get(each.hire().number()))).toList();
    }

    Map<Long, TermsHistory> terms() {
        return clauses.stream().collect(Collectors.toMap(Clause::lot, Clause::history));
    }

    long buyerOf(long lot) {
        return lot % size.buyers();
    }

    /** The times of each hire, by its number. */
    private Map<Integer, Clocks> clocks() {
        Map<Hired, List<Hire>> careers = hires.stream().collect(Collectors.groupingBy(Hire::person));
        return hires.stream().collect(Collectors.toMap(Hire::number, hire -> clocks(hire, careers.get(hire.person()))));
    }

    private Clocks clocks(Hire mine, List<Hire> career) {
        return new Clocks(first(career, other -> other.lot() == mine.lot()), first(career, other -> buyerOf(other.lot()) == buyerOf(mine.lot())),
            first(career, other -> true),
            first(career, other -> other.employer().equals(mine.employer()) && other.contract() == mine.contract()));
    }

    private static Clock first(List<Hire> career, Predicate<Hire> counted) {
        return Clock.since(career.stream().filter(counted).map(hire -> hire.days().from()).min(Comparator.naturalOrder()).orElseThrow());
    }
}
