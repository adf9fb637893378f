package eu.masp.assessment.cli;

import eu.masp.measures.cli.Commands;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code assess}: scores, adaptive tests and calibration on any bank of items. */
@Command(name = "./masp assess", sortOptions = false, description = {
        "Measures with items that have ordered answers: graded response and two-parameter logistic model, D = 1.",
        "Results are CSV on standard output, remarks and errors on standard error."}, subcommands = {ScoreCommand.class,
                AdaptCommand.class, CalibrateCommand.class, FitCommand.class, DifCommand.class,
                SimulateCommand.class}, footer = {"", "./masp assess COMMAND --help tells more about a command.",
                        "Exit status: 0 done, 1 a file is not good, 2 bad use."})
public final class AssessCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli's own
    private boolean help;

    public static void main(String[] arguments) {
        Commands.main(AssessCommand::run, arguments);
    }

    /** Runs the command and returns its exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return Commands.run(new AssessCommand(), "./masp assess", out, err, arguments);
    }

    @Override
    public void run() {
        if (spec == null) {
            throw new IllegalStateException("run through picocli");
        }
        throw new ParameterException(spec.commandLine(), "Which? score, adapt, calibrate, fit, dif or simulate.");
    }
}
