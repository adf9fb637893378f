package eu.masp.competences.occupations.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourseFileTest {
    private static final String HEAD = "code,title_it,title_en,provider,place,online,hours,starts,cost_cents,url,skills\n";

    private static CourseFile read(String text) {
        return CourseFile.read(text.getBytes(StandardCharsets.UTF_8),
                name -> name.equals("first-aid") ? Optional.of("urn:masp:skill:first-aid") : Optional.empty());
    }

    @Test
    void aListIsRead() {
        CourseFile file = read("\uFEFF" + HEAD
                + "A1,Primo soccorso,First aid,Ente,Bergamo,no,12,2027-01-31,4500,https://example.org/a,first-aid\n"
                + "A2,In rete,Online,Ente,,sì,8,,,https://example.org/b,first-aid|first-aid\n\n");
        assertThat(file.problems()).isEmpty();
        assertThat(file.courses()).hasSize(2);
        assertThat(file.courses().getFirst().costCents()).isEqualTo(4500);
        assertThat(file.courses().getLast().starts()).isNull();
        assertThat(file.courses().getLast().skills()).containsExactly("urn:masp:skill:first-aid");
    }

    @Test
    void semicolonsBetweenColumnsWillDo() {
        CourseFile file = read(HEAD.replace(',', ';')
                + "A1;Primo soccorso;First aid;Ente;Bergamo;no;12;;0;https://example.org/a;\"first-aid;first-aid\"\n");
        assertThat(file.problems()).isEmpty();
        assertThat(file.courses()).hasSize(1);
    }

    @Test
    void everyProblemHasItsLineAndColumnAndNothingIsKept() {
        CourseFile file = read(HEAD
                + "A1,Primo soccorso,First aid,Ente,Bergamo,no,12,2027-01-31,4500,https://example.org/a,first-aid\n"
                + "A1,,First aid,Ente,,maybe,0,31/01/2027,4.50,javascript:alert(1),flying\n");
        assertThat(file.courses()).isEmpty();
        assertThat(file.problems()).allMatch(problem -> problem.line() == 3).extracting(CourseProblem::column)
                .containsExactlyInAnyOrder("online", "place", "title_it", "hours", "starts", "cost_cents", "url",
                        "skills", "code");
    }

    @Test
    void whatIsNoListIsSaidToBeNone() {
        assertThat(read("").problems()).extracting(CourseProblem::text).containsExactly("courses.wrong.empty");
        assertThat(read("a,b\n1,2\n").problems()).hasSize(CourseFile.COLUMNS.size() + 2)
                .allMatch(problem -> problem.line() == 1);
        assertThat(CourseFile.read(new byte[] {(byte) 0xE8, 'x'}, _ -> Optional.empty()).problems())
                .extracting(CourseProblem::text).containsExactly("courses.wrong.utf8");
        assertThat(read(HEAD + "\"A1,never closed").problems()).isNotEmpty();
    }
}
