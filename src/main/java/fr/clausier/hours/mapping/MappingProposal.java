package fr.clausier.hours.mapping;

import fr.clausier.hours.guess.SheetGuess;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.upload.Upload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is believed of a file, for a person to confirm or change: sheets with the same headings are asked about once.
 *
 * @param choices what may be typed for every row: contracts within reach, employers of the directory
 * @param said whether a person has answered for this file before
 * @param recordedAt when the file was recorded; null if never
 */
public record MappingProposal(long uploadId, String fileName, boolean said, Instant recordedAt, List<SheetGroup> groups, List<UnknownValue> unknown,
        Map<HoursColumn, List<UnknownValue.Meaning>> choices) {

    static MappingProposal of(Upload upload, FileMapping file) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        file.guessed().keySet().stream().filter(file.sheets()::containsKey)
            .forEach(place -> places.computeIfAbsent(file.guessed().get(place).fingerprint(), each -> new ArrayList<>()).add(place));
        List<SheetGroup> groups = new ArrayList<>();
        places.values().forEach(same -> {
            List<SheetGuess> read = same.stream().map(file.sheets()::get).toList();
            groups.add(SheetGroup.of(groups.size(), same, read, same.stream().map(file.guessed()::get).map(SheetGuess::facts).toList()));
        });
        return new MappingProposal(upload.id(), upload.fileName(), file.said(), upload.recordedAt(), groups, file.unknown(), file.choices());
    }

    /** Choices a person must still make: one more than none to accept, whatever is right. */
    public long open() {
        long columns = groups.stream().filter(SheetGroup::read).mapToLong(group -> group.missing().size() + (group.asksYear() && group.year() == 0 ? 1 : 0)).sum();
        return columns + unknown.stream().filter(value -> value.needed() && value.proposed().isEmpty()).count();
    }
}
