package eu.masp.measures;

import eu.masp.measures.Result.WindowResult;
import eu.masp.measures.Result.WindowResult.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether one can apply, and what it costs to be late. */
class WindowsTest {

    private static final String TERM = "closes: child.birth_date + duration(\"P10D\")";
    private static final String LATE = ", late: {it: dopo costa, en: later it costs}";
    @TempDir
    private Path path;

    @Test
    void aHardEndCloses() {
        WindowResult last = window("- {" + TERM + "}", "2026-11-12");
        assertThat(last.state()).isEqualTo(State.OPEN);
        assertThat(last.closes()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(last.late()).isNull();
        assertThat(window("- {" + TERM + "}", "2026-11-11").state()).isEqualTo(State.CLOSED);
    }

    @Test
    void afterASoftEndOneCanStillApply() {
        WindowResult last = window("- {" + TERM + LATE + "}", "2026-11-12");
        assertThat(last.state()).isEqualTo(State.OPEN);
        assertThat(last.closes()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(last.late()).isEqualTo(Text.of("dopo costa", "later it costs"));
        WindowResult after = window("- {" + TERM + LATE + "}", "2026-11-11");
        assertThat(after.state()).isEqualTo(State.OPEN);
        assertThat(after.closes()).isNull();
        assertThat(after.late()).isEqualTo(last.late());
    }

    @Test
    void withASoftEndAnUnknownLastDayLeavesNothingOpen() {
        assertThat(window("- {" + TERM + LATE + "}", "").state()).isEqualTo(State.OPEN);
        assertThat(window("- {" + TERM + LATE + ", opens: 2026-12-01}", "2026-11-12").state()).isEqualTo(State.NOT_YET);
        assertThat(window("- {" + TERM + LATE + ", opens: child.birth_date + duration(\"P1D\")}", "").state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void aWindowThatIsNotLateWins() {
        WindowResult window = window("- {closes: 2026-01-31" + LATE + "}\n  - {closes: 2026-12-31}", "2026-11-12");
        assertThat(window.closes()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(window("- {closes: 2026-01-31" + LATE + "}\n  - {opens: 2026-12-01}", "2026-11-12").late())
                .isNotNull();
    }

    private WindowResult window(String windows, String born) {
        Folder folder = Folder.smallWorld(path).replace("welcome-grant.yaml", "evidence:",
                "window:\n  " + windows + "\nevidence:");
        String birth = born.isEmpty() ? "" : ", \"birth_date\": \"" + born + "\"";
        Case facts = folder
                .read("{\"on\": \"2026-11-22\", \"household\": {\"isee\": 1000}, \"children\": [{\"id\": \"c\""
                        + birth + "}]}");
        return folder.load().at(facts.on()).assess(facts).getFirst().window();
    }
}
