package eu.masp.competences.calibration;

import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers of a report; small ones of people are not shown. */
final class Numbers {
    /** Groups of fewer people are put together with those not known. */
    static final int SMALL_GROUP = 10;
    /** Fewer answers, or chapters, are not counted out. */
    static final int SMALL = 5;

    private final Figures figures;
    private final Language language;

    Numbers(Language language) {
        this.language = language;
        this.figures = new Figures(language);
    }

    String whole(long number) {
        return figures.number(BigDecimal.valueOf(number));
    }

    /** As many as there are; 1 to 4 as “fewer than 5”. */
    String hidden(long number) {
        return number > 0 && number < SMALL ? "< " + SMALL : whole(number);
    }

    String decimal(double number, int places) {
        String text = BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP).toPlainString()
                .replace('-', '−');
        return language == Language.IT ? text.replace('.', ',') : text;
    }

    /** A value with its standard error in brackets. */
    String withError(double number, double error) {
        return decimal(number, 2) + " (" + decimal(error, 2) + ")";
    }

    String decimals(List<Double> numbers) {
        return numbers.stream().map(number -> decimal(number, 2)).collect(Collectors.joining("; "));
    }

    /** A chance: never 0. */
    String chance(double p) {
        return p < 0.001 ? "< " + decimal(0.001, 3) : decimal(p, 3);
    }
}
