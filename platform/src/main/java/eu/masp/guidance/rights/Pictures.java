package eu.masp.guidance.rights;

import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.content.GuidanceContent;
import eu.masp.guidance.words.Say;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pictures of the entitlements check that are kept in cases: measures, verdicts, amounts; never the answers. */
@Service
public class Pictures {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<PictureLine>> LINES = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final GuidanceContent content;
    private final Clock clock;

    Pictures(JdbcClient jdbc, GuidanceContent content, Clock clock) {
        this.jdbc = jdbc;
        this.content = content;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Picture> of(UUID inCase) {
        return jdbc.sql("SELECT id, on_day, kept_by, lines, at FROM guidance_picture WHERE case_id = ?"
                + " ORDER BY at DESC LIMIT 1000").param(inCase)
                .query((row, _) -> new Picture(Objects.requireNonNull(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getObject(2, LocalDate.class)), row.getString(3),
                        JSON.readValue(row.getString(4), LINES), row.getTimestamp(5).toInstant()))
                .list();
    }

    public void keep(UUID inCase, LocalDate on, boolean byPerson, List<PictureLine> lines) {
        jdbc.sql("INSERT INTO guidance_picture (id, case_id, on_day, kept_by, lines, at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), inCase, Date.valueOf(on), byPerson ? "person" : "guide",
                        JSON.writeValueAsString(lines), Timestamp.from(clock.instant()))
                .update();
    }

    /** She takes one away: it was hers. */
    public void remove(UUID inCase, UUID id) {
        if (jdbc.sql("DELETE FROM guidance_picture WHERE id = ? AND case_id = ?").params(id, inCase).update() == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** The measures for childcare, with what the last picture says of each; where there is none, those that hold where the body is. */
    public List<ChildcareLine> childcare(GuidanceCase one, Say say) {
        Optional<Picture> last = of(one.id()).stream().findFirst();
        List<ChildcareLine> said = new ArrayList<>();
        List<ChildcareLine> silent = new ArrayList<>();
        for (String measure : content.childcareMeasures()) {
            String title = say.measure(measure).orElse("");
            Optional<PictureLine> line = last.stream().flatMap(each -> each.lines().stream())
                    .filter(each -> each.measure().equals(measure)).findFirst();
            if (line.isPresent()) {
                said.add(new ChildcareLine(measure, title, line.get().verdict(),
                        line.get().says().in(say.language())));
            } else if (last.isEmpty() && say.holds(measure, one.body())) {
                silent.add(new ChildcareLine(measure, title, "", ""));
            }
        }
        said.addAll(silent);
        return said;
    }
}
