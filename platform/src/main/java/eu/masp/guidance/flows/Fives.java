package eu.masp.guidance.flows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of freely chosen months in steps of five. Exact ones would tell everything: January to July less January to June is July. So cases are
 * counted on from the first of January, and after so many months the count stands on a step; what is shown is how many steps lie between two
 * ends, times five. Where the steps lie is drawn by lot, once for each number and year, and kept: two periods side by side add up to the period
 * of both, no difference of any two is finer than a step, and on average over the draws a number is right. It is off by less than five a year.
 */
@Component
class Fives {
    static final int STEP = 5;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Fives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The steps of one number in one year. */
    record Steps(int offset) {

        /** @param count from the beginning of the year */
        long at(long count) {
            return Math.floorDiv(count + offset, STEP) * STEP;
        }
    }

    byte[] secret() {
        byte[] drawn = new byte[SECRET_BYTES];
        RANDOM.nextBytes(drawn);
        jdbc.sql(
                "INSERT INTO guidance_flow_secret (secret) SELECT ? WHERE NOT EXISTS (SELECT FROM guidance_flow_secret)"
                        + " ON CONFLICT DO NOTHING")
                .param(drawn).update();
        return jdbc.sql("SELECT secret FROM guidance_flow_secret").query(byte[].class).single();
    }

    /** @param number its table, group, word and year */
    static Steps of(byte[] secret, String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] drawn = mac.doFinal(number.getBytes(StandardCharsets.UTF_8));
            return new Steps((int) Math.floorMod(ByteBuffer.wrap(drawn).getLong(), (long) STEP));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
