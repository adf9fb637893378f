package eu.masp.competences.calibration;

import eu.masp.assessment.Item;
import eu.masp.assessment.evidence.ItemEvidence;
import eu.masp.shell.ContentPolicy;
import eu.masp.shell.Documents;
import eu.masp.shell.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A report to keep: the whole of it as PDF, its parameters as CSV with the point as decimal sign. */
@Component
class ReportFiles {
    private final RunTable table;
    private final ReportPages pages;
    private final Documents documents;

    ReportFiles(RunTable table, ReportPages pages, Documents documents) {
        this.table = table;
        this.pages = pages;
        this.documents = documents;
    }

    void send(Run run, String kind, Language language, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition",
                "attachment; filename=\"masp-calibration-" + run.family() + "." + kind + "\"");
        if (kind.equals("csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            response.getOutputStream().write(csv(run).getBytes(StandardCharsets.UTF_8));
        } else {
            byte[] pdf = documents.pdf("calibration/paper", language, Map.of("report", pages.of(run, language)));
            response.setContentType("application/pdf");
            response.setHeader(ContentPolicy.HEADER, ContentPolicy.PAPER);
            response.getOutputStream().write(pdf);
        }
    }

    private String csv(Run run) {
        Report report = run.report().orElseThrow();
        int most = report.items().stream().mapToInt(item -> item.before().thresholds().size()).max().orElse(0);
        List<String> head = new ArrayList<>(List.of("item", "competence", "answers", "a_before"));
        for (int k = 1; k <= most; k++) {
            head.add("b" + k + "_before");
        }
        head.addAll(List.of("a", "a_se"));
        for (int k = 1; k <= most; k++) {
            head.addAll(List.of("b" + k, "b" + k + "_se"));
        }
        head.addAll(List.of("counts_as", "rmsd", "q3_with", "flags", "decision", "wording_sha256"));
        Map<String, Decision> decisions = table.decisions(run.id());
        StringBuilder csv = new StringBuilder(String.join(",", head)).append("\r\n");
        report.items().forEach(item -> csv
                .append(String.join(",", line(report, item, most, decisions.get(item.id())))).append("\r\n"));
        return csv.toString();
    }

    private static List<String> line(Report report, ItemEvidence item, int most,
            @org.jspecify.annotations.Nullable Decision decision) {
        List<String> line = new ArrayList<>(List.of(item.id(), item.before().group(),
                item.answers() > 0 && item.answers() < Numbers.SMALL ? "<" + Numbers.SMALL : "" + item.answers(),
                "" + item.before().discrimination()));
        for (int k = 0; k < most; k++) {
            line.add(k < item.before().thresholds().size() ? "" + item.before().thresholds().get(k) : "");
        }
        Item after = item.after();
        line.add(after == null ? "" : "" + after.discrimination());
        line.add(after == null ? "" : "" + item.slopeError());
        for (int k = 0; k < most; k++) {
            boolean there = after != null && k < after.thresholds().size();
            line.add(there && after != null ? "" + after.thresholds().get(k) : "");
            line.add(there ? "" + item.thresholdErrors().get(k) : "");
        }
        line.add(item.joined().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        line.add(item.rmsd() == null ? "" : "" + item.rmsd());
        line.add(Dependence.cell(report, item.id()));
        line.add(item.flags().stream().sorted().map(ItemTables::word).collect(Collectors.joining(" ")));
        line.add(decision == null ? "" : decision.word());
        line.add(report.wordings().getOrDefault(item.id(), ""));
        return line;
    }
}
