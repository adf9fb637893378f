package eu.masp.cluster;

import eu.masp.simulation.cli.SimulateCommand;
import eu.masp.simulation.sql.SqlPopulation;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** {@code simulate} with {@code --engine spark}. */
public final class ClusterCommand {

    private ClusterCommand() {
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(out, err, arguments);
        out.flush();
        System.exit(status);
    }

    /** Runs the command and returns its exit status. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return SimulateCommand.run(out, err, ClusterCommand::spark, arguments);
    }

    private static SqlPopulation.Opener spark(@Nullable String master) {
        return (rules, path, inputs) -> SparkPopulation.open(master == null ? "local[*]" : master, rules, path, inputs);
    }
}
