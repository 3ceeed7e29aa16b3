package fr.clausier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Programs of other makers that some tests need. Without one a test is skipped on a workstation, and fails in continuous integration (CI=true). */
public final class Installed {

    private Installed() { }

    /** @param why what is missing, and what is not done without it */
    public static void orSkip(boolean found, String why) {
        if (!found) {
            System.out.println(why);
            assertThat(System.getenv("CI")).as(why).isNotEqualTo("true");
            assumeTrue(false, why);
        }
    }

    /** Whether a command answers within three minutes with success. */
    public static boolean answers(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(3, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
