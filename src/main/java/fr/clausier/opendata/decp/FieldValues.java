package fr.clausier.opendata.decp;

import fr.clausier.kernel.Cpv;
import fr.clausier.kernel.Folded;
import fr.clausier.opendata.decp.values.PublishedCodes;
import fr.clausier.opendata.decp.values.PublishedNumbers;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns a published value into its plain form, or names why it could not be kept. One branch per kind, none forgotten. */
final class FieldValues {

    /** Longest plain value kept. */
    static final int LONGEST = 4000;
    private static final int LONGEST_TEXT = 1000;
    private static final Set<String> YES = Set.of("true", "oui", "yes", "1", "vrai", "o");
    private static final Set<String> NO = Set.of("false", "non", "no", "0", "faux", "n");

    private final Findings findings;
    private final Members members;

    FieldValues(Findings findings) {
        this.findings = findings;
        this.members = new Members(findings);
    }

    /** The plain form, empty when absent or unusable. */
    Optional<String> plain(DecpField field, Tree tree) {
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case TEXT -> scalar(tree, text -> Optional.of(text), "decp-shape").map(text -> cut(text, LONGEST_TEXT, tree));
            case NATURE -> code(tree, PublishedCodes.NATURE);
            case PROCEDURE -> code(tree, PublishedCodes.PROCEDURE);
            case CCAG -> code(tree, PublishedCodes.CCAG);
            case GROUPING -> code(tree, PublishedCodes.GROUPING);
            case SOCIAL -> codes(tree, "considerationSociale", PublishedCodes.SOCIAL);
            case ENVIRONMENTAL -> codes(tree, "considerationEnvironnementale", PublishedCodes.ENVIRONMENTAL);
            case CPV -> scalar(tree, text -> Cpv.parse(text).map(Cpv::code), "decp-cpv");
            case MONTHS -> scalar(tree, FieldValues::months, "decp-months", "1", "" + PublishedNumbers.LONGEST_MONTHS);
            case COUNT -> scalar(tree, text -> PublishedNumbers.whole(text, 1, 100_000).map(String::valueOf), "decp-count");
            case AMOUNT -> amount(tree, BigDecimal.ONE);
            case SUBSIDY -> amount(tree, BigDecimal.ZERO);
            case DATE -> scalar(tree, text -> PublishedNumbers.date(text).map(Object::toString), "decp-date");
            case SHARE -> scalar(tree, text -> PublishedNumbers.share(text).map(BigDecimal::toPlainString), "decp-share");
            case YES_NO -> scalar(tree, FieldValues::yesNo, "decp-yes-no");
            case TEXTS -> texts(tree);
            case HOLDERS -> lines(tree, members.holders(tree).stream().map(Holder::plain).toList());
            case MODIFICATIONS -> lines(tree, members.modifications(tree).stream().map(Modification::plain).toList());
            case SUBCONTRACTS -> lines(tree, members.subcontracts(tree));
            case FLAT -> Optional.of(cut(flat(tree.value()), LONGEST, tree));
        };
    }

    private static Optional<String> months(String text) {
        return PublishedNumbers.whole(text, 1, PublishedNumbers.LONGEST_MONTHS).map(String::valueOf);
    }

    private static Optional<String> yesNo(String text) {
        String folded = Folded.of(text);
        return YES.contains(folded) ? Optional.of("true") : NO.contains(folded) ? Optional.of("false") : Optional.empty();
    }

    private Optional<String> amount(Tree tree, BigDecimal least) {
        return scalar(tree, text -> PublishedNumbers.amount(text, least).map(BigDecimal::toPlainString), "decp-amount",
            least.toPlainString(), PublishedNumbers.LARGEST_AMOUNT.toPlainString());
    }

    private Optional<String> code(Tree tree, PublishedCodes codes) {
        return scalar(tree, codes::code, "decp-value", codes.expected());
    }

    private Optional<String> scalar(Tree tree, Function<String, Optional<String>> reader, String code, String... args) {
        Optional<String> value = tree.isText() ? reader.apply(tree.text()) : Optional.empty();
        if (value.isEmpty()) {
            findings.warning(tree.isText() ? code : "decp-shape", tree.path(), tree.shown(), args);
        }
        return value;
    }

    private Optional<String> codes(Tree tree, String wrapper, PublishedCodes codes) {
        Set<String> found = new LinkedHashSet<>();
        for (Tree member : tree.members(wrapper)) {
            for (String text : split(member, codes)) {
                Optional<String> code = codes.code(text);
                code.ifPresent(found::add);
                if (code.isEmpty()) {
                    findings.warning("decp-value", member.path(), text, codes.expected());
                }
            }
        }
        if (found.size() > 1) {
            found.remove("NONE");
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join(",", found.stream().sorted().toList()));
    }

    /** Some files write several values in one text: "Clause sociale, Critère social". */
    private static List<String> split(Tree member, PublishedCodes codes) {
        if (!member.isText() || codes.code(member.text()).isPresent()) {
            return List.of(member.shown());
        }
        return List.of(member.text().split("\\s*[,;|]\\s*"));
    }

    private Optional<String> texts(Tree tree) {
        String last = tree.path().substring(tree.path().lastIndexOf('.') + 1);
        Set<String> found = new LinkedHashSet<>();
        for (Tree member : tree.members(singular(last))) {
            if (member.isText()) {
                found.add(member.text());
            } else {
                findings.warning("decp-shape", member.path(), member.shown());
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(cut(String.join(" · ", found), LONGEST, tree));
    }

    private static String singular(String plural) {
        return switch (plural) {
            case "techniques" -> "technique";
            case "modalitesExecution" -> "modaliteExecution";
            case "typesPrix" -> "typePrix";
            default -> plural;
        };
    }

    private Optional<String> lines(Tree tree, List<String> lines) {
        StringBuilder kept = new StringBuilder();
        for (String line : lines) {
            if (kept.length() + line.length() + 1 > LONGEST) {
                findings.warning("decp-too-long", tree.path(), line, Integer.toString(LONGEST));
                break;
            }
            kept.append(kept.isEmpty() ? "" : "\n").append(line);
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.toString());
    }

    private String cut(String text, int longest, Tree tree) {
        if (text.length() <= longest) {
            return text;
        }
        findings.warning("decp-too-long", tree.path(), text, Integer.toString(longest));
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    /** A nested value on one line, for what is kept to be read by a person only. Depth is bounded by the readers. */
    private static String flat(Object value) {
        if (value instanceof Map<?, ?> map) {
            return String.join(", ", map.entrySet().stream()
                .map(e -> e.getValue() instanceof String ? e.getKey() + "=" + e.getValue() : flat(e.getValue())).toList());
        }
        if (value instanceof List<?> list) {
            return String.join("; ", list.stream().map(FieldValues::flat).toList());
        }
        return value == null ? "" : value.toString();
    }
}
