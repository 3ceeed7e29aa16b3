package fr.clausier.access.http;

import io.micronaut.http.HttpRequest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the log may keep of a request that failed: classes, SQL states and our own lines of code. Never a message, since databases
 * quote in theirs the row they refused, names and birth dates included; and never what opens a door, such as the token of a link.
 */
public final class Incident {

    private static final String MASK = "***";
    private static final String OURS = "fr.clausier.";

    private Incident() { }

    /** One text for the log: method and address, each exception of the chain, and where in our code it passed. */
    public static String told(HttpRequest<?> request, Throwable cause) {
        return told(request.getMethodName() + " " + address(request.getPath()), cause);
    }

    /** The same of what no request asked for. @param what in our own words and numbers */
    public static String told(String what, Throwable cause) {
        StringBuilder text = new StringBuilder(what);
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String told = "";
        for (Throwable each = cause; each != null && seen.add(each); each = each.getCause()) {
            String frames = frames(each);
            text.append(System.lineSeparator()).append("  ").append(each.getClass().getName()).append(state(each))
                .append(frames.equals(told) ? "" : frames);
            told = frames;
        }
        return text.toString();
    }

    /** The address with every part masked that is not one of our words or a number; a link's token in any case. */
    static String address(String path) {
        boolean link = path.startsWith("/link/");
        return link ? "/link/" + MASK : Arrays.stream(path.split("/", -1)).map(part -> part.matches("[a-z0-9.-]{0,30}") ? part : MASK)
            .collect(Collectors.joining("/"));
    }

    private static String state(Throwable each) {
        return each instanceof SQLException sql ? " SQLState " + sql.getSQLState() + " code " + sql.getErrorCode() : "";
    }

    private static String frames(Throwable each) {
        return Arrays.stream(each.getStackTrace()).filter(frame -> frame.getClassName().startsWith(OURS) && !frame.getClassName().contains("$Intercepted")
                && !frame.getClassName().contains(".$")).limit(20)
            .map(frame -> System.lineSeparator() + "    at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
            .collect(Collectors.joining());
    }
}
