package eu.masp.assessment;

import eu.masp.measures.Text;
import java.util.Locale;

/** Why an adaptive test ends, in words for whoever takes it. */
public enum StopReason {

    PRECISE("Le tue risposte bastano: altre domande cambierebbero poco il risultato.",
            "Your answers are enough: more questions would change the result little."),

    LENGTH("Hai risposto a tutte le domande previste. Il risultato ha un margine più ampio di quello che cercavamo.",
            "You have answered all the questions planned. The result has a wider margin than we were looking for."),

    NOTHING_USEFUL(
            "Le domande che restano non direbbero niente di nuovo. Il risultato ha un margine più ampio di quello che cercavamo.",
            "The questions that are left would tell nothing new. The result has a wider margin than we were looking for.");

    private final Text says;

    StopReason(String italian, String english) {
        says = Text.of(italian, english);
    }

    /** A sentence that can be shown. */
    public Text says() {
        return says;
    }

    /** As it stands in files: {@code precise}, {@code length}, {@code nothing-useful}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
