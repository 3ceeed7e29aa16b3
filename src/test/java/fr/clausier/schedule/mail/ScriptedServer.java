package fr.clausier.schedule.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that misbehaves as told. It notes each command it was given. */
final class ScriptedServer implements AutoCloseable {

    enum Fault { NONE, RECIPIENT_REFUSED, BUSY, SILENT_AFTER_DATA, HANGS_UP_BEFORE_DATA, TOO_HEAVY }

    private final ServerSocket socket;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile Fault fault;

    ScriptedServer(Fault fault) {
        try {
            this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.fault = fault;
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> commands() {
        return commands;
    }

    /** Letters it took whole. */
    long taken() {
        return commands.stream().filter("."::equals).count();
    }

    void behaves(Fault as) {
        fault = as;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                // the client left, or the test is over
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 scripted");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            switch (command) {
                case "EHLO", "HELO" -> say(out, "250 scripted");
                case "MAIL" -> say(out, fault == Fault.BUSY ? "451 later" : "250 ok");
                case "RCPT" -> say(out, fault == Fault.RECIPIENT_REFUSED ? "550 5.1.1 <someone@exemple.fr> unknown" : "250 ok");
                case "DATA" -> {
                    if (fault == Fault.HANGS_UP_BEFORE_DATA) {
                        return;
                    }
                    say(out, "354 go on");
                    while (!".".equals(line)) {
                        line = in.readLine();
                    }
                    commands.add(line);
                    if (fault == Fault.SILENT_AFTER_DATA) {
                        return;
                    }
                    say(out, fault == Fault.TOO_HEAVY ? "552 too big" : "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
