package fr.clausier.hours.guess;

import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Siret;
import fr.clausier.kernel.Written;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sheet says once for all its rows: above the table, in its name, in the file's name. */
final class TitleFacts {

    /** Longer texts are no label and its value; the expression would take long over them. */
    private static final int LONGEST_LABELLED = 400;
    private static final Pattern LABELLED = Pattern.compile("(?s)\\s*([^:]{2,50}?)\\s*:\\s*(.*?)\\s*");
    private static final Pattern SIRET = Pattern.compile("(?<![0-9])[0-9]{3}[ .\\u00a0\\u202f]?[0-9]{3}[ .\\u00a0\\u202f]?[0-9]{3}[ .\\u00a0\\u202f]?[0-9]{5}(?![0-9])");
    private static final Pattern LOT = Pattern.compile("(?<![a-z])lots? ?(?:n ?o? ?)?([0-9]{1,3}[a-z]?)(?![a-z0-9])");
    private static final Pattern BUYER = Pattern.compile("\\b(acheteur|maitre|maitrise|collectivite|client|donneur|telephone|fax)\\b");
    private static final int SHORTEST_NAME = 5;

    private final HeadingWords words;
    private final Ground ground;
    private final Map<HoursColumn, Fact> facts = new EnumMap<>(HoursColumn.class);
    private final Set<HoursColumn> doubtful = new HashSet<>();
    private final Set<Integer> years = new LinkedHashSet<>();

    private TitleFacts(HeadingWords words, Ground ground) {
        this.words = words;
        this.ground = ground;
    }

    static TitleFacts of(String fileName, Table table, List<Table.Row> titles, HeadingWords words, Ground ground) {
        TitleFacts found = new TitleFacts(words, ground);
        titles.forEach(found::labels);
        titles.forEach(row -> row.cells().forEach(cell -> found.text(cell.text(), cell.address(), Fact.Origin.TITLE)));
        found.text(table.name(), "", Fact.Origin.SHEET);
        found.text(fileName.replaceFirst("\\.[A-Za-z]{2,5}$", ""), "", Fact.Origin.FILE);
        return found;
    }

    Map<HoursColumn, Fact> facts() {
        return facts;
    }

    /** Values that two places give differently: the first is kept, not surely. */
    boolean isDoubtful(HoursColumn column) {
        return doubtful.contains(column);
    }

    /** The year the sheet speaks of, for months named without theirs. */
    Optional<Integer> year() {
        return years.stream().findFirst().filter(one -> years.size() == 1);
    }

    private void labels(Table.Row row) {
        List<Cell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Matcher labelled = LABELLED.matcher(cell.text());
            boolean both = cell.text().length() <= LONGEST_LABELLED && labelled.matches();
            String label = both ? labelled.group(1) : cell.text();
            if (both && !labelled.group(2).isEmpty()) {
                label(label, labelled.group(2), cell.address(), null);
            } else if (i + 1 < cells.size() && (both || HeadingWords.best(words.of(label)) >= HeadingWords.CLEAR)) {
                Cell value = cells.get(i + 1);
                label(label, value.text(), value.address(), value);
            }
        }
    }

    private void label(String label, String value, String address, Cell cell) {
        if (BUYER.matcher(Folded.of(label)).find()) {
            return;
        }
        Map<ColumnUse, Integer> uses = words.of(label);
        uses.entrySet().stream().filter(each -> each.getValue() >= HeadingWords.CLEAR).max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).ifPresent(use -> {
            switch (use) {
                case MONTH -> month(cell != null && cell.date() != null ? Optional.of(YearMonth.from(cell.date())) : monthOf(value), address, Fact.Origin.LABEL);
                case EMPLOYER_SIRET -> siret(value, address, Fact.Origin.LABEL);
                case CONTRACT, CONTRACT_AND_LOT -> put(HoursColumn.CONTRACT, ground.contractIn(value).orElse(LOT.matcher(Folded.of(value)).find() ? "" : value), address, Fact.Origin.LABEL);
                case LOT -> put(HoursColumn.LOT, lot("lot " + value).orElse(""), address, Fact.Origin.LABEL);
                case EMPLOYER -> employer(value, address);
                case KIND, GROUP, MODALITY, CONTRACT_TYPE -> put(use.column(), value, address, Fact.Origin.LABEL);
                default -> { }
            }
        });
    }

    private void text(String text, String address, Fact.Origin origin) {
        String bare = text.replaceAll("[0-9]{1,2}[/.-][0-9]{1,2}[/.-]20[0-9]{2}", " ").replace(ground.contractIn(text).orElse("\n"), " ");
        MonthMark.yearIn(bare).ifPresent(years::add);
        month(monthOf(text), address, origin);
        siret(text, address, origin);
        ground.contractIn(text).ifPresent(number -> put(HoursColumn.CONTRACT, number, address, origin));
        lot(text).ifPresent(number -> put(HoursColumn.LOT, number, address, origin));
        named(text).ifPresent(siret -> put(HoursColumn.EMPLOYER_SIRET, siret.digits(), address, origin));
    }

    private Optional<YearMonth> monthOf(String text) {
        Optional<YearMonth> written = Written.date(text).isPresent() ? Optional.empty() : Written.month(text);
        return written.or(() -> MonthMark.in(text).flatMap(mark -> mark.at(null)));
    }

    private void month(Optional<YearMonth> month, String address, Fact.Origin origin) {
        month.ifPresent(found -> {
            years.add(found.getYear());
            put(HoursColumn.MONTH, String.format("%02d/%d", found.getMonthValue(), found.getYear()), address, origin);
        });
    }

    private void siret(String text, String address, Fact.Origin origin) {
        List<Siret> found = new ArrayList<>();
        SIRET.matcher(text).results().forEach(match -> Siret.parse(match.group()).filter(siret -> siret.checks() || ground.knowsEmployer(siret.digits())).ifPresent(found::add));
        if (found.size() == 1) {
            put(HoursColumn.EMPLOYER_SIRET, found.get(0).digits(), address, origin);
        }
    }

    private void employer(String name, String address) {
        Optional<Siret> known = ground.employerNamed(name).or(() -> named(name));
        if (known.isPresent()) {
            put(HoursColumn.EMPLOYER_SIRET, known.get().digits(), address, Fact.Origin.LABEL);
        } else if (Siret.parse(name).isEmpty() && SIRET.matcher(name).results().count() == 0) {
            put(HoursColumn.EMPLOYER, name, address, Fact.Origin.LABEL);
        }
    }

    /** A text that is the name of an employer of the directory and nothing else: the sheet of a site, a title. */
    private Optional<Siret> named(String text) {
        return Folded.of(text).length() < SHORTEST_NAME ? Optional.empty() : ground.employerNamed(text);
    }

    private static Optional<String> lot(String text) {
        Set<String> found = new LinkedHashSet<>();
        LOT.matcher(Folded.of(text)).results().forEach(match -> found.add(match.group(1)));
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private void put(HoursColumn column, String text, String address, Fact.Origin origin) {
        Fact known = facts.get(column);
        if (text.isEmpty()) {
            return;
        }
        if (known == null) {
            facts.put(column, new Fact(column, text, address, origin));
        } else if (!same(known.text(), text) && origin != Fact.Origin.FILE && !(known.origin() == Fact.Origin.LABEL && column != HoursColumn.MONTH)) {
            doubtful.add(column);
        }
    }

    private static boolean same(String one, String other) {
        return Folded.of(one).replaceFirst("^0+", "").equals(Folded.of(other).replaceFirst("^0+", ""));
    }
}
