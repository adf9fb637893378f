package eu.masp.competences.chapter;

import eu.masp.competences.Question;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** SHA-256 in hexadecimal: the same content has the same one. */
public final class Fingerprint {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Fingerprint() {
    }

    public static String of(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of what a person reads of a question, in both languages: one word changed, and answers to it are answers to another question. */
    public static String of(Question question) {
        return of(question.id() + '\n' + MAPPER.writeValueAsString(question.text()) + '\n'
                + MAPPER.writeValueAsString(question.answers()));
    }
}
