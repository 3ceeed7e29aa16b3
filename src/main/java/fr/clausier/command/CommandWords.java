package fr.clausier.command;

import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** Texts of the command line, in the language of the terminal (LC_ALL, LC_MESSAGES, LANG): English when it says so, else French. */
final class CommandWords {

    private static final Language LANGUAGE = Language.of(tag());
    private static final Words WORDS = new Texts(ZoneId.systemDefault()).in(LANGUAGE);

    private CommandWords() { }

    static String say(String key, Object... args) {
        return WORDS.say(key, args);
    }

    static Words words() {
        return WORDS;
    }

    /** The deepest message of a failure, which says what to do when it is one of ours. */
    static String failure(Throwable failure) {
        Throwable cause = failure;
        List<String> messages = new ArrayList<>();
        while (cause != null) {
            messages.add(cause.getMessage());
            if (String.valueOf(cause.getMessage()).contains("90020") || String.valueOf(cause.getMessage()).contains("already in use")) {
                return say("command.database-in-use");
            }
            if (cause instanceof fr.clausier.backup.Upgrade.Failed) {
                return say("command.upgrade-failed", deepest(cause));
            }
            if (cause instanceof java.net.BindException) {
                return say("command.port-in-use");
            }
            cause = cause.getCause();
        }
        return say("command.failed", messages.get(messages.size() - 1));
    }

    private static String deepest(Throwable failure) {
        return failure.getCause() == null ? String.valueOf(failure.getMessage()) : deepest(failure.getCause());
    }

    private static String tag() {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = System.getenv(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "fr";
    }

    /** Descriptions of commands and options, as the help shows them: keys without their "command.help." beginning. */
    static ResourceBundle bundle() {
        Map<String, String> texts = Texts.load("command", LANGUAGE);
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return texts.get("command.help." + key);
            }

            @Override
            public Enumeration<String> getKeys() {
                String start = "command.help.";
                return Collections.enumeration(texts.keySet().stream().filter(key -> key.startsWith(start))
                    .map(key -> key.substring(start.length())).toList());
            }
        };
    }
}
