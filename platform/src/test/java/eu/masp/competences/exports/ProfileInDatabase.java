package eu.masp.competences.exports;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A profile as answering, telling and confirming leave it in the database. */
public final class ProfileInDatabase {
    public static final String WORDS = "Ho seguito mia madre per due anni: medici, <farmaci> & visite.";

    private static final String BANK = """
            [{"id": "listening-01", "competence": "listening", "context": "care", "text": {"it": "Prova", "en": "Trial"},
              "answers": [{"it": "no", "en": "no"}, {"it": "sì", "en": "yes"}], "a": 1.0, "b": [0.0]}]""";

    private final JdbcClient jdbc;
    private final UUID account;

    public ProfileInDatabase(JdbcClient jdbc, String email) {
        this.jdbc = jdbc;
        this.account = jdbc.sql("SELECT id FROM account WHERE email = ?").param(email).query(UUID.class).single();
        jdbc.sql("INSERT INTO competence_consent (account, purpose, text_version, given_at)"
                + " VALUES (?, 'assessment', '1', now()) ON CONFLICT DO NOTHING").param(account).update();
    }

    public UUID account() {
        return account;
    }

    /** Two competences with a range of their own in a chapter, one of them wide. */
    public ProfileInDatabase measured() {
        jdbc.sql("INSERT INTO question_bank (id, family, version, provisional, questions, kept_at)"
                + " VALUES ('exports-test', 'relating', '1', true, ?::jsonb, now()) ON CONFLICT DO NOTHING").param(BANK)
                .update();
        UUID sitting = UUID.randomUUID();
        jdbc.sql("INSERT INTO sitting (id, account, family, purpose, bank, seed, started_at, changed_at, ended_at,"
                + " stop, theta, se) VALUES (?, ?, 'relating', 'own', 'exports-test', 1, now(), now(), now(), 'precise',"
                + " 0.3, 0.35)").params(sitting, account).update();
        jdbc.sql("INSERT INTO sitting_competence (sitting, competence, answers, theta, se)"
                + " VALUES (?, 'listening', 5, 0.9, 0.42), (?, 'empathy', 2, 0.1, 0.8)").params(sitting, sitting)
                .update();
        return this;
    }

    /** @param verdict yes, partly or no; of a referee */
    public UUID confirmed(String competence, boolean byMail, String verdict) {
        UUID statement = UUID.randomUUID();
        jdbc.sql("INSERT INTO statement (id, account, concept, label_it, label_en, words, source, said_at)"
                + " VALUES (?, ?, ?, 'x', 'x', ?, 'own', now())").params(statement, account, competence, WORDS)
                .update();
        UUID confirmation = UUID.randomUUID();
        jdbc.sql("INSERT INTO confirmation (id, statement, by_mail, language, asked_at, expires_at, answered_at,"
                + " verdict, sentence, by_name, relation) VALUES (?, ?, ?, 'it', now(), now() + interval '30 days',"
                + " now(), ?, 'Una frase privata', 'Rosa Vicina', 'la mia vicina')")
                .params(confirmation, statement, byMail, verdict).update();
        return confirmation;
    }
}
