package eu.masp.simulation.funds;

import eu.masp.measures.Text;

import java.util.ArrayList;
import java.util.List;

/** What the results of funds rest on, in words. */
final class Assumptions {

    private Assumptions() {
    }

    static List<Text> of(Period period, List<FundsOf> funds, List<FundsOf> leftOut) {
        List<Text> all = new ArrayList<>();
        all.add(Text.of(
                "Si può chiedere dal " + period.opens() + " al " + period.closes()
                        + "; chi ha diritto lo ha in quel giorno di riferimento: chi matura il diritto dopo non è contato.",
                "One may apply from " + period.opens() + " to " + period.closes()
                        + "; who is entitled is so on the reference date: those who come to be entitled later are not counted."));
        all.add(Text.of(
                "Gli intervalli vengono da estrazioni casuali con un seme: nove su dieci cadono dentro. Misurano l'incertezza"
                        + " dichiarata nel modello, non quella della popolazione.",
                "Ranges come from seeded random draws: nine of ten lie within. They measure the uncertainty declared in the"
                        + " model, not that of the population."));
        all.add(Text.of("Nessuno passa avanti: quando una domanda non entra nel fondo, il fondo è chiuso.",
                "Nobody is served out of turn: once an application does not fit into the fund, the fund is closed."));
        for (FundsOf of : leftOut) {
            String id = of.measure().id();
            all.add(Text.of(id + ": ha un fondo o un'adesione, ma non è tra le misure simulate su questa popolazione.",
                    id + ": has a fund or a take-up, but is not among the measures simulated on this population."));
        }
        for (FundsOf of : funds) {
            String id = of.measure().id();
            if (!of.declared()) {
                all.add(Text.of(
                        id + ": non è dichiarata un'adesione; si suppone che chieda chiunque abbia diritto, in modo uniforme nel periodo.",
                        id + ": no take-up is declared; everybody entitled is taken to apply, evenly over the period."));
            } else if (of.takeUp().takeUp().curve().points().isEmpty()) {
                all.add(Text.of(id + ": le domande arrivano in modo uniforme nel periodo (nessuna curva dichiarata).",
                        id + ": applications come evenly over the period (no curve is declared)."));
            }
            if (of.declared() && of.takeUp().takeUp().paid().low() == 1) {
                all.add(Text.of(id + ": tutto ciò che è assegnato viene pagato.",
                        id + ": all that is awarded is paid."));
            }
        }
        return all;
    }
}
