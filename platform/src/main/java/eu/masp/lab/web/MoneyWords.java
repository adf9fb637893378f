package eu.masp.lab.web;

import eu.masp.lab.trial.Money;
import eu.masp.lab.trial.Odds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fund and who is expected to apply, in words: what was declared, so that nobody takes it for found. */
final class MoneyWords {

    private MoneyWords() {
    }

    static List<String> of(@Nullable Money money, LabWords words) {
        List<String> lines = new ArrayList<>();
        if (money != null) {
            lines.add(words.say("declared.period", words.date(money.from()), words.date(money.to())));
            lines.add(words.say("declared.apply", percent(money.low(), words), percent(money.central(), words),
                    percent(money.high(), words), percent(money.paid(), words)));
            odds(money.odds(), words, lines);
        }
        return lines;
    }

    private static void odds(Odds odds, LabWords words, List<String> lines) {
        if (odds.amount() != null) {
            lines.add(words.say("declared.amount",
                    words.euros(odds.amount().reference().movePointRight(2).doubleValue()),
                    span(odds.amount().odds(), words)));
        }
        if (odds.months() != null) {
            lines.add(words.say("declared.months", OddsForm.typed(odds.months().reference(), words.language()),
                    span(odds.months().odds(), words)));
        }
        if (odds.flexibility() != null) {
            Odds.Span share = odds.flexibility().share();
            lines.add(words.say("declared.flexibility", percent(share.low().doubleValue(), words),
                    percent(share.high().doubleValue(), words), span(odds.flexibility().odds(), words)));
        }
        if (odds.group() != null) {
            lines.add(words.say("declared.group", odds.group().when(), span(odds.group().odds(), words)));
        }
    }

    private static String percent(double share, LabWords words) {
        return OddsForm.typed(BigDecimal.valueOf(share).movePointRight(2), words.language()) + "%";
    }

    private static String span(Odds.Span span, LabWords words) {
        String low = OddsForm.typed(span.low(), words.language());
        return span.low().compareTo(span.high()) == 0 ? low
                : words.say("declared.span", low, OddsForm.typed(span.high(), words.language()));
    }
}
