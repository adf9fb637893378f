package eu.masp.entitlements.questions;

import eu.masp.entitlements.words.Words;
import eu.masp.measures.Answer;
import eu.masp.measures.Input;
import eu.masp.measures.feel.Num;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ranges offered to who knows a number only roughly. With decimals a cut point belongs to the range below it ("up to 15,000"),
 * as a ceiling of the law does; a whole number begins the range above it ("3 or more").
 */
final class Bands {
    private final Input input;
    private final Num domain;

    /**
     * @param domain the lowest and highest value the input may have
     */
    Bands(Input input, Num domain) {
        this.input = input;
        this.domain = domain;
    }

    private boolean whole() {
        return input.decimals() == 0;
    }

    int count() {
        return input.ranges().isEmpty() ? 0 : input.ranges().size() + 1;
    }

    /** The answer that a range stands for; empty when there is no such range. */
    Optional<Answer> answer(int index) {
        if (index < 0 || index >= count()) {
            return Optional.empty();
        }
        Num range = range(index);
        return Optional.of(range.known() ? new Answer.Exactly(range) : new Answer.Between(range));
    }

    private Num range(int index) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(input.decimals());
        @Nullable
        BigDecimal low = index == 0 ? domain.low()
                : whole() ? cut(index - 1) : cut(index - 1).add(step);
        @Nullable
        BigDecimal high = index == count() - 1 ? domain.high()
                : whole() ? cut(index).subtract(step) : cut(index);
        return new Num(low, high);
    }

    private BigDecimal cut(int index) {
        return input.ranges().get(index);
    }

    /** The range that was answered; -1 for none of them. */
    int indexOf(@Nullable Answer answer) {
        for (int i = 0; i < count(); i++) {
            if (answer instanceof Answer.Between && answer(i).filter(answer::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    List<String> labels(Words words) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            labels.add(label(i, words));
        }
        return labels;
    }

    private String label(int index, Words words) {
        if (index == 0) {
            return words.t(whole() ? "band.below" : "band.to", words.amount(cut(0), input.unit()));
        }
        String from = words.amount(cut(index - 1), input.unit());
        if (index == count() - 1) {
            return words.t(whole() ? "band.from" : "band.over", from);
        }
        String to = words.amount(cut(index), input.unit());
        return words.t(whole() ? "band.from-below" : "band.over-to", from, to);
    }
}
