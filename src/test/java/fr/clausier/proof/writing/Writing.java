package fr.clausier.proof.writing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** One writing measured: time to the first byte and to the last, and processors used; in this process or in one with little memory. */
record Writing(String who, int rows, double firstMillis, double wallSeconds, double busySeconds, long bytes) {

    private static final double NANOS = 1e9;

    /** Writes rows of cells somewhere. */
    interface Writer {
        void write(int rows, OutputStream out) throws IOException;
    }

    static Writing of(String who, int rows, Writer writer, Path file) throws IOException {
        long[] first = {0};
        long busy = processors();
        long start = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file)) {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) throws IOException {
                first[0] = first[0] == 0 ? System.nanoTime() : first[0];
                super.write(bytes, from, length);
            }

            @Override
            public synchronized void write(int one) throws IOException {
                first[0] = first[0] == 0 ? System.nanoTime() : first[0];
                super.write(one);
            }
        }) {
            writer.write(rows, out);
        }
        long end = System.nanoTime();
        return new Writing(who, rows, (first[0] - start) / 1e6, (end - start) / NANOS, (processors() - busy) / NANOS, Files.size(file));
    }

    private static long processors() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    double microsecondsPerRow() {
        return busySeconds * 1e6 / rows;
    }

    /** In a process of its own: {@code rows file}; prints first millis, wall, busy. */
    public static void main(String[] arguments) throws IOException {
        Writing measured = of("child", Integer.parseInt(arguments[0]), Cells::ours, Path.of(arguments[1]));
        System.out.println(measured.firstMillis + " " + measured.wallSeconds + " " + measured.busySeconds);
    }
}
