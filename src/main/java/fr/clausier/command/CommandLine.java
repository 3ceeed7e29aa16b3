package fr.clausier.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands, and how a wrong argument is answered: one sentence on the error stream and exit code 2. */
@Command(name = "clausier", subcommands = {ServeCommand.class, DemoCommand.class, ImportCommand.HoursFile.class,
    ImportCommand.BaseFile.class, ImportCommand.DecpFile.class, ImportCommand.ProvidersFile.class, ImportCommand.DossierFile.class, ReportCommand.class, ReportCommand.Due.class,
    RotateKeyCommand.class, JournalCommand.Verify.class, JournalCommand.Export.class, AdminLinkCommand.class, BackupCommand.Take.class, BackupCommand.Restore.class})
public final class CommandLine implements Runnable {

    @picocli.CommandLine.Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean help;

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    private CommandLine() { }

    /** Runs a command; the result is the exit code: 0 done, 1 refused or failed, 2 wrong arguments. */
    public static int run(String... arguments) {
        picocli.CommandLine line = new picocli.CommandLine(new CommandLine());
        line.setResourceBundle(CommandWords.bundle());
        line.setParameterExceptionHandler(CommandLine::wrongArguments);
        line.setExecutionExceptionHandler(failure());
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new MissingParameterException(spec.commandLine(), spec.args(), CommandWords.say("command.none"));
    }

    private static int wrongArguments(ParameterException wrong, String[] arguments) {
        String sentence;
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            sentence = CommandWords.say("command.unknown-argument", String.join(" ", unmatched.getUnmatched()));
        } else if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()
            && !(wrong.getCommandLine().getCommand() instanceof CommandLine)) {
            sentence = CommandWords.say("command.missing-argument", missing.getMissing().get(0).paramLabel());
        } else if (wrong.getCommandLine().getCommand() instanceof CommandLine && arguments.length == 0) {
            sentence = CommandWords.say("command.none");
        } else if (wrong.getValue() != null) {
            sentence = CommandWords.say("command.bad-value", wrong.getValue());
        } else {
            sentence = CommandWords.say("command.bad-arguments");
        }
        System.err.println(sentence);
        System.err.println(CommandWords.say("command.see-help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return picocli.CommandLine.ExitCode.USAGE;
    }

    private static IExecutionExceptionHandler failure() {
        return (exception, line, result) -> {
            System.err.println(CommandWords.failure(exception));
            return picocli.CommandLine.ExitCode.SOFTWARE;
        };
    }
}
