package fr.clausier.access.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose address counts: the connection's, or what proxies named by the operator say, and nobody else. */
class ClientAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "no proxy is named: the header is not read     | -                   | 127.0.0.1   | 203.0.113.7                | 127.0.0.1",
        "a stranger writes the header                  | 127.0.0.1           | 198.51.100.4| 203.0.113.7                | 198.51.100.4",
        "the proxy speaks for someone                  | 127.0.0.1           | 127.0.0.1   | 203.0.113.7                | 203.0.113.7",
        "someone lied to the proxy, which added to it  | 127.0.0.1           | 127.0.0.1   | 192.0.2.1, 203.0.113.7     | 203.0.113.7",
        "two proxies                                   | 127.0.0.1, 10.0.0.2 | 127.0.0.1   | 192.0.2.1, 203.0.113.7, 10.0.0.2 | 203.0.113.7",
        "with a port                                   | 127.0.0.1           | 127.0.0.1   | 203.0.113.7:51234          | 203.0.113.7",
        "in brackets, with a port                      | ::1                 | 0:0:0:0:0:0:0:1 | [2001:db8::7]:443      | 2001:db8:0:0:0:0:0:7",
        "a name is no address                          | 127.0.0.1           | 127.0.0.1   | 203.0.113.7, localhost     | 127.0.0.1",
        "no address at all                             | 127.0.0.1           | 127.0.0.1   | -                          | 127.0.0.1",
        "a number too large                            | 127.0.0.1           | 127.0.0.1   | 203.0.113.777              | 127.0.0.1"})
    void the_last_address_no_named_proxy_answers_for(String why, String trusted, String socket, String forwarded, String expected) {
        ClientAddress address = new ClientAddress(trusted == null ? "" : trusted);
        assertThat(address.of(socket, forwarded == null ? List.of() : List.of(forwarded))).as(why).isEqualTo(expected);
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(new ClientAddress("127.0.0.1").of("127.0.0.1", List.of("192.0.2.1", "203.0.113.7"))).isEqualTo("203.0.113.7");
    }

    @Test
    void a_proxy_that_is_not_an_address_stops_the_start() {
        assertThatThrownBy(() -> new ClientAddress("proxy.example")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("proxy.example");
    }
}
