package fr.clausier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What goes in comes out; a fault is no end, and nobody waits for ever. */
class ConveyorTest {

    private final Conveyor conveyor = new Conveyor(Duration.ofSeconds(10));

    private CompletableFuture<Void> carry(Report.Writing writing) {
        return CompletableFuture.runAsync(() -> conveyor.carry(writing));
    }

    @Test
    void every_byte_comes_out_in_order() throws IOException {
        byte[] sent = new byte[1_000_003];
        new Random(1).nextBytes(sent);
        carry(out -> {
            out.write(sent, 0, 17);
            out.write(sent[17]);
            out.write(sent, 18, sent.length - 18);
        });
        try (InputStream exit = conveyor.exit()) {
            assertThat(exit.read()).isEqualTo(sent[0] & 0xFF);
            assertThat(exit.readAllBytes()).isEqualTo(Arrays.copyOfRange(sent, 1, sent.length));
            assertThat(exit.read()).isEqualTo(-1);
        }
    }

    @Test
    void the_first_bytes_come_out_while_the_others_are_still_to_be_written() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        carry(out -> {
            out.write(7);
            out.flush();
            await(read);
            out.write(8);
        });
        InputStream exit = conveyor.exit();
        assertThat(exit.read()).isEqualTo(7);
        read.countDown();
        assertThat(exit.read()).isEqualTo(8);
    }

    /** Many times, and few bytes: the reader already waits when the fault comes. */
    @RepeatedTest(300)
    void a_fault_of_the_writer_is_never_taken_for_the_end() {
        carry(out -> {
            out.write(new byte[10]);
            throw new IllegalStateException("fault");
        });
        assertThatThrownBy(() -> conveyor.exit().readAllBytes()).isInstanceOf(IOException.class).hasRootCauseMessage("fault");
    }

    @Test
    void a_reader_who_leaves_stops_the_writer() throws Exception {
        AtomicLong written = new AtomicLong();
        CompletableFuture<Void> writer = carry(out -> endless(out, written));
        InputStream exit = conveyor.exit();
        assertThat(exit.read()).isZero();
        exit.close();
        writer.get(10, TimeUnit.SECONDS);
        assertThat(written.get()).as("a few pieces ahead, no more").isLessThan(2_000_000);
    }

    @Test
    void nobody_waits_for_ever() throws Exception {
        Conveyor hurried = new Conveyor(Duration.ofMillis(50));
        assertThatThrownBy(() -> hurried.exit().read()).isInstanceOf(IOException.class);
        Conveyor unread = new Conveyor(Duration.ofMillis(50));
        CompletableFuture.runAsync(() -> unread.carry(out -> endless(out, new AtomicLong()))).get(10, TimeUnit.SECONDS);
        assertThatThrownBy(() -> unread.exit().readAllBytes()).isInstanceOf(IOException.class);
    }

    private static void endless(OutputStream out, AtomicLong written) throws IOException {
        while (true) {
            out.write(new byte[10_000]);
            written.addAndGet(10_000);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IOException("never read");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
