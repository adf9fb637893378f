package eu.masp.measures.cli;

import eu.masp.measures.InvalidContentException;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * What the commands of the engines have in common: how they are started, dates, and their exit status (0 done, 1 failed, 2 bad
 * use). Errors are sentences on standard error.
 */
public final class Commands {

    /** Runs a command with its arguments; gives its exit status. */
    public interface Runner {
        int run(PrintWriter out, PrintWriter err, String... arguments);
    }

    private Commands() {
    }

    /** Runs a command on standard output and error in UTF-8, and ends the program with its exit status. */
    public static void main(Runner command, String... arguments) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = command.run(out, err, arguments);
        out.flush();
        System.exit(status);
    }

    /**
     * Runs a command.
     *
     * @param name what a person types, to be told how to get help
     */
    public static int run(Object command, String name, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(command).setOut(out).setErr(err)
                .registerConverter(LocalDate.class, Commands::date)
                .registerConverter(double.class, Commands::number).registerConverter(Double.class, Commands::number)
                .setParameterExceptionHandler((exception, _) -> {
                    err.println(exception.getMessage());
                    // Of a command within a command, that one's help.
                    String whole = exception.getCommandLine().getCommandSpec().qualifiedName();
                    err.println("Try: " + (whole.startsWith(name) ? whole : name) + " --help");
                    return 2;
                }).execute(arguments);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a date that exists; write 2026-11-22.");
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a number; write 0.4"
                    + (text.contains(",") ? " with a point, not a comma." : "."));
        }
    }

    /** A folder of measures is not good: every problem of it, and how many there are. */
    public static void print(InvalidContentException e, PrintWriter err) {
        e.problems().forEach(err::println);
        err.println(e.problems().size() == 1 ? "1 problem." : e.problems().size() + " problems.");
    }
}
