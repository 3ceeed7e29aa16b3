package fr.clausier.hours.mapping;

import fr.clausier.hours.guess.ColumnGuess;
import fr.clausier.hours.guess.Fact;
import fr.clausier.hours.guess.SheetGuess;
import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Siret;
import fr.clausier.kernel.Written;
import fr.clausier.workbook.reading.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person says, laid over what was proposed: what to keep of it, and what it still lacks. */
final class MappingAnswer {

    /** What a job title stands for that a person leaves without a code: it is not asked about again. */
    private static final String NO_CODE = "-";

    private final MappingDraft draft;
    private final MappingProposal proposal;
    private final FileMapping file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Integer, SheetMapping> mappings = new LinkedHashMap<>();

    MappingAnswer(MappingDraft draft, MappingProposal proposal, FileMapping file) {
        this.draft = draft;
        this.proposal = proposal;
        this.file = file;
        proposal.groups().forEach(this::answer);
        if (proposal.groups().stream().map(SheetGroup::places).flatMap(List::stream).noneMatch(place -> mappings.get(place).read())) {
            problems.add(Problem.atField("mapping-nothing-read", "sheets", ""));
        }
        words().stream().filter(word -> !isMeaning(word)).forEach(word -> problems.add(Problem.atField("mapping-meaning", "words", word.meaning())));
    }

    /** What the journal keeps. */
    record Receipt(List<String> layouts, int words) { }

    Receipt receipt() {
        return new Receipt(List.copyOf(layouts().keySet()), words().size());
    }

    List<Problem> problems() {
        return problems;
    }

    /** By name of sheet. */
    Map<String, SheetMapping> sheets() {
        Map<String, SheetMapping> named = new LinkedHashMap<>();
        mappings.forEach((place, mapping) -> named.put(file.guessed().get(place).table().name(), mapping));
        return named;
    }

    /** What holds for other files, by fingerprint. */
    Map<String, SheetMapping> layouts() {
        Map<String, SheetMapping> lasting = new LinkedHashMap<>();
        mappings.forEach((place, mapping) -> lasting.putIfAbsent(file.guessed().get(place).fingerprint(), mapping.lasting()));
        return lasting;
    }

    List<Memory.Word> words() {
        return draft.words().stream().filter(word -> word.column() != null && word.written() != null && (!word.meaning().isEmpty() || word.column() == HoursColumn.ROME))
            .map(word -> new Memory.Word(word.column(), word.written(), word.meaning().isEmpty() ? NO_CODE : word.meaning())).toList();
    }

    private boolean isMeaning(Memory.Word word) {
        return switch (word.column()) {
            case EMPLOYER -> Siret.parse(word.meaning()).isPresent();
            case ROME -> word.meaning().equals(NO_CODE) || word.meaning().matches("(?i)[A-Z][0-9]{4}");
            default -> proposal.unknown().stream().filter(value -> value.column() == word.column()).flatMap(value -> value.choices().stream())
                .anyMatch(choice -> choice.code().equals(word.meaning()));
        };
    }

    private void answer(SheetGroup group) {
        MappingDraft.Sheet said = draft.sheets().stream().filter(each -> each.group() != null && each.group() == group.index()).findFirst().orElse(null);
        boolean read = said == null || said.read() == null ? group.read() : said.read();
        List<ColumnUse> uses = new ArrayList<>();
        group.columns().forEach(column -> uses.add(draft.columns().stream().filter(each -> each.group() != null && each.group() == group.index()
            && column.letter().equals(each.column()) && each.use() != null).map(MappingDraft.Column::use).findFirst().orElse(column.use())));
        if (read) {
            judge(group, uses);
        }
        for (int place : group.places()) {
            SheetGuess guess = file.guessed().get(place);
            SheetMapping mapping = new SheetMapping(keys(guess, uses), values(group, guess, file.sheets().get(place)), said == null || said.names() == null ? group.names() : said.names(),
                said == null || said.carries() == null ? group.carries() : said.carries(), read, year(said, group, guess));
            mappings.put(place, mapping);
            if (read) {
                lacks(group, mapping.on(guess, mapping.year()));
            }
        }
    }

    private static int year(MappingDraft.Sheet said, SheetGroup group, SheetGuess guess) {
        return said != null && said.year() != null ? said.year() : guess.lacksYear() ? group.year() : 0;
    }

    private static Map<String, ColumnUse> keys(SheetGuess guess, List<ColumnUse> uses) {
        Map<String, ColumnUse> keys = new LinkedHashMap<>();
        for (int i = 0; i < guess.columns().size() && i < uses.size(); i++) {
            keys.putIfAbsent(guess.columns().get(i).key(), uses.get(i));
        }
        return keys;
    }

    private void judge(SheetGroup group, List<ColumnUse> uses) {
        boolean months = uses.stream().anyMatch(use -> use.monthly() != null);
        for (int i = 0; i < uses.size(); i++) {
            ColumnUse use = uses.get(i);
            String found = group.columns().get(i).letter() + " " + group.columns().get(i).heading();
            if (use.monthly() != null && !group.columns().get(i).month()) {
                refuse("mapping-no-month", group, found);
            } else if (use.monthly() == null && use != ColumnUse.IGNORED && Collections.frequency(uses, use) > 1 && uses.indexOf(use) != i) {
                refuse("mapping-twice", group, found, group.columns().get(uses.indexOf(use)).letter());
            } else if (months && (use == ColumnUse.MONTH || use == ColumnUse.WORK || use == ColumnUse.TRAINING || use == ColumnUse.TUTORING)) {
                refuse("mapping-both-shapes", group, found);
            }
        }
    }

    private void lacks(SheetGroup group, SheetGuess sheet) {
        for (HoursColumn column : sheet.missing()) {
            refuse("mapping-missing", group, sheet.table().name(), "ColumnUse." + ColumnUse.of(column).name());
        }
        Optional<ColumnGuess> whole = sheet.columns().stream().filter(column -> column.use() == ColumnUse.FULL_NAME).findFirst();
        if (whole.isPresent() && sheet.columns().stream().anyMatch(column -> column.use() == ColumnUse.FAMILY_NAME)) {
            refuse("mapping-twice", group, Table.letters(whole.get().column()), whole.get().heading());
        }
    }

    private Map<HoursColumn, SheetMapping.Value> values(SheetGroup group, SheetGuess guess, SheetGuess shown) {
        Map<HoursColumn, SheetMapping.Value> values = new EnumMap<>(HoursColumn.class);
        for (HoursColumn column : SheetGroup.FIXABLE) {
            Fact fact = guess.facts().get(column);
            Fact before = shown.effective().get(column);
            String now = fact == null ? "" : fact.text();
            String typed = draft.values().stream().filter(each -> each.group() != null && each.group() == group.index() && each.column() == column)
                .map(MappingDraft.Value::text).findFirst().orElse(before == null ? "" : before.text());
            String text = normal(column, typed, group);
            boolean derived = text.isEmpty() && group.places().size() > 1 || same(text, now);
            if (derived && fact != null) {
                values.put(column, new SheetMapping.Value(fact.origin(), "", ""));
            } else if (!derived) {
                values.put(column, new SheetMapping.Value(Fact.Origin.TYPED, text, now));
            }
        }
        return values;
    }

    private String normal(HoursColumn column, String typed, SheetGroup group) {
        if (column == HoursColumn.MONTH && !typed.isEmpty()) {
            Optional<String> month = Written.month(typed).map(found -> String.format("%02d/%d", found.getMonthValue(), found.getYear()));
            month.ifPresentOrElse(found -> { }, () -> refuse("month-format", group, typed));
            return month.orElse("");
        }
        if (column == HoursColumn.EMPLOYER_SIRET && !typed.isEmpty()) {
            Optional<String> siret = Siret.parse(typed).map(Siret::digits);
            siret.ifPresentOrElse(found -> { }, () -> refuse("siret-format", group, typed));
            return siret.orElse("");
        }
        return typed;
    }

    private static boolean same(String one, String other) {
        return Folded.of(one).equals(Folded.of(other));
    }

    private void refuse(String code, SheetGroup group, String found, String... args) {
        Problem problem = Problem.atField(code, "sheets[" + group.index() + "].read", found, args);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
