package eu.masp.grants;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.applications.Step;
import eu.masp.grants.applications.StepRefusedException;
import eu.masp.grants.claims.ClaimRefusedException;
import eu.masp.grants.claims.ClaimState;
import eu.masp.grants.claims.ClaimStep;
import eu.masp.guidance.cases.CaseState;
import eu.masp.guidance.cases.Move;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The drawings of the documentation come from the tables that the program runs on. */
class StateMachinesTest {
    private static final Path PAGE = Path.of("..", "docs", "state-machines.md");

    /** One edge of a drawing. */
    private record Edge(String word, String by, String from, String to) {}

    @Test
    void theDrawingsAreThoseOfTheTables() throws IOException {
        String drawn = page();
        if (Boolean.getBoolean("masp.write-docs")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/state-machines.md; write it anew with -Dmasp.write-docs=true").isEqualTo(drawn);
    }

    @Test
    void everyStepHasItsWords() throws IOException {
        for (Step step : Step.values()) {
            assertThat(texts()).contains("desk.event." + step.word());
        }
        for (ClaimStep step : ClaimStep.values()) {
            assertThat(texts()).contains("desk.claim.event." + step.word());
        }
        for (StepRefusedException.Reason reason : StepRefusedException.Reason.values()) {
            assertThat(texts()).contains("desk.refused." + reason.name().toLowerCase(Locale.ROOT));
        }
        for (ClaimRefusedException.Reason reason : ClaimRefusedException.Reason.values()) {
            assertThat(texts()).contains("desk.claim.refused." + reason.name().toLowerCase(Locale.ROOT));
        }
        for (ApplicationState state : ApplicationState.values()) {
            assertThat(texts()).contains("desk.state." + state.word());
        }
        for (ClaimState state : ClaimState.values()) {
            assertThat(texts()).contains("desk.claim.state." + state.word());
        }
        for (Move move : Move.values()) {
            assertThat(texts()).contains("guidance.event." + move.word());
        }
        for (CaseState state : CaseState.values()) {
            assertThat(texts()).contains("guidance.state." + state.word());
        }
    }

    /** Of all modules: whoever adds a reason says it in words of their own. */
    private static Set<String> texts() throws IOException {
        Properties texts = new Properties();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/texts"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("_it.properties")).toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
            }
        }
        return texts.stringPropertyNames();
    }

    private static String page() {
        return """
                # What can happen to an application, to a claim and to a case of accompaniment

                Drawn by `StateMachinesTest` from the tables `Step`, `ClaimStep` and `Move`, which the program runs on: there are no other ways.
                Every step is an event with who took it, when, why, and by which rules.

                ## Application

                """
                + drawing(Arrays.stream(Step.values()).map(step -> new Edge(step.word(), step.by().name(),
                        step.from().word(), step.to().word())).toList(), ApplicationState.QUEUED.word(),
                        ApplicationState.BOOKED.word())
                + "\n## Claim\n\n"
                + drawing(Arrays.stream(ClaimStep.values()).map(step -> new Edge(step.word(), step.by().name(),
                        step.from().word(), step.to().word())).toList(), ClaimState.LODGED.word())
                + "\n## Accompaniment\n\n"
                + drawing(Arrays.stream(Move.values()).map(move -> new Edge(move.word(), move.by().name(),
                        move.from().word(), move.to().word())).toList(), CaseState.INVITED.word(),
                        CaseState.REQUESTED.word());
    }

    private static String drawing(List<Edge> edges, String... first) {
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        for (String state : first) {
            text.append("    [*] --> ").append(state).append('\n');
        }
        for (Edge edge : edges) {
            text.append("    ").append(edge.from()).append(" --> ").append(edge.to()).append(": ").append(edge.word())
                    .append('\n');
        }
        text.append("```\n\n| from | step | by | to |\n|---|---|---|---|\n");
        for (Edge edge : edges) {
            text.append("| ").append(edge.from()).append(" | ").append(edge.word()).append(" | ")
                    .append(edge.by().toLowerCase(Locale.ROOT)).append(" | ").append(edge.to()).append(" |\n");
        }
        return text.toString();
    }
}
