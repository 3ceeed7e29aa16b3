package fr.clausier.clause.article;

import fr.clausier.clause.ClauseKind;
import fr.clausier.clause.Terms;
import fr.clausier.clause.formula.Rounding;
import fr.clausier.clause.penalty.Penalties;
import fr.clausier.clause.term.Accepted;
import fr.clausier.clause.term.How;
import fr.clausier.clause.term.HowLong;
import fr.clausier.clause.term.LastMonth;
import fr.clausier.clause.term.ShareLimit;
import fr.clausier.contract.base.LotBase;
import fr.clausier.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The terms of a clause as the sentences it prints, chapter by chapter. */
public final class Article {

    private final Terms terms;
    private final LotBase base;
    private final LocalDate day;
    private final Words words;
    private final boolean baseRead;

    private Article(Terms terms, LotBase base, boolean baseRead, LocalDate day, Words words) {
        this.baseRead = baseRead;
        this.terms = terms;
        this.base = base;
        this.day = day;
        this.words = words;
    }

    /**
     * Sentences of every chapter; the target is worked out on a day, from what has changed the base by then.
     *
     * @param baseRead whether the reader reads invoices and orders: otherwise the hours due are told without their arithmetic
     */
    public static Map<Chapter, List<String>> of(Terms terms, LotBase base, boolean baseRead, LocalDate day, Words words) {
        Article article = new Article(terms, base, baseRead, day, words);
        Map<Chapter, List<String>> chapters = new EnumMap<>(Chapter.class);
        for (Chapter chapter : Chapter.values()) {
            chapters.put(chapter, article.chapter(chapter));
        }
        return chapters;
    }

    /** The sentences of the penalties alone. */
    public static List<String> penalties(Penalties penalties, Words words) {
        return PenaltySentences.of(penalties, words);
    }

    private List<String> chapter(Chapter chapter) {
        return switch (chapter) {
            case TARGET -> target();
            case WHO -> who();
            case HOW_LONG -> howLong();
            case HOW -> how();
            case WHAT -> what();
            case WHEN -> when();
            case PENALTIES -> PenaltySentences.of(terms.penalties(), words);
        };
    }

    private List<String> target() {
        List<String> said = new ArrayList<>();
        said.add(words.say("article.kind." + terms.kind(), terms.legalBasis(), terms.window().from(), terms.window().to()));
        if (terms.kind() != ClauseKind.RESERVED) {
            said.add(words.say("article.due", terms.due(base, day), terms.window().from(), terms.window().to()));
        }
        if (baseRead || base.isEmpty()) {
            said.add(words.reason(terms.target().arithmetic(base, day)));
        }
        if (terms.target().rounding() != Rounding.DOWN) {
            said.add(words.say("article.rounding", terms.target().rounding()));
        }
        return said;
    }

    private List<String> who() {
        List<String> said = new ArrayList<>();
        said.add(words.say("article.groups", list(terms.who().groups())));
        terms.who().proofs().changes().forEach((group, age) -> said.add(!age.needed() ? words.say("article.proof-none", group)
            : age.months() == null ? words.say("article.proof-hiring", group) : words.say("article.proof-months", group, age.months())));
        said.add(words.say(terms.who().opinions() ? "article.opinions" : "article.no-opinions"));
        return said;
    }

    private List<String> howLong() {
        HowLong howLong = terms.howLong();
        List<String> said = new ArrayList<>();
        howLong.byContract().forEach((type, limit) -> said.add(limit.months() == null ? words.say("article.counting-type-end", type)
            : words.say("article.counting-type", type, limit.months())));
        boolean limited = howLong.otherwise().months() != null || howLong.byContract().values().stream().anyMatch(each -> each.months() != null);
        said.add(howLong.otherwise().months() == null ? words.say(howLong.byContract().isEmpty() ? "article.counting-end" : "article.counting-others-end")
            : words.say(howLong.byContract().isEmpty() ? "article.counting" : "article.counting-others", howLong.otherwise().months()));
        if (limited) {
            said.add(words.say("article.clock", howLong.clock()));
            said.add(words.say(howLong.suspensionsProlong() ? "article.suspensions" : "article.no-suspensions"));
            said.add(words.say("article.last-month." + LastMonth.valueOf(howLong.lastMonth().name())));
        }
        return said;
    }

    private List<String> how() {
        How how = terms.how();
        List<String> said = new ArrayList<>();
        said.add(words.say("article.modalities", list(how.modalities())));
        how.fit().changes().forEach(change -> said.add(words.say((change.contractType() == null ? "article.fit" : "article.fit-contract")
            + (change.allowed() ? "-yes" : "-no"), change.kind(), change.modality(), change.contractType())));
        said.add(words.say(how.conventions() ? "article.conventions" : "article.no-conventions"));
        if (how.contractLimits()) {
            said.add(words.say("article.contract-limits"));
        }
        if (how.aiLimit() != null) {
            said.add(words.say("article.ai-limit", how.aiLimit()));
        }
        how.shares().forEach(share -> said.add(share(share)));
        if (how.euros() != null) {
            said.add(words.say("article.euros", how.euros().labour(), how.euros().hourlyCost()));
        }
        return said;
    }

    private String share(ShareLimit share) {
        return share.least() == null ? words.say("article.share-most", share.subject(), share.most())
            : share.most() == null ? words.say("article.share-least", share.subject(), share.least())
            : words.say("article.share-between", share.subject(), share.least(), share.most());
    }

    private List<String> what() {
        return List.of(accepted("training", terms.what().training()), accepted("tutoring", terms.what().tutoring()),
            words.say("article.ceiling", terms.what().monthlyCeiling()));
    }

    private String accepted(String activity, Accepted accepted) {
        if (!accepted.counts()) {
            return words.say("article." + activity + "-no");
        }
        String caps = (accepted.perPerson() == null ? "" : words.say("article.cap-person", accepted.perPerson()))
            + (accepted.inAll() == null ? "" : words.say("article.cap-all", accepted.inAll()));
        return words.say("article." + activity + "-yes", caps);
    }

    private String reminder(int day) {
        return day == 0 ? words.say("article.reminder-on") : words.say(day < 0 ? "article.reminder-before" : "article.reminder-after", Math.abs(day));
    }

    private List<String> when() {
        List<String> said = new ArrayList<>();
        said.add(words.say("article.cadence", terms.when().cadence(), terms.when().dueDay()));
        if (!terms.when().periodEnds().isEmpty()) {
            said.add(words.say("article.period-ends", terms.when().periodEnds().stream()
                .map(month -> words.say("article.month-end", month.maxLength(), words.say("article.month." + month.getValue())))
                .collect(Collectors.joining(", "))));
        }
        if (terms.when().forecast()) {
            said.add(words.say("article.forecast"));
        }
        if (!terms.when().reminders().isEmpty()) {
            said.add(words.say("article.reminders", terms.when().reminders().stream().map(this::reminder).collect(Collectors.joining(", "))));
        }
        return said;
    }

    private String list(Collection<? extends Enum<?>> codes) {
        return codes.stream().sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal())).map(words::of)
            .collect(Collectors.joining(", "));
    }
}
