package eu.masp.competences.exports.badges;

import eu.masp.competences.exports.badges.Attested.Basis;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Evidence such as the profile gives it, without a profile. */
public final class SampleBadges {

    private SampleBadges() {
    }

    public static Attested measured(Instant at) {
        return new Attested(UUID.randomUUID(), Basis.MEASURED, "listening", "Ascoltare",
                "Capire che cosa l’altra persona dice, e che cosa le serve.",
                "misurata, provvisoria: fra «presente» e «forte»",
                "Dalle risposte a un capitolo di domande. Provvisorio.", "Si rilascia quando c’è una fascia propria.",
                List.of(new Attested.Skill(
                        "http://data.europa.eu/esco/skill/a17286c5-238d-4f0b-bc24-29e9121345de", "listen actively")),
                at);
    }
}
