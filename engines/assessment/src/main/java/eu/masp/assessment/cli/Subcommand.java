package eu.masp.assessment.cli;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.Model;
import eu.masp.assessment.Quadrature;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.calibration.CalibrationException;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.cli.Commands;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all parts of the command have in common. */
abstract class Subcommand implements Callable<Integer> {
    /** With fewer people it is no wonder that an answer is missing. */
    private static final int ENOUGH_TO_TELL = 20;
    private static final int SHOWN = 5;
    /** Of a standard normal population all but one in 30,000 lie within. */
    private static final double NEARLY_ALL = 4;
    private static final double COARSE = 0.5;
    private static final int MOST_POINTS = 10_001;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli's own
    private boolean help;

    /** Does the work, once the options are read. */
    abstract void run() throws IOException;

    @Override
    public final Integer call() {
        PrintWriter err = line().getErr();
        try {
            run();
            line().getOut().flush();
            return 0;
        } catch (InvalidContentException e) {
            Commands.print(e, err);
        } catch (CalibrationException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("It could not be written: " + e.getMessage() + ".");
        } catch (OutOfMemoryError e) {
            err.println("The answers do not fit into memory: give Java more, as in MASP_JAVA_OPTIONS=-Xmx8g.");
        }
        return 1;
    }

    final CommandLine line() {
        if (spec == null) {
            throw new IllegalStateException("run through picocli");
        }
        return spec.commandLine();
    }

    final PrintWriter out() {
        return line().getOut();
    }

    /** Something a person should know, on standard error. */
    final void say(String remark) {
        line().getErr().println(remark);
    }

    /**
     * Before the work: whether what comes of it can be written there.
     *
     * @param inputs are never written over
     */
    final void writable(@Nullable Path out, Path... inputs) throws IOException {
        if (out == null) {
            return;
        }
        for (Path input : inputs) {
            if (Files.exists(out) && Files.exists(input) && Files.isSameFile(out, input)) {
                throw misuse("'" + out + "' is what is read: write to another file.");
            }
        }
        Path folder = Objects.requireNonNullElse(out.toAbsolutePath().getParent(), out);
        if (!Files.isDirectory(folder)) {
            throw misuse("'" + out + "' cannot be written: there is no folder '" + folder + "'.");
        }
        if (Files.isDirectory(out) || !Files.isWritable(Files.exists(out) ? out : folder)) {
            throw misuse("'" + out + "' cannot be written.");
        }
    }

    /** The answers to a bank; says what looks odd in them. */
    final ResponseTable answers(Path file, Bank bank, int first) {
        ResponseTable table = ResponseFile.read(file, bank, firstCategory(first));
        sayWithoutColumn(bank, table);
        if (first == 0 && table.persons().size() >= ENOUGH_TO_TELL && Collapsing.countsFromOne(table)) {
            say("None of the " + table.persons().size()
                    + " persons has the answer 0 to any item. Where the lowest answer"
                    + " is 1, add --first-category 1; else all scores are too high.");
        }
        return table;
    }

    /** Says which items of the bank no column of the answers is for: they count as not given. */
    private void sayWithoutColumn(Bank bank, ResponseTable table) {
        List<String> without = bank.items().stream().map(Item::id).filter(id -> !table.items().contains(id)).toList();
        if (!without.isEmpty()) {
            say(without.size() + " of " + bank.items().size() + " items have no column among the answers: "
                    + String.join(", ", without.subList(0, Math.min(SHOWN, without.size())))
                    + (without.size() > SHOWN ? ", …" : "") + ". They count as not given.");
        }
    }

    final ParameterException misuse(String message) {
        return new ParameterException(line(), message);
    }

    final Model model(String word) {
        return Model.find(word).orElseThrow(() -> misuse("--model " + word + " is not there: grm or 2pl."));
    }

    final int firstCategory(int first) {
        if (first != 0 && first != 1) {
            throw misuse("--first-category " + first + " cannot be: 0 or 1.");
        }
        return first;
    }

    final Quadrature quadrature(int points, String range) {
        if (points > MOST_POINTS) {
            throw misuse("--points " + points + " cannot be: " + MOST_POINTS + " at most.");
        }
        String[] ends = range.split(":", -1);
        try {
            double from = Double.parseDouble(ends[0]);
            double to = Double.parseDouble(ends[ends.length == 2 ? 1 : -1]);
            Quadrature quadrature = new Quadrature(points, from, to);
            if (from > -NEARLY_ALL || to < NEARLY_ALL || (to - from) / (points - 1) > COARSE) {
                say("--points " + points + " --range " + range
                        + " is coarse or narrow: scores and errors will be off. At least -"
                        + NEARLY_ALL + ":" + NEARLY_ALL + ", points at most " + COARSE + " apart.");
            }
            return quadrature;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw misuse(
                    "--points " + points + " --range " + range + " cannot be: at least 2 points on a range like -6:6.");
        }
    }
}
