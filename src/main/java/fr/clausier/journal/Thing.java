package fr.clausier.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an action was done to: the first word of its name in the journal, or the actions named. An answer that is kept says which of them
 * it rests on. An action on something not named here makes every answer old, so that a new one is right before it is quick.
 */
public enum Thing {
    CONTRACT, OPERATION, LOT, STAFF("lot.staff-recorded", "lot.staff-withdrawn"), ORGANISATION, CONVENTION, PLACES, PROVIDER_LIST,
    TERMS, CLAUSE, BASE, POOL, TRANSFER, PENALTY, LEGAL_AMOUNT, COUNTERPART, LOT_ACTION, STAND_IN, TERRITORY,
    /** Who somebody is, and the groups they belong to: no placement, proof or line. */
    IDENTITY("participant.recorded", "participant.changed", "participant.joined", "participant.same", "participant.other", "participant.apart"),
    PARTICIPANT, PROOF, EXIT, PLACEMENT, SUSPENSION, DEROGATION, REFERRER, NEED, CANDIDATE,
    HOURS, OVERRULE, LINE, MONTH, UPLOAD, MAPPING, OPEN_DATA, EVIDENCE,
    CONTACT, REMINDER, REMINDER_PLAN, REPORT, REPORT_SUBSCRIPTION, ANSWER_LINK, DECLARATION_WORKBOOK, CONFIRMATION_WORKBOOK,
    ACCOUNT, PASSWORD, ROLE, STRUCTURE, SESSION, TOKEN, SECOND_FACTOR, RECOVERY_CODE, RECOVERY_CODES, KEY, RETENTION, SAMPLE,
    /** What was read, and by whom: nothing changed. */
    PEOPLE,
    /** Whatever is not named above. */
    OTHER;

    private static final Map<String, Thing> NAMED = Arrays.stream(values()).flatMap(thing -> thing.words.stream().map(word -> Map.entry(word, thing)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> words;

    Thing(String... actions) {
        this.words = actions.length > 0 ? List.of(actions) : List.of(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** @param action as the journal names it: {@code lot-action.recorded} */
    static Thing of(String action) {
        int dot = action.indexOf('.');
        return NAMED.getOrDefault(action, NAMED.getOrDefault(dot < 0 ? action : action.substring(0, dot), OTHER));
    }
}
