package fr.clausier.proof.counting;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.clause.Terms;
import fr.clausier.hours.Activity;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.line.HeldConvention;
import fr.clausier.hours.line.SeenProof;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.proof.counting.Country.Clause;
import fr.clausier.proof.counting.Country.Employer;
import fr.clausier.proof.counting.Country.Hire;
import fr.clausier.proof.counting.Country.Hired;
import fr.clausier.proof.counting.Country.Size;
import fr.clausier.proof.counting.Country.Worked;
import fr.clausier.provider.EmployerKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes a country from a seed: the same seed, the same country. What may go wrong goes wrong somewhere. */
final class CountryMaker {

    private static final EligibleGroup[] GROUPS = {EligibleGroup.RSA, EligibleGroup.RSA, EligibleGroup.DELD, EligibleGroup.DELD,
        EligibleGroup.DETLD, EligibleGroup.YOUNG_NO_DIPLOMA, EligibleGroup.YOUNG_SUPPORTED, EligibleGroup.QPV, EligibleGroup.BOETH,
        EligibleGroup.SENIOR, EligibleGroup.IAE, EligibleGroup.REFUGEE, EligibleGroup.ASS, EligibleGroup.OTHER};
    private static final int EMPLOYERS_OF_A_KIND = 120;
    private static final int LONGEST_STAY = 30;

    private final Random random;
    private final Size size;
    private final ClauseMaker clauses;
    private final Map<EmployerKind, List<Employer>> employers = new EnumMap<>(EmployerKind.class);

    private CountryMaker(long seed, Size size) {
        this.random = new Random(seed);
        this.size = size;
        this.clauses = new ClauseMaker(random);
    }

    static Country make(long seed, Size size) {
        return new CountryMaker(seed, size).country();
    }

    private Country country() {
        List<Clause> terms = new ArrayList<>();
        for (int lot = 1; lot <= size.clauses(); lot++) {
            terms.add(clauses.make(lot));
        }
        List<Hired> people = new ArrayList<>();
        for (int number = 1; number <= size.people(); number++) {
            people.add(person(number));
        }
        List<Hire> hires = new ArrayList<>();
        List<Worked> lines = new ArrayList<>();
        while (lines.size() < size.lines()) {
            Hire hire = hire(hires.size() + 1, people, terms, lines.size() < size.linesOfFirstClause());
            hires.add(hire);
            work(hire, lines);
        }
        return new Country(size, terms, employers.values().stream().flatMap(List::stream).toList(), people, hires, lines);
    }

    /** One in a dozen proofs is missing, dated after the hiring, or too old for most hirings. */
    private Hired person(int number) {
        EligibleGroup group = GROUPS[random.nextInt(GROUPS.length)];
        if (random.nextInt(25) == 0) {
            return new Hired(number, group, List.of());
        }
        LocalDate dated = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(760));
        LocalDate until = random.nextInt(12) == 0 ? dated.plusDays(random.nextInt(400)) : null;
        return new Hired(number, group, List.of(new SeenProof(dated, until)));
    }

    private Hire hire(int number, List<Hired> people, List<Clause> terms, boolean onFirst) {
        Hired person = number <= people.size() ? people.get(number - 1) : people.get(random.nextInt(people.size()));
        double skewed = random.nextDouble();
        Clause clause = terms.get(onFirst ? 0 : (int) (skewed * skewed * terms.size()));
        Way way = Way.any(random);
        return new Hire(number, person, employer(way.kind()), clause.lot(), way.modality(), way.contract(), days(person, clause), granted());
    }

    /** Most are hired a few weeks after their proof, and inside the window of the clause where it allows. */
    private Period days(Hired person, Clause clause) {
        LocalDate soon = (person.proofs().isEmpty() ? LocalDate.of(2024, 6, 3) : person.proofs().get(0).dated())
            .plusDays(random.nextInt(40) == 0 ? -10 : random.nextInt(85) + (random.nextInt(14) == 0 ? 60 : 0));
        LocalDate opens = clause.history().latest().map(Terms::window).map(Period::from).orElse(soon);
        LocalDate from = soon.isBefore(opens) && random.nextInt(4) > 0 ? opens.plusDays(random.nextInt(60)) : soon;
        return new Period(from, random.nextInt(3) > 0 ? null : from.plusDays(240 + random.nextInt(700)));
    }

    private Set<DerogationKind> granted() {
        return random.nextInt(40) == 0 ? Set.of(DerogationKind.values()[random.nextInt(DerogationKind.values().length)]) : Set.of();
    }

    private Employer employer(EmployerKind kind) {
        List<Employer> ofKind = employers.computeIfAbsent(kind, each -> new ArrayList<>());
        if (ofKind.size() < Math.min(EMPLOYERS_OF_A_KIND, 2 + size.people() / 50)) {
            int number = employers.values().stream().mapToInt(List::size).sum() + 1;
            ofKind.add(new Employer(number, "%09d00017".formatted(100_000_000 + number), kind, conventions(kind)));
        }
        return ofKind.get(random.nextInt(ofKind.size()));
    }

    private List<HeldConvention> conventions(EmployerKind kind) {
        EmployerKind own = kind == EmployerKind.REGIE ? EmployerKind.EI : kind;
        if (!kind.needsConvention() || random.nextInt(30) == 0) {
            return List.of();
        }
        return switch (random.nextInt(12)) {
            case 0 -> List.of(new HeldConvention(own, null, null));
            case 1 -> List.of(new HeldConvention(own, LocalDate.of(2023, 1, 1), LocalDate.of(2025, 3, 14)));
            default -> List.of(new HeldConvention(own, LocalDate.of(2023, 1, 1), LocalDate.of(2025, 12, 31)),
                new HeldConvention(own, LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31)));
        };
    }

    private void work(Hire hire, List<Worked> lines) {
        int months = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 6 + random.nextInt(LONGEST_STAY - 6);
        YearMonth first = YearMonth.from(hire.days().from()).minusMonths(random.nextInt(200) == 0 ? 1 : 0);
        for (int i = 0; i < months && lines.size() < size.lines(); i++) {
            lines.add(new Worked(lines.size() + 1, hire, first.plusMonths(i), Activity.WORK, hours()));
            if (random.nextInt(9) == 0 && lines.size() < size.lines()) {
                Activity other = random.nextInt(4) == 0 ? Activity.TUTORING : Activity.TRAINING;
                lines.add(new Worked(lines.size() + 1, hire, first.plusMonths(i), other, new Hours(BigDecimal.valueOf(100 + random.nextInt(3400), 2))));
            }
        }
    }

    /** Hundredths of an hour, up to a full month; now and then none, or more than anybody works. */
    private Hours hours() {
        int odd = random.nextInt(300);
        int hundredths = odd == 0 ? 0 : odd < 5 ? 22_000 + random.nextInt(8000) : 2000 + random.nextInt(13_167);
        return new Hours(BigDecimal.valueOf(hundredths, 2));
    }

    /** Who employs, how, under which contract; as often as it stands here. */
    private record Way(EmployerKind kind, Modality modality, ContractType contract, int weight) {

        private static final List<Way> ALL = List.of(
            new Way(EmployerKind.ETTI, Modality.LABOUR_SUPPLY, ContractType.MISSION, 32),
            new Way(EmployerKind.COMPANY, Modality.DIRECT_HIRE, ContractType.CDD, 14),
            new Way(EmployerKind.COMPANY, Modality.DIRECT_HIRE, ContractType.CDI, 6),
            new Way(EmployerKind.COMPANY, Modality.DIRECT_HIRE, ContractType.PRO, 4),
            new Way(EmployerKind.ACI, Modality.SUBCONTRACTING, ContractType.CDDI, 10),
            new Way(EmployerKind.ACI, Modality.SIAE_HOLDER, ContractType.CDDI, 3),
            new Way(EmployerKind.EI, Modality.SUBCONTRACTING, ContractType.CDDI, 8),
            new Way(EmployerKind.EI, Modality.CO_CONTRACTING, ContractType.CDDI, 2),
            new Way(EmployerKind.AI, Modality.LABOUR_SUPPLY, ContractType.USAGE, 7),
            new Way(EmployerKind.GEIQ, Modality.LABOUR_SUPPLY, ContractType.PRO, 6),
            new Way(EmployerKind.EA, Modality.SUBCONTRACTING, ContractType.TREMPLIN, 3),
            new Way(EmployerKind.REGIE, Modality.SUBCONTRACTING, ContractType.CDDI, 2),
            new Way(EmployerKind.EITI, Modality.SUBCONTRACTING, ContractType.INDEPENDENT, 1),
            new Way(EmployerKind.ETTI, Modality.LABOUR_SUPPLY, ContractType.CDI, 1),
            new Way(EmployerKind.ACI, Modality.LABOUR_SUPPLY, ContractType.CDDI, 1));

        private static final int WEIGHTS = ALL.stream().mapToInt(Way::weight).sum();

        static Way any(Random random) {
            int left = random.nextInt(WEIGHTS);
            for (Way way : ALL) {
                left -= way.weight();
                if (left < 0) {
                    return way;
                }
            }
            throw new IllegalStateException("weights add up");
        }
    }
}
