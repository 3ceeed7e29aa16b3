package fr.clausier.opendata.decp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value of a record with its path, whatever the file format: an object, a list, a text (numbers and booleans keep the text of
 * the file, so that no huge number is ever computed), or nothing.
 *
 * @param value a Map, a List, a String, or null
 */
record Tree(Object value, String path) {

    Tree at(String key) {
        Object inside = value instanceof Map<?, ?> map ? map.get(key) : null;
        return new Tree(inside, path + "." + key);
    }

    /** Follows a dotted path of keys. */
    Tree follow(String keys) {
        Tree found = this;
        for (String key : keys.split("\\.")) {
            found = found.at(key);
        }
        return found;
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean isObject() {
        return value instanceof Map;
    }

    /** Nothing said: missing, null, blank, or an empty list or object. */
    boolean isEmpty() {
        return value == null || value instanceof String text && text.isBlank() || value instanceof List<?> list && list.isEmpty()
            || value instanceof Map<?, ?> map && map.isEmpty();
    }

    /** The text, trimmed; empty for anything else. */
    String text() {
        return value instanceof String text ? text.strip() : "";
    }

    /** What to show a person: the text, or the object as far as it helps. */
    String shown() {
        return value == null ? "" : value instanceof String ? text() : value.toString();
    }

    /**
     * The members of a list published in any of the shapes met: {@code [{w:{}}]}, {@code [{}]}, {@code {w:[]}}, {@code {w:{}}},
     * {@code {}}, {@code ["a"]}, {@code "a"}, or nothing; {@code w} is the wrapper's name.
     */
    List<Tree> members(String wrapper) {
        List<Tree> found = new ArrayList<>();
        collect(wrapper, found);
        return found;
    }

    private void collect(String wrapper, List<Tree> found) {
        if (isEmpty()) {
            return;
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                new Tree(list.get(i), path + "[" + i + "]").collect(wrapper, found);
            }
        } else if (value instanceof Map<?, ?> map && map.containsKey(wrapper)) {
            at(wrapper).collect(wrapper, found);
        } else {
            found.add(this);
        }
    }
}
