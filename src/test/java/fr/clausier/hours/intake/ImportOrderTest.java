package fr.clausier.hours.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.hours.Site;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.judgment.Decisions;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.participant.Participants;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same hours, in one file or in several, in any order: the count is the same. The seeds are fixed so that a failure can be replayed. */
class ImportOrderTest {

    private static final String HEADINGS = "Marché;Lot;SIRET employeur;Employeur;Type;Nom;Prénom;Né(e) le;Public;Modalité;Contrat;Métier (ROME);"
        + "Début;Fin prévue;Mois;Heures travaillées;Heures de formation";
    private static final List<String> PEOPLE = List.of("ALVES", "BARRE", "CISSE", "DUVAL", "EXEMPLE");

    /** Several hundred hours a month for some, so that the ceiling of 151 h is met, on two lots and with training. */
    private static List<String> rows(Site site) {
        Random random = new Random(7);
        List<String> rows = new ArrayList<>();
        for (String person : PEOPLE) {
            for (String lot : List.of("01", "02")) {
                for (int month = 2; month <= 3; month++) {
                    rows.add(String.join(";", "2025TX014", lot, site.etti.digits(), "Intérim", "ETTI", person, "Dominique", "05/03/1991", "RSA",
                        "Mise à disposition", "MISSION", "F1703", "02/02/2026", "31/12/2026", "0" + month + "/2026",
                        (40 + random.nextInt(100)) + "," + (10 + random.nextInt(90)), Integer.toString(1 + random.nextInt(20))));
                }
            }
        }
        return rows;
    }

    private static Map<String, Hours> counted(List<List<String>> files, Site site) {
        site.link(site.second, site.etti, LinkKind.LABOUR_SUPPLIER, "ETTI");
        TestInstance.get(Clauses.class).record(site.scope, site.lot.id(), terms("151"));
        TestInstance.get(Clauses.class).record(site.scope, site.second.id(), terms("160"));
        HoursImport imports = TestInstance.get(HoursImport.class);
        for (List<String> file : files) {
            byte[] content = (HEADINGS + "\n" + String.join("\n", file)).getBytes(StandardCharsets.UTF_8);
            Preview preview = imports.preview(site.scope, "heures.csv", content).get();
            assertThat(preview.problems()).isEmpty();
            imports.record(site.scope, preview.uploadId(), "").get();
        }
        return sums(site);
    }

    private static TermsDraft terms(String ceiling) {
        return TermsDraft.read(Fields.of(Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31", "modalities", "LABOUR_SUPPLY", "groups", "RSA",
            "opinions", "false", "formula", "FIXED", "fixedHours", "2000", "trainingCounts", "true", "monthlyCeiling", ceiling, "conventions", "false")));
    }

    /** Hours by person, lot number and month: what each part holds. */
    private static Map<String, Hours> sums(Site site) {
        Map<Long, String> names = TestInstance.get(Participants.class).all(site.scope).values().stream()
            .collect(Collectors.toMap(person -> person.participant().id(), person -> person.identity().orElseThrow().familyName()));
        Map<String, Hours> sums = new TreeMap<>();
        for (JudgedLine line : TestInstance.get(Decisions.class).until(site.scope, Selection.ALL, YearMonth.of(2026, 12))) {
            String place = names.get(line.participant()) + (line.decision().facts().lot() == site.lot.id() ? " 01 " : " 02 ") + line.decision().facts().month();
            line.decision().shares().forEach(share -> sums.merge(place + " " + share.part() + " " + share.reason().code(), share.hours(), Hours::plus));
        }
        return sums;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neither_the_order_of_rows_nor_the_splitting_of_files_changes_what_counts(long seed) {
        Site whole = new Site();
        Map<String, Hours> expected = counted(List.of(rows(whole)), whole);
        Random random = new Random(seed);
        Site split = new Site();
        List<String> shuffled = rows(split);
        Collections.shuffle(shuffled, random);
        List<List<String>> files = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(8));
            files.add(shuffled.subList(from, to));
            from = to;
        }
        assertThat(files.size()).isGreaterThan(1);
        assertThat(expected).isNotEmpty();
        assertThat(counted(files, split)).isEqualTo(expected);
    }
}
