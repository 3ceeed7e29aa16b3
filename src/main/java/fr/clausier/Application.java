package fr.clausier;

import fr.clausier.command.CommandLine;

/** Where the program starts: everything it can do is a command. */
public final class Application {

    private Application() { }

    public static void main(String[] arguments) {
        System.exit(CommandLine.run(arguments));
    }
}
