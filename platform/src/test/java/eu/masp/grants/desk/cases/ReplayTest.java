package eu.masp.grants.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.applications.Application;
import eu.masp.grants.calls.Call;
import eu.masp.grants.desk.DeskCall;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A case worked out again, also when the rules have changed since. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class ReplayTest {
    @LocalServerPort
    private int port;
    @Autowired
    private DeskCall desk;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSameRulesSayTheSame() {
        Call call = desk.open("replay-" + UUID.randomUUID());
        Application application = desk.apply(call, desk.person("Anna Prova", ""), DeskCall.GOOD, "yes");
        assertThat(replay(application)).contains("Il risultato è quello dell’invio.",
                "Le regole scritte oggi dicono lo stesso.").doesNotContain("desk-differs");
    }

    @Test
    void rulesOfThenStandBesideThoseOfToday() throws IOException {
        Call call = desk.open("replay-" + UUID.randomUUID());
        // The call was published when the month brought 150 euros and one condition had other words.
        jdbc.sql("UPDATE call SET rule_set = ? WHERE id = ?").params(keepChanged(call), call.id()).update();
        Application application = desk.apply(call, desk.person("Bice Prova", ""), DeskCall.GOOD, "yes", 120_000);
        String page = replay(application);
        assertThat(page).contains("Il risultato è quello dell’invio.", "Con le regole scritte oggi qualcosa è diverso",
                "1.200,00", "1.600,00", "Resta a tempo pieno", "Non passa a part-time");
        assertThat(page.split("class=\"desk-differs\"", -1)).hasSize(3);
        assertThat(new Visitor(port).play("case-officer").get("/desk/applications/" + application.id()).body())
                .contains("Resta a tempo pieno", "150");
    }

    private String replay(Application application) {
        return new Visitor(port).play("case-officer").get("/desk/applications/" + application.id() + "/replay").body();
    }

    private String keepChanged(Call call) throws IOException {
        byte[] files = jdbc.sql("SELECT files FROM rule_set WHERE id = ?").param(call.ruleSet()).query(byte[].class)
                .single();
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(files));
                ZipOutputStream to = new ZipOutputStream(changed)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith("measures/dote-servizi-persona.yaml")) {
                    text = text.replace("Non passa a part-time", "Resta a tempo pieno").replaceAll(
                            "(?s)examples:.*", "");
                }
                if (entry.getName().endsWith("dote-2011.yaml")) {
                    text = text.replaceFirst("value: 200\n", "value: 150\n");
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        String id = UUID.randomUUID().toString();
        jdbc.sql("INSERT INTO rule_set (id, files, kept_at) VALUES (?, ?, now())").params(id, changed.toByteArray())
                .update();
        return id;
    }
}
