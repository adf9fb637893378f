package eu.masp.competences.chapter;

import eu.masp.competences.Family;
import eu.masp.competences.Question;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions as they were asked. There are as many as the content had versions, so those in use are kept in memory. */
@Component
public class QuestionBanks {
    private final JdbcClient jdbc;
    private final PublishedWeights published;
    private final Clock clock;
    private final Map<String, Asking> known = new ConcurrentHashMap<>();

    QuestionBanks(JdbcClient jdbc, PublishedWeights published, Clock clock) {
        this.jdbc = jdbc;
        this.published = published;
        this.clock = clock;
    }

    /** Today's questions of a family with the parameters of the newest signed calibration. */
    public QuestionBank today(Family family) {
        return published.newest(family.id()).map(weights -> QuestionBank.of(family, weights))
                .orElseGet(() -> QuestionBank.of(family));
    }

    /** Whether somebody who began a chapter of this family today would get a provisional result. */
    public boolean provisional(Family family) {
        return today(family).provisional();
    }

    /** Today's questions of a family, kept for as long as somebody's answers rest on them. */
    QuestionBank keep(Family family) {
        QuestionBank bank = today(family);
        jdbc.sql("INSERT INTO question_bank (id, family, version, provisional, questions, kept_at, weights, calibrated,"
                + " joined) VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb) ON CONFLICT DO NOTHING")
                .param(bank.id()).param(bank.family()).param(bank.version()).param(bank.provisional())
                .param(bank.json()).param(Timestamp.from(clock.instant())).param(bank.weights())
                .param(bank.calibrated()).param(bank.joinedJson()).update();
        return bank;
    }

    /** Of each bank of a family, of each of its questions, the fingerprint of the words that people answered. */
    public Map<String, Map<String, String>> wordings(String family) {
        Map<String, Map<String, String>> wordings = new HashMap<>();
        jdbc.sql("SELECT id, questions::text FROM question_bank WHERE family = ?").param(family)
                .query((row, _) -> Map.entry(row.getString(1), QuestionBank.questions(row.getString(2)))).list()
                .forEach(bank -> wordings.put(bank.getKey(), wordings(bank.getValue())));
        return wordings;
    }

    public static Map<String, String> wordings(List<Question> questions) {
        return questions.stream().collect(Collectors.toMap(Question::id, Fingerprint::of));
    }

    Asking of(Sitting sitting) {
        return known.computeIfAbsent(sitting.bank(), id -> new Asking(jdbc
                .sql("SELECT family, version, provisional, questions::text, weights, calibrated, joined::text"
                        + " FROM question_bank WHERE id = ?")
                .param(id)
                .query((row, _) -> QuestionBank.read(id, row.getString(1), row.getString(2), row.getBoolean(3),
                        row.getString(4), row.getObject(5, UUID.class), row.getInt(6), row.getString(7)))
                .single()));
    }
}
