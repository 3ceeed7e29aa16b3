package fr.clausier.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hands bytes from who writes a file to who sends it, a few pieces ahead at most: a large file takes no more memory than a small one.
 * A fault of the writer is met by the reader, never taken for the end; a reader who leaves stops the writer.
 */
final class Conveyor {

    private static final int PIECE = 32_768;
    private static final int PIECES_AHEAD = 8;
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES_AHEAD);
    private final Duration patience;
    private volatile boolean left;
    private volatile Exception fault;

    /** @param patience how long one side waits for the other */
    Conveyor(Duration patience) {
        this.patience = patience;
    }

    /** Writes the whole file; called on a thread of its own. */
    void carry(Report.Writing writing) {
        // closed by hand: closing says the end, and must not say it before a fault is known
        Entry entry = new Entry();
        try {
            writing.to(entry);
            entry.close();
        } catch (IOException | RuntimeException met) {
            fault = met;
            // what it had not read yet is not worth reading any more
            pieces.clear();
            pieces.offer(END);
        }
    }

    /** Where the bytes come out. */
    InputStream exit() {
        return new Exit();
    }

    private final class Entry extends OutputStream {

        private byte[] piece = new byte[PIECE];
        private int filled;

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int done = 0;
            while (done < length) {
                int taken = Math.min(length - done, PIECE - filled);
                System.arraycopy(bytes, from + done, piece, filled, taken);
                filled += taken;
                done += taken;
                if (filled == PIECE) {
                    flush();
                }
            }
        }

        @Override
        public void flush() throws IOException {
            if (filled > 0) {
                put(Arrays.copyOf(piece, filled));
                filled = 0;
            }
        }

        @Override
        public void close() throws IOException {
            flush();
            put(END);
        }

        private void put(byte[] ready) throws IOException {
            try {
                if (left || !pieces.offer(ready, patience.toMillis(), TimeUnit.MILLISECONDS) || left) {
                    throw new IOException("nobody reads the file any more");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    private final class Exit extends InputStream {

        private byte[] piece = END;
        private int read;
        private boolean ended;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (read == piece.length) {
                if (ended) {
                    return -1;
                }
                piece = next();
                read = 0;
                ended = piece == END;
            }
            int taken = Math.min(length, piece.length - read);
            System.arraycopy(piece, read, into, from, taken);
            read += taken;
            return taken;
        }

        private byte[] next() throws IOException {
            try {
                byte[] next = pieces.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
                if (fault != null || next == null) {
                    throw new IOException("the file could not be written to its end", fault);
                }
                return next;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }

        @Override
        public void close() {
            left = true;
            pieces.clear();
        }
    }
}
