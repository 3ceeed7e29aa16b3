package fr.clausier.access.http;

import fr.clausier.access.Visit;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address a request comes from. Behind a proxy every connection comes from the proxy, which says in X-Forwarded-For whom it
 * speaks for; since anyone may write that header, it is believed only as far as the proxies the operator named wrote it: read from
 * its end, the first address that is none of theirs.
 */
@Singleton
public final class ClientAddress {

    private static final Pattern V4 = Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*");
    private static final Pattern V4_PORT = Pattern.compile("([0-9.]+):\\d{1,5}");
    private static final Pattern V6_BRACKETS = Pattern.compile("\\[([0-9a-fA-F:.]+)](:\\d{1,5})?");

    private final Set<String> trusted;

    ClientAddress(@Value("${clausier.trusted-proxies:}") String trustedProxies) {
        this.trusted = parts(trustedProxies).map(written -> read(written)
                .orElseThrow(() -> new IllegalArgumentException("clausier.trusted-proxies: not an address: " + written)))
            .collect(Collectors.toUnmodifiableSet());
    }

    /** The address, in one form whatever way it was written. */
    public String of(HttpRequest<?> request) {
        return of(request.getRemoteAddress().getAddress().getHostAddress(), request.getHeaders().getAll("X-Forwarded-For"));
    }

    /** Where somebody signs in from. */
    public Visit visit(HttpRequest<?> request) {
        return Visit.from(of(request), request.getHeaders().get("User-Agent"));
    }

    String of(String socket, List<String> forwarded) {
        String known = read(socket).orElse(socket);
        List<String> hops = new ArrayList<>(forwarded.stream().flatMap(ClientAddress::parts).toList());
        Collections.reverse(hops);
        for (String hop : hops) {
            Optional<String> address = read(hop);
            if (!trusted.contains(known) || address.isEmpty()) {
                return known;
            }
            known = address.get();
        }
        return known;
    }

    private static Stream<String> parts(String list) {
        return Stream.of(list.split(",")).map(String::trim).filter(part -> !part.isEmpty());
    }

    /** A literal address, port left out; never a name, which would be asked for on the network. */
    private static Optional<String> read(String written) {
        String plain = V6_BRACKETS.matcher(V4_PORT.matcher(written).replaceFirst("$1")).replaceFirst("$1").replaceFirst("%.*", "");
        if (!V4.matcher(plain).matches() && !V6.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(plain).getHostAddress());
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
