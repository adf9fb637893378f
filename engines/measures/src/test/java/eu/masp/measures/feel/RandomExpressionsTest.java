package eu.masp.measures.feel;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Random expressions over the whole profile: equal to KIE when all is known, and never wrong when it is not. */
class RandomExpressionsTest {

    private static final int DEPTH = 3;

    private static String text(Random random) {
        RandomExpressions expressions = new RandomExpressions(random);
        int depth = 1 + random.nextInt(DEPTH);
        return switch (random.nextInt(4)) {
            case 0 -> expressions.number(depth);
            case 1 -> expressions.date(depth);
            default -> expressions.truth(depth);
        };
    }

    @Test
    void withEverythingKnownTheResultIsKies() {
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            String text = text(random);
            Profile.Facts facts = new RandomFacts(random).known();
            if (text.contains(" return ") && (facts.cs().isEmpty() || text.contains("cs["))) {
                continue; // after a 'for' over an empty list KIE forgets the names outside it
            }
            Value ours = Profile.value(Profile.read(text), facts);
            Object kie = Profile.kie(text, facts);
            assertThat(Agreement.same(ours, kie) || nearly(ours, kie))
                    .as("seed %d: %s is %s for us, %s for KIE, with %s", seed, text, Notation.show(ours), kie, facts)
                    .isTrue();
        }
    }

    /** KIE rounds every sum and product to 34 digits, we only quotients. */
    private static boolean nearly(Value ours, Object kie) {
        return ours instanceof Num num && num.known() && kie instanceof BigDecimal number
                && num.value().subtract(number).abs().compareTo(new BigDecimal("1e-25")) < 0;
    }

    @Test
    void theResultForRangesHoldsTheResultOfEveryCompletion() {
        int narrower = 0;
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            String text = text(random);
            RandomFacts some = new RandomFacts(random);
            Profile.Facts known = some.known();
            Expr expr = Profile.read(text);
            Value exact = Profile.value(expr, known);
            assertThat(exact.known()).as("seed %d: %s is %s", seed, text, exact).isTrue();
            for (int i = 0; i < 4; i++) {
                Profile.Facts partly = some.partly(known);
                Value range = Profile.value(expr, partly);
                narrower += range.known() && !partly.known() ? 1 : 0;
                assertThat(range.hull(exact))
                        .as("seed %d: %s is %s with %s, but %s with %s", seed, text, Notation.show(range), partly,
                                Notation.show(exact), known)
                        .matches(hull -> same(hull, range));
            }
        }
        assertThat(narrower).as("results known although something is not").isGreaterThan(300);
    }

    private static boolean same(Value a, Value b) {
        return a.equals(b) || Notation.show(a).equals(Notation.show(b));
    }
}
