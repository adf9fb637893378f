package eu.masp.measures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** In which order questions come. */
class QuestionOrderTest {

    private static final String ROOM = """
            id: room
            title: {it: Stanza, en: Room}
            decided-for: household
            territory: [hills]
            criteria:
              - {id: home, says: {it: a, en: a}, when: household.home = "rented"}
            verified: 2026-09-29
            """;
    @TempDir
    private Path path;

    @Test
    void whereOneLivesComesBeforeWhatMattersOnlyInSomePlaces() {
        Folder folder = Folder.smallWorld(path).file("room.yaml", ROOM);
        assertThat(asked(folder)).contains("household.town").doesNotContain("household.home");
        assertThat(asked(folder, "\"town\": \"T01\"")).contains("household.home");
        assertThat(asked(folder, "\"town\": {\"answer\": \"declined\"}")).as("where, one would rather not say")
                .contains("household.home");
        folder.file("flat.yaml", ROOM.replace("id: room", "id: flat").replace("territory: [hills]\n", ""));
        assertThat(asked(folder)).as("it matters everywhere").contains("household.town", "household.home");
    }

    @Test
    void whatIsDeclaredLateComesLast() {
        Folder folder = Folder.smallWorld(path);
        assertThat(asked(folder, "\"town\": \"T01\"", "\"children\": [{\"id\": \"c\"}]")).containsExactlyInAnyOrder(
                "child.birth_date",
                "household.isee");
        folder.replace("vocabulary.yaml", "    sensitivity: economic\n    label: {it: ISEE",
                "    late: true\n    label: {it: ISEE");
        assertThat(asked(folder, "\"town\": \"T01\"", "\"children\": [{\"id\": \"c\"}]")).containsExactly(
                "child.birth_date",
                "household.isee");
    }

    @Test
    void thatThereIsNobodyIsSaidInTheVocabularysWords() {
        Folder folder = Folder.smallWorld(path);
        assertThat(exists(folder)).isEqualTo("At least one: Child");
        folder.replace("vocabulary.yaml", "    max: 6\n",
                "    max: 6\n    exists: {it: Hai figli, en: You have children}\n");
        assertThat(exists(folder)).isEqualTo("You have children");
    }

    private static String exists(Folder folder) {
        Case none = folder.read("{\"on\": \"2026-11-22\", \"household\": {}, \"children\": []}");
        return folder.load().at(none.on()).assess(none).getFirst().criteria().stream()
                .filter(criterion -> criterion.id().equals("exists")).findFirst().orElseThrow().says().in("en");
    }

    private static List<String> asked(Folder folder, String... known) {
        String household = known.length > 0 ? known[0] : "";
        String rest = known.length > 1 ? ", " + known[1] : "";
        Case facts = folder.read("{\"on\": \"2026-11-22\", \"household\": {" + household + "}" + rest + "}");
        return folder.load().at(LocalDate.of(2026, 11, 22)).questions(facts).stream()
                .map(question -> question.ask().what()).toList();
    }
}
