package eu.masp.bench.simulation;

import eu.masp.bench.BenchmarkFailure;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The grants in NumPy: Python in a process of its own, which keeps the columns and is asked again and again. */
final class Numpy implements AutoCloseable {

    static final String INSTALL = "NumPy is not installed: apt-get install python3-numpy";
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Process python;
    private final BufferedWriter ask;
    private final BufferedReader answers;

    Numpy(Persons persons, Path folder) {
        try {
            write(persons, folder);
            Path script = folder.resolve("grants.py");
            try (InputStream text = Numpy.class.getResourceAsStream("grants.py")) {
                Files.write(script, java.util.Objects.requireNonNull(text).readAllBytes());
            }
            python = new ProcessBuilder("python3", script.toString(), folder.toString(),
                    Integer.toString(persons.count())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            ask = python.outputWriter(StandardCharsets.UTF_8);
            answers = python.inputReader(StandardCharsets.UTF_8);
            line();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isInstalled() {
        try {
            Process process = new ProcessBuilder("python3", "-c", "import numpy").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void write(Persons p, Path folder) throws IOException {
        Object[] columns = {p.age(), p.isee(), p.income(), p.householdSize(), p.underThree(), p.toThirteen(), p.hours(),
                p.cost(), p.leaveMonths(), p.seniority(), p.province(), p.citizenship(), p.employment(), p.contract(),
                p.care(), p.sector(), p.firm(), p.disability(), p.singleParent(), p.otherGrant()};
        for (int c = 0; c < columns.length; c++) {
            try (DataOutputStream out = new DataOutputStream(
                    Files.newOutputStream(folder.resolve(Persons.COLUMNS.get(c))))) {
                out.write(bytes(columns[c]));
            }
        }
    }

    private static byte[] bytes(Object column) {
        return switch (column) {
            case byte[] bytes -> bytes;
            case short[] shorts -> {
                ByteBuffer buffer = ByteBuffer.allocate(shorts.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                buffer.asShortBuffer().put(shorts);
                yield buffer.array();
            }
            case int[] ints -> {
                ByteBuffer buffer = ByteBuffer.allocate(ints.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                buffer.asIntBuffer().put(ints);
                yield buffer.array();
            }
            case boolean[] truths -> {
                byte[] bytes = new byte[truths.length];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (truths[i] ? 1 : 0);
                }
                yield bytes;
            }
            default -> throw new IllegalArgumentException("no such column");
        };
    }

    List<Totals> totals(List<Grant> grants) {
        try {
            ask.write(JSON.writeValueAsString(grants));
            ask.newLine();
            ask.flush();
            List<Totals> totals = new ArrayList<>();
            for (JsonNode one : JSON.readTree(line())) {
                totals.add(new Totals(one.get(0).asLong(), one.get(1).asLong()));
            }
            return totals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new BenchmarkFailure("NumPy ended: its reason is above.");
        }
        return line;
    }

    @Override
    public void close() {
        python.destroy();
        try {
            python.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
