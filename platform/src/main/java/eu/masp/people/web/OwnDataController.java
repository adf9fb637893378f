package eu.masp.people.web;

import eu.masp.people.HeldElsewhere;
import eu.masp.people.People;
import eu.masp.people.Person;
import eu.masp.people.SignedIn;
import eu.masp.post.Post;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All that is known of a person, for that person to take along (GDPR art. 15 and 20). */
@Controller
class OwnDataController {
    private final People people;
    private final Post post;
    private final JdbcClient jdbc;
    private final List<HeldElsewhere> elsewhere;

    OwnDataController(People people, Post post, JdbcClient jdbc, List<HeldElsewhere> elsewhere) {
        this.people = people;
        this.post = post;
        this.jdbc = jdbc;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/account/data.json")
    ResponseEntity<Map<String, Object>> download(SignedIn me) {
        Person person = people.find(me.account(), me, "own data");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("account", me.account());
        data.put("email", person.email());
        data.put("language", me.language().code());
        data.put("name", person.name());
        data.put("phone", person.phone());
        data.put("codice_fiscale", person.codiceFiscale());
        data.put("iban", person.iban());
        data.put("seats",
                rows("SELECT role, body, territory, from_day::text, until_day::text FROM seat WHERE account = ?"
                        + " ORDER BY id", me));
        data.put("looked_at", rows("SELECT purpose, at::text FROM identity_read WHERE account = ? ORDER BY id", me));
        data.put("passkeys", rows("SELECT label, created_at::text, last_used_at::text FROM passkey WHERE account = ?"
                + " ORDER BY created_at", me));
        data.put("letters", post.inbox(me.account()).stream()
                .map(letter -> Map.of("written_at", letter.writtenAt().toString(), "subject", letter.subject(),
                        "body", letter.body()))
                .toList());
        elsewhere.forEach(each -> data.putAll(each.data(me.account())));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("masp-account.json").build().toString())
                .contentType(MediaType.APPLICATION_JSON).body(data);
    }

    private List<Map<String, Object>> rows(String sql, SignedIn me) {
        return jdbc.sql(sql).param(me.account()).query().listOfRows();
    }
}
