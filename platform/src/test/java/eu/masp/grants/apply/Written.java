package eu.masp.grants.apply;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.CallOnFunds;
import eu.masp.people.Visitor;
import java.util.ArrayList;
import java.util.List;

/** Applications on the call of a test, written by plain HTTP. */
final class Written {
    static final String CODICE_FISCALE = "RSSMRA80A41F205B";

    private Written() {
    }

    static String begin(Visitor mother, CallOnFunds.Open open) {
        String file = where(mother.send("/check/apply/" + open.call().code()));
        assertThat(file).startsWith("/applications/");
        return file;
    }

    /** An application that was sent, for one child. */
    static String sent(Visitor mother, CallOnFunds.Open open) {
        String file = ready(mother, open);
        assertThat(where(mother.sendTo(file + "/send", file + "/submit", "declared", "yes")))
                .isEqualTo(file + "?done=sent");
        return file;
    }

    /** One that only waits to be sent. */
    static String ready(Visitor mother, CallOnFunds.Open open) {
        String file = begin(mother, open);
        mother.send(file + "/family", "adults", "1", "children", "1");
        answer(mother, file, "Treviglio", 1);
        mother.send(file + "/person", "name", "Maria Prova", "codice-fiscale", CODICE_FISCALE);
        return file;
    }

    static void answer(Visitor mother, String file, String comune, int children) {
        List<String> fields = new ArrayList<>(List.of("value.household_comune__household", comune,
                "answer.adult_work__adult1", "is:employee", "answer.adult_employer_size__adult1", "is:small",
                "day.adult_leave_end__adult1", "1", "month.adult_leave_end__adult1", "6",
                "year.adult_leave_end__adult1", "2011", "answer.adult_turns_part_time__adult1", "is:false",
                "value.adult_months_asked__adult1", "8"));
        for (int i = 1; i <= children; i++) {
            fields.addAll(List.of("day.child_birth_date__child" + i, "3", "month.child_birth_date__child" + i, "1",
                    "year.child_birth_date__child" + i, "2011", "answer.child_care__child" + i, "is:nido",
                    "value.child_care_monthly_cost__child" + i, "350"));
        }
        assertThat(where(mother.send(file + "/answers", fields.toArray(String[]::new)))).isEqualTo(file);
    }
}
