package eu.masp.competences.occupations.courses;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.people.Visitor;
import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A body brings courses; people see them beside what is missing. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class CoursesTest {
    private static final String BODY = "asl-bergamo";
    private static final String HEAD = "code,title_it,title_en,provider,place,online,hours,starts,cost_cents,url,skills\n";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;

    private static HttpResponse<String> bring(Visitor officer, String csv) {
        String token = Http.formToken(officer.get("/desk/courses?body=" + BODY));
        String body = part("_csrf", token) + part("body", BODY)
                + "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"courses.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--edge--\r\n";
        return officer.http().send("/desk/courses", request -> request
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private static String part(String name, String value) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private long of(String provider) {
        return jdbc.sql("SELECT count(*) FROM course WHERE provider = ?").param(provider).query(Long.class).single();
    }

    @Test
    void aListTakesThePlaceOfTheEarlierOneWholeOrNotAtAll() {
        Visitor officer = new Visitor(port).play("case-officer");
        String line = ",Igiene,Hygiene,Ente A,Bergamo,no,12,2099-01-31,4500,https://example.org/a,food-hygiene\n";
        String preview = where(bring(officer, HEAD + "A1" + line + "A2" + line));
        assertThat(officer.get(preview).body()).contains("2 corsi, finora nessuno",
                "trattare gli alimenti in modo sicuro", "45");
        assertThat(of("Ente A")).as("not before it is confirmed").isZero();
        assertThat(where(officer.sendTo(preview, "/desk/courses/confirm", "body", BODY))).contains("done=brought");
        assertThat(where(officer.sendTo("/desk/courses?body=" + BODY, "/desk/courses/confirm", "body", BODY)))
                .contains("done=gone");
        assertThat(of("Ente A")).isEqualTo(2);
        HttpResponse<String> wrong = bring(officer, HEAD + "A3" + line + "A4,,,,,,,,,,\n");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Riga 3", "colonna 2", "<code>title_it</code>");
        assertThat(of("Ente A")).isEqualTo(2);
        String again = where(bring(officer, HEAD + "A3" + line));
        assertThat(officer.get(again).body()).contains("1 corsi al posto dei 2 di oggi");
        where(officer.sendTo(again, "/desk/courses/confirm", "body", BODY));
        assertThat(of("Ente A")).isOne();
        assertThat(officer.get("/desk/courses?body=" + BODY).body()).contains("Ente A",
                "inventati per la dimostrazione");
        where(officer.sendTo("/desk/courses?body=" + BODY, "/desk/courses/remove", "body", BODY, "provider", "Ente A"));
        assertThat(of("Ente A")).isZero();
    }

    @Test
    void aCourseStandsBesideTheSkillItTeachesAndAnInventedOneSaysSo() {
        String page = new Visitor(port).get("/competences/occupations?q=cucina").body();
        assertThat(page).contains("/competences/occupations/");
        String code = jdbc
                .sql("SELECT code FROM course WHERE demonstration AND 'urn:masp:skill:personal-hygiene' = ANY (skills)")
                .query(String.class).single();
        assertThat(code).isEqualTo("P-05");
        assertThat(new Visitor(port).get("/competences/occupations/home-carer").body())
                .contains("Assistere una persona anziana", "Corso inventato per la dimostrazione.");
    }

    @Test
    void onlyCaseOfficersOfTheBodyBringCourses() {
        assertThat(new Visitor(port).withAccount("x-" + java.util.UUID.randomUUID() + "@example.org")
                .get("/desk/courses").statusCode()).isEqualTo(404);
        Visitor officer = new Visitor(port).play("case-officer");
        assertThat(officer.get("/desk/courses?body=another-body").statusCode()).isEqualTo(403);
        assertThat(officer.get("/desk/courses/preview?body=another-body").statusCode()).isEqualTo(403);
        assertThat(officer.get("/account").body()).contains("href=\"/desk/courses\"");
        assertThat(officer.get("/desk/courses/example.csv").body()).contains("code,title_it");
        assertThat(officer.get("/desk/courses/skills.csv").body()).contains("first-aid,");
    }
}
