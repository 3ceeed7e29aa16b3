package fr.clausier.hours.guess;

import fr.clausier.hours.sheet.CodeWords;
import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.kernel.Folded;
import fr.clausier.participant.WrittenName;
import fr.clausier.words.Texts;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses the layout of each sheet of a file. Looks at the first rows only: what is far below is judged when it is read. */
public final class Guessing {

    private static final int ROWS_LOOKED_AT = 150;
    private static final Pattern TOTAL = Pattern.compile("(?i)\\s*(sous[ -]?)?tota(l|ux)\\b.*");
    private static final Pattern ASIDE = Pattern.compile("\\b(recap\\w*|synthese|bilan|total|totaux|listes?|parametres?|garde|notice|lisez moi|aide|mode d emploi|modele|consignes?)\\b");

    private final HeadingWords words;
    private final CodeWords codes;

    public Guessing(Texts texts) {
        this.words = new HeadingWords(texts);
        this.codes = new CodeWords(texts);
    }

    /**
     * One guess for each sheet that seems to hold hours; the others are about something else.
     *
     * @param besideTemplate whether another sheet of the file has the columns of the template
     */
    public List<SheetGuess> of(String fileName, List<Table> tables, Ground ground, boolean besideTemplate) {
        List<SheetGuess> found = tables.stream().map(table -> of(fileName, table, ground)).flatMap(Optional::stream).toList();
        boolean whole = besideTemplate || found.stream().anyMatch(guess -> guess.missing().isEmpty() && !isAside(guess));
        return found.stream().map(guess -> whole && (isAside(guess) || lacksPeople(guess)) ? guess.passedOver() : guess).toList();
    }

    private static boolean isAside(SheetGuess guess) {
        return ASIDE.matcher(Folded.of(guess.table().name())).find();
    }

    private static boolean lacksPeople(SheetGuess guess) {
        List<HoursColumn> missing = guess.missing();
        return missing.contains(HoursColumn.FAMILY_NAME) || missing.contains(HoursColumn.BIRTH_DATE) || missing.contains(HoursColumn.WORK);
    }

    private Optional<SheetGuess> of(String fileName, Table table, Ground ground) {
        if (table.rows().isEmpty()) {
            return Optional.empty();
        }
        HeadingRows headings = HeadingRows.find(table, words).map(found -> found.with(table, ROWS_LOOKED_AT)).orElseGet(() -> HeadingRows.none(table));
        List<Table.Row> body = table.rows().subList(Math.min(headings.first() + headings.depth(), table.rows().size()), table.rows().size())
            .stream().limit(ROWS_LOOKED_AT).toList();
        List<ColumnGuess> columns = ColumnGuesses.of(headings.columns(), samples(headings, body, ground));
        Set<ColumnUse> uses = EnumSet.noneOf(ColumnUse.class);
        columns.forEach(column -> uses.add(column.use()));
        boolean someone = uses.contains(ColumnUse.FULL_NAME) || uses.contains(ColumnUse.FAMILY_NAME) || uses.contains(ColumnUse.BIRTH_DATE);
        boolean hours = uses.stream().anyMatch(ColumnUse::isHours);
        boolean told = headings.depth() > 0 || uses.contains(ColumnUse.BIRTH_DATE);
        return someone && hours && told && !body.isEmpty() ? Optional.of(guess(fileName, table, ground, headings, columns, body)) : Optional.empty();
    }

    private Map<Integer, ColumnSample> samples(HeadingRows headings, List<Table.Row> body, Ground ground) {
        Map<Integer, ColumnSample> samples = new HashMap<>();
        for (Table.Row row : body) {
            boolean passed = row.cells().stream().anyMatch(cell -> TOTAL.matcher(cell.text()).matches()) || row.cells().size() < 2;
            row.cells().stream().filter(cell -> !passed && headings.columns().containsKey(cell.column()))
                .forEach(cell -> samples.computeIfAbsent(cell.column(), column -> new ColumnSample(ground, codes)).add(cell));
        }
        return samples;
    }

    private SheetGuess guess(String fileName, Table table, Ground ground, HeadingRows headings, List<ColumnGuess> columns, List<Table.Row> body) {
        TitleFacts titles = TitleFacts.of(fileName, table, table.rows().subList(0, headings.first()), words, ground);
        Map<Integer, SheetGuess.Mark> marks = new HashMap<>();
        headings.columns().forEach((column, heading) -> {
            if (heading.month() != null) {
                marks.put(column, new SheetGuess.Mark(heading.month().month(), heading.month().year()));
            }
        });
        List<String> names = columns.stream().filter(column -> column.use() == ColumnUse.FULL_NAME)
            .flatMap(column -> body.stream().map(row -> row.at(column.column()))).flatMap(Optional::stream).map(Cell::text)
            .filter(text -> !TOTAL.matcher(text).matches()).toList();
        Optional<WrittenName.Order> order = order(columns);
        boolean named = names.isEmpty() || order.isPresent() || names.stream().allMatch(WrittenName::tells);
        boolean carries = carries(columns, body);
        Map<HoursColumn, Fact> facts = facts(titles, ground);
        return new SheetGuess(table, headings.first(), headings.depth(), columns, facts, doubtful(titles, facts), marks,
            titles.year().orElse(ground.today().getYear()), titles.year().isPresent(), order.orElse(WrittenName.Order.FAMILY_FIRST), carries, named && !carries, true);
    }

    /** "Prénom Nom" says which comes first. */
    private static Optional<WrittenName.Order> order(List<ColumnGuess> columns) {
        return columns.stream().filter(column -> column.use() == ColumnUse.FULL_NAME).map(column -> Folded.of(column.heading()))
            .filter(heading -> heading.matches(".*\\bnoms?\\b.*") && heading.contains("prenom"))
            .map(heading -> heading.replaceFirst(".*?\\b(prenom|nom).*", "$1").equals("nom") ? WrittenName.Order.FAMILY_FIRST : WrittenName.Order.FIRST_FAMILY).findFirst();
    }

    private static Set<HoursColumn> doubtful(TitleFacts titles, Map<HoursColumn, Fact> facts) {
        Set<HoursColumn> doubtful = EnumSet.noneOf(HoursColumn.class);
        facts.values().stream().filter(fact -> !fact.isWritten() || titles.isDoubtful(fact.column())).forEach(fact -> doubtful.add(fact.column()));
        return doubtful;
    }

    /** What is said once for all; failing that, what is the only one within the viewer's reach. */
    private static Map<HoursColumn, Fact> facts(TitleFacts titles, Ground ground) {
        Map<HoursColumn, Fact> facts = new EnumMap<>(HoursColumn.class);
        facts.putAll(titles.facts());
        ground.onlyContract().ifPresent(number -> facts.putIfAbsent(HoursColumn.CONTRACT, new Fact(HoursColumn.CONTRACT, number, "", Fact.Origin.ONLY)));
        if (!facts.containsKey(HoursColumn.EMPLOYER)) {
            ground.own().ifPresent(siret -> facts.putIfAbsent(HoursColumn.EMPLOYER_SIRET, new Fact(HoursColumn.EMPLOYER_SIRET, siret.digits(), "", Fact.Origin.ONLY)));
        }
        return facts;
    }

    /** Whether rows with hours follow a named person without naming anyone, though they say more than hours. */
    private static boolean carries(List<ColumnGuess> columns, List<Table.Row> body) {
        boolean seen = false;
        for (Table.Row row : body) {
            boolean someone = columns.stream().anyMatch(column -> isWho(column.use()) && row.shown(column.column()).isPresent());
            boolean hours = columns.stream().anyMatch(column -> column.use().isHours() && row.at(column.column()).isPresent());
            boolean more = columns.stream().anyMatch(column -> column.use() != ColumnUse.IGNORED && !column.use().isHours() && row.at(column.column()).isPresent());
            boolean total = row.cells().stream().anyMatch(cell -> TOTAL.matcher(cell.text()).matches());
            if (seen && !someone && hours && more && !total) {
                return true;
            }
            seen |= someone;
        }
        return false;
    }

    private static boolean isWho(ColumnUse use) {
        return use == ColumnUse.FULL_NAME || use == ColumnUse.FAMILY_NAME || use == ColumnUse.FIRST_NAME || use == ColumnUse.BIRTH_DATE;
    }
}
