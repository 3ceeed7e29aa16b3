package fr.clausier.clause;

import fr.clausier.clause.formula.FormulaKind;
import fr.clausier.clause.formula.Rounding;
import fr.clausier.clause.term.ClockStart;
import fr.clausier.clause.term.LastMonth;
import fr.clausier.clause.term.ShareSubject;
import fr.clausier.participant.EligibleGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Terms as a program would send them, any of their values present or not. */
public final class TypedTerms {

    private final Random random;
    private final Map<String, Object> typed = new LinkedHashMap<>();

    private TypedTerms(Random random) {
        this.random = random;
    }

    public static Map<String, Object> any(Random random) {
        TypedTerms terms = new TypedTerms(random);
        terms.frame();
        terms.target();
        terms.people();
        terms.ways();
        terms.calendar();
        terms.penalties();
        return terms.typed;
    }

    private void frame() {
        typed.put("startsOn", "2024-02-29");
        typed.put("endsOn", "2027-12-31");
        maybe("effectiveFrom", "2025-06-01");
        maybe("legalBasis", one(LegalBasis.class));
        maybe("note", "CCAP, article 12 : « clause »\n\tsuite \\ fin");
    }

    private void target() {
        FormulaKind kind = FormulaKind.valueOf(one(FormulaKind.class));
        typed.put("formula", kind.name());
        maybe("rounding", one(Rounding.class));
        switch (kind) {
            case FIXED -> typed.put("fixedHours", hours());
            case LABOUR_SHARE -> typed.putAll(Map.of("baseAmount", "1000000.55", "labourShare", "50", "insertionRate", "7.25", "hourlyCost", "30.5"));
            case TURNOVER_TRANCHES -> {
                typed.putAll(Map.of("trigger", "2700000", "tranche", "2000", "hoursPerTranche", hours()));
                maybe("fullTranches", bool());
            }
            case AMOUNT_STEPS -> typed.putAll(Map.of("baseAmount", "150000", "steps",
                List.of(Map.of("below", "100000", "hours", "150"), Map.of("below", "200000", "hours", hours()), Map.of("hours", "900"))));
            case WORKED_SHARE -> typed.put("workedShare", "5.5");
            case STAFF_SHARE -> {
                typed.put("kind", "RESERVED");
                maybe("staffShare", "60");
            }
        }
    }

    private void people() {
        typed.put("groups", some(EligibleGroup.class));
        if (!typed.containsKey("kind") && random.nextInt(4) == 0) {
            typed.put("kind", "SCHOOL_TRAINING");
            typed.put("groups", List.of("PUPIL"));
        }
        maybe("opinions", bool());
        maybe("proofAges", Map.of(one(EligibleGroup.class), pick("1", "120", "hiring", "none")));
        maybe("countingMonths", Map.of(one(ContractType.class), pick("1", "24", "240", "end")));
        maybe("countingOtherwise", pick("24", "end"));
        maybe("clock", one(ClockStart.class));
        maybe("suspensionsProlong", bool());
        maybe("lastMonth", one(LastMonth.class));
    }

    private void ways() {
        typed.put("modalities", some(Modality.class));
        maybe("fitChanges", List.of("AI:LABOUR_SUPPLY:CDD=yes", "EITI:SUBCONTRACTING=no"));
        maybe("conventions", bool());
        maybe("contractLimits", bool());
        maybe("aiLimit", "480");
        maybe("shareLimits", List.of(pick(Map.of("subject", one(ShareSubject.class), "least", "30"),
            Map.of("subject", one(ShareSubject.class), "least", "30", "most", "60.5"))));
        if (random.nextBoolean()) {
            typed.put("eurosPerHour", "42.17");
            maybe("eurosLabour", "70");
        }
        for (String activity : List.of("training", "tutoring")) {
            maybe(activity + "Counts", bool());
            maybe(activity + "PerPerson", hours());
            maybe(activity + "InAll", hours());
        }
        maybe("monthlyCeiling", "151.67");
    }

    private void calendar() {
        Cadence cadence = Cadence.valueOf(one(Cadence.class));
        typed.put("cadence", cadence.name());
        maybe("periodEnds", switch (cadence) {
            case MONTHLY -> List.of();
            case QUARTERLY -> List.of("2", "5", "8", "11");
            case HALF_YEARLY -> List.of("3", "9");
        });
        maybe("dueDay", pick("1", "15", "31"));
        maybe("forecast", bool());
        maybe("reminders", pick(List.of("-3", "7", "14"), List.of("0"), List.of("-5", "0", "10", "20", "30")));
    }

    private void penalties() {
        List<Map<String, Object>> all = new ArrayList<>(List.of(Map.of("shape", "MISSING_HOUR", "amount", "60.5"),
            Map.of("shape", "MISSING_HOUR_MULTIPLE", "multiple", "4", "of", "SOCIAL_SECURITY_HOUR"),
            Map.of("shape", "LATE_DAY", "document", "FINAL_REPORT", "amount", "75", "days", "WORKING", "from", "FORMAL_NOTICE"),
            Map.of("shape", "LUMP_SUM", "event", "MISSED_MEETING", "amount", "500")));
        Collections.shuffle(all, random);
        maybe("penalties", all.subList(0, 1 + random.nextInt(4)));
        if (random.nextBoolean()) {
            typed.put("penaltyCap", "20");
            typed.put("penaltyCapBase", "1000000");
        }
        maybe("meansExonerate", bool());
    }

    private void maybe(String name, Object value) {
        if (random.nextBoolean()) {
            typed.put(name, value);
        }
    }

    private String bool() {
        return Boolean.toString(random.nextBoolean());
    }

    private String hours() {
        return (1 + random.nextInt(1000)) + pick("", ".5", ".25", ".01");
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <E extends Enum<E>> String one(Class<E> type) {
        return pick(type.getEnumConstants()).name();
    }

    private <E extends Enum<E>> List<String> some(Class<E> type) {
        List<E> all = new ArrayList<>(List.of(type.getEnumConstants()));
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(all.size())).stream().map(Enum::name).toList();
    }
}
