package fr.clausier.opendata.decp;

import fr.clausier.kernel.Money;
import fr.clausier.kernel.Siret;
import fr.clausier.opendata.decp.values.PublishedNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The lists inside a record: holders, amendments, declared subcontracts, in every shape they are published in. */
final class Members {

    private static final Set<String> ID_KINDS = Set.of("SIRET", "TVA", "TAHITI", "RIDET", "FRWF", "IREP", "UE", "HORS-UE");
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 200;

    private final Findings findings;

    Members(Findings findings) {
        this.findings = findings;
    }

    /** Holders or concession holders; one named twice is kept once. */
    List<Holder> holders(Tree tree) {
        Set<Holder> found = new LinkedHashSet<>();
        String wrapper = tree.path().endsWith("concessionnaires") ? "concessionnaire" : "titulaire";
        for (Tree member : tree.members(wrapper)) {
            holder(member).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Holder> holder(Tree tree) {
        String id = (tree.isText() ? tree : tree.at("id")).text().replaceAll("\\s", "");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            findings.warning("decp-holder", tree.path(), tree.shown());
            return Optional.empty();
        }
        String name = tree.at("denominationSociale").text().replaceAll("\\s+", " ");
        String kind = kind(tree, id);
        if (kind.equals("SIRET")) {
            checkSiret(tree, id);
        }
        return Optional.of(new Holder(kind, id, name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name));
    }

    /** The kind as published, unless the identifier shows another: VAT numbers are often published as SIRET. */
    private String kind(Tree tree, String id) {
        String said = tree.at("typeIdentifiant").text().toUpperCase(Locale.ROOT).replace(' ', '-');
        boolean vat = id.matches("[A-Za-z]{2}[0-9A-Za-z]{2,13}");
        if (said.equals("SIRET") && vat) {
            findings.warning("decp-holder-vat", tree.at("id").path(), id);
            return "TVA";
        }
        if (said.isEmpty()) {
            return id.matches("[0-9]{14}") ? "SIRET" : vat ? "TVA" : "INCONNU";
        }
        if (!ID_KINDS.contains(said)) {
            findings.warning("decp-value", tree.at("typeIdentifiant").path(), said, String.join(" · ", ID_KINDS.stream().sorted().toList()));
            return "INCONNU";
        }
        return said;
    }

    private void checkSiret(Tree tree, String id) {
        Optional<Siret> siret = Siret.parse(id);
        String path = tree.isText() ? tree.path() : tree.at("id").path();
        if (siret.isEmpty()) {
            findings.warning("decp-holder-siret", path, id);
        } else if (!siret.get().checks()) {
            findings.warning("decp-siret-check", path, id);
        }
    }

    List<Modification> modifications(Tree tree) {
        List<Modification> found = new ArrayList<>();
        for (Tree member : tree.members("modification")) {
            if (!member.isObject()) {
                findings.warning("decp-shape", member.path(), member.shown());
                continue;
            }
            Integer number = value(member, text -> PublishedNumbers.whole(text, 0, 9999), "decp-count", "id");
            LocalDate on = value(member, PublishedNumbers::date, "decp-date", "dateNotificationModification",
                "dateSignatureModification", "dateNotificationDonneesModification");
            Integer months = months(member);
            Money amount = amount(member, "montant", "valeurGlobale");
            found.add(new Modification(number == null ? 0 : number, on, months, amount));
        }
        return found;
    }

    /** Declared subcontracts, one line each: kind and identifier, date, months, amount. */
    List<String> subcontracts(Tree tree) {
        List<String> found = new ArrayList<>();
        for (Tree member : tree.members("acteSousTraitance")) {
            Optional<Holder> who = member.isObject() ? holder(member.at("sousTraitant")) : Optional.empty();
            LocalDate on = value(member, PublishedNumbers::date, "decp-date", "dateNotification");
            who.ifPresent(h -> found.add(h.kind() + " " + h.id() + " " + dash(on) + " " + dash(months(member)) + " "
                + dash(amount(member, "montant"))));
        }
        return found;
    }

    private Integer months(Tree member) {
        return value(member, text -> PublishedNumbers.whole(text, 1, PublishedNumbers.LONGEST_MONTHS), "decp-months", "dureeMois");
    }

    private Money amount(Tree member, String... keys) {
        BigDecimal amount = value(member, text -> PublishedNumbers.amount(text, BigDecimal.ZERO), "decp-amount", keys);
        return amount == null ? null : new Money(amount);
    }

    private <T> T value(Tree member, Function<String, Optional<T>> reader, String code, String... keys) {
        for (String key : keys) {
            Tree found = member.at(key);
            if (!found.isEmpty()) {
                Optional<T> value = reader.apply(found.text());
                if (value.isEmpty()) {
                    findings.warning(code, found.path(), found.shown(), limits(code));
                }
                return value.orElse(null);
            }
        }
        return null;
    }

    private static String[] limits(String code) {
        return switch (code) {
            case "decp-months" -> new String[] {"1", Integer.toString(PublishedNumbers.LONGEST_MONTHS)};
            case "decp-amount" -> new String[] {"0", PublishedNumbers.LARGEST_AMOUNT.toPlainString()};
            default -> new String[0];
        };
    }

    private static String dash(Object value) {
        return value == null ? "-" : value.toString();
    }
}
