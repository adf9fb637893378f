package eu.masp.population;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The vocabulary's words that are written, in the order of their codes in memory. */
final class Words {

    private Words() {
    }

    enum Role {
        MOTHER, FATHER
    }

    enum Work {
        EMPLOYEE, DOMESTIC, SELF_EMPLOYED, PROFESSIONAL, UNEMPLOYED, NOT_WORKING;

        boolean employed() {
            return this != UNEMPLOYED && this != NOT_WORKING;
        }
    }

    enum Size {
        MICRO, SMALL, MEDIUM, LARGE, PUBLIC
    }

    enum Contract {
        PERMANENT, FIXED_TERM
    }

    enum Stay {
        ITALIAN_OR_EU
    }

    enum Care {
        NIDO, KINDERGARTEN, SCHOOL, NONE
    }

    static <E extends Enum<E>> List<String> of(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(word -> word.name().toLowerCase(Locale.ROOT)).toList();
    }
}
