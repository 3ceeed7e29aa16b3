package fr.clausier.web.account;

import fr.clausier.Installed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real OpenID Connect provider (npm oidc-provider), run by node for the time of a test; its packages are those of src/test/oidc/package-lock.json, put once in
 * target/oidc. Without node the test is skipped on a workstation, and fails in continuous integration (CI=true).
 */
record NodeProvider(Process process, String issuer) implements AutoCloseable {

    private static final Path SOURCES = Path.of("src/test/oidc");
    private static final Path FOLDER = Path.of("target/oidc");

    /** @param home address of the site that signs people in by it */
    static NodeProvider start(int port, String secret, String home) throws IOException, InterruptedException {
        Optional<String> missing = installed();
        Installed.orSkip(missing.isEmpty(), "No provider of identities was run (" + missing.orElse("") + "): the exchange with a real one is not tried.");
        Process process = new ProcessBuilder("node", "provider.mjs", Integer.toString(port), secret, home).directory(FOLDER.toFile()).redirectErrorStream(true).start();
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.equals("ready")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the provider did not start");
        }
        return new NodeProvider(process, "http://localhost:" + port);
    }

    /** Why it cannot be run; empty when it can. */
    private static Optional<String> installed() throws IOException, InterruptedException {
        if (!runs(List.of("node", "--version")) || !runs(List.of("npm", "--version"))) {
            return Optional.of("node and npm are not installed");
        }
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", "provider.mjs")) {
            Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        boolean there = Files.exists(FOLDER.resolve("node_modules/oidc-provider/package.json")) || runs(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        return there ? Optional.empty() : Optional.of("npm ci failed in target/oidc");
    }

    private static boolean runs(List<String> command) throws InterruptedException {
        try {
            Files.createDirectories(FOLDER);
            Process process = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
