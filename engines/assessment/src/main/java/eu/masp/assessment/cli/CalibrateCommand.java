package eu.masp.assessment.cli;

import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.calibration.Calibration;
import eu.masp.assessment.calibration.Calibration.Calibrated;
import eu.masp.assessment.calibration.Calibration.Errors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code assess calibrate}: the items' parameters from answers. */
@Command(name = "calibrate", sortOptions = false, description = {
        "Estimates parameters from answers by marginal maximum likelihood: prints item,a,a_se,b1,b1_se,…,answered",
        "and, as last row, log-likelihood. Standard errors come from the observed information."})
final class CalibrateCommand extends Subcommand {

    @Option(names = "--model", paramLabel = "grm|2pl", description = "graded response or two-parameter logistic (default: grm)")
    private String model = "grm";

    @Option(names = "--responses", required = true, paramLabel = "RESPONSES.csv", description = {
            "one person a row, one column for each item, empty = not given"})
    private Path responses = Path.of("");

    @Option(names = "--out", paramLabel = "ITEMS.csv", description = "writes item,a,b1,b2,… as the other commands read it")
    private @Nullable Path out;

    @Option(names = "--collapse", description = "joins answers that nobody gave with a neighbour, and says so")
    private boolean collapse;

    @Option(names = "--recoded", paramLabel = "FILE.csv", description = {
            "with --collapse: writes the answers as they are numbered then; ITEMS.csv scores these, not RESPONSES.csv"})
    private @Nullable Path recoded;

    @Option(names = "--json", description = "print JSON for programs, with intercepts")
    private boolean json;

    @Option(names = "--first-category", paramLabel = "0|1", description = "the lowest answer in RESPONSES (default: 0)")
    private int first;

    @Option(names = "--points", paramLabel = "N", description = "points of the quadrature (default: 61)")
    private int points = 61;

    @Option(names = "--range", paramLabel = "FROM:TO", description = "its range (default: -6:6)")
    private String range = "-6:6";

    @Override
    void run() throws IOException {
        if (recoded != null && !collapse) {
            throw misuse("--recoded is for --collapse.");
        }
        writable(out, responses);
        writable(recoded, responses);
        if (recoded != null && out != null
                && recoded.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
            throw misuse("--recoded and --out are the same file: the parameters would be lost.");
        }
        ResponseTable table = ResponseFile.read(responses, null, firstCategory(first));
        if (first == 0 && Collapsing.countsFromOne(table)) {
            throw misuse("No item has the answer 0: where the lowest answer is 1, add --first-category 1.");
        }
        List<String> remarks = new ArrayList<>();
        if (collapse) {
            table = Collapsing.of(table, first, remarks::add);
            if (!remarks.isEmpty() && recoded == null) {
                remarks.add("These parameters are for the answers as numbered anew, not for those in '" + responses
                        + "': --recoded writes them.");
            }
        }
        Calibration calibration = Calibration.of(table, model(model), quadrature(points, range));
        remarks.addAll(calibration.remarks());
        remarks.forEach(this::say);
        say(calibration.persons() + " people, " + calibration.parameters() + " parameters, " + calibration.cycles()
                + " cycles; log-likelihood "
                + Csv.number(calibration.logLikelihood()) + ", AIC " + Csv.number(calibration.aic()) + ", BIC "
                + Csv.number(calibration.bic()) + ". Standard errors: " + (calibration.errors() == Errors.LOUIS
                        ? "observed information (Louis)." : "cross-product of the persons' slopes."));
        if (out != null) {
            Files.writeString(out, items(calibration.items(), false).toString());
        }
        if (recoded != null) {
            Files.writeString(recoded, answers(table));
        }
        if (json) {
            out().println(json(calibration, remarks));
        } else {
            out().print(items(calibration.items(), true));
            out().println("log-likelihood," + Csv.number(calibration.logLikelihood()));
        }
    }

    private String answers(ResponseTable table) {
        StringBuilder text = new StringBuilder("person");
        table.items().forEach(item -> text.append(',').append(Csv.cell(item)));
        for (int person = 0; person < table.persons().size(); person++) {
            text.append('\n').append(Csv.cell(table.persons().get(person)));
            for (byte category : table.categories()[person]) {
                text.append(',').append(category < 0 ? "" : String.valueOf(category + first));
            }
        }
        return text.append('\n').toString();
    }

    private static StringBuilder items(List<Calibrated> items, boolean errors) {
        int most = items.stream().mapToInt(one -> one.thresholdErrors().size()).max().orElse(0);
        StringBuilder text = new StringBuilder(errors ? "item,a,a_se" : "item,a");
        for (int k = 1; k <= most; k++) {
            text.append(",b").append(k).append(errors ? ",b" + k + "_se" : "");
        }
        text.append(errors ? ",answered\n" : "\n");
        for (Calibrated one : items) {
            text.append(Csv.cell(one.item().id())).append(',').append(Csv.number(one.item().discrimination()));
            text.append(errors ? "," + Csv.number(one.discriminationError()) : "");
            for (int k = 0; k < most; k++) {
                boolean there = k < one.thresholdErrors().size();
                text.append(',').append(there ? Csv.number(one.item().thresholds().get(k)) : "");
                text.append(errors ? "," + (there ? Csv.number(one.thresholdErrors().get(k)) : "") : "");
            }
            text.append(errors ? "," + one.answered() : "").append('\n');
        }
        return text;
    }

    private static String json(Calibration calibration, List<String> remarks) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("model", calibration.model().word());
        all.put("persons", calibration.persons());
        all.put("log_likelihood", calibration.logLikelihood());
        all.put("aic", calibration.aic());
        all.put("bic", calibration.bic());
        all.put("standard_errors", calibration.errors().name().toLowerCase(java.util.Locale.ROOT));
        all.put("items", calibration.items().stream().map(CalibrateCommand::json).toList());
        all.put("remarks", remarks);
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(all);
    }

    private static Map<String, Object> json(Calibrated one) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("item", one.item().id());
        item.put("a", one.item().discrimination());
        item.put("a_se", one.discriminationError());
        item.put("b", one.item().thresholds());
        item.put("b_se", one.thresholdErrors());
        item.put("d", one.intercepts());
        item.put("d_se", one.interceptErrors());
        item.put("answered", one.answered());
        return item;
    }
}
