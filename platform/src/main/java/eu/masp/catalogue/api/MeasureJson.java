package eu.masp.catalogue.api;

import eu.masp.catalogue.Reads;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Source;
import eu.masp.measures.json.ResultJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A measure as JSON: in one line of a list, or whole with its rules. */
final class MeasureJson {
    private final Catalogue catalogue;

    MeasureJson(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Map<String, Object> brief(Measure measure) {
        return head(measure).map();
    }

    Map<String, Object> whole(Measure measure) {
        Reads reads = Reads.of(catalogue, measure);
        Json json = head(measure);
        json.put("criteria", measure.criteria().stream().map(MeasureJson::criterion).toList());
        json.putUnlessEmpty("not_with", measure.notWith().stream().map(MeasureJson::kebab).toList());
        json.put("inputs", reads.inputs().stream().map(Input::id).toList());
        json.putUnlessEmpty("reads", reads.measures().stream().map(Measure::id).toList());
        json.put("amount", amount(measure.amount()));
        if (!measure.leave().isEmpty()) {
            Json leave = new Json();
            measure.leave().forEach((unit, formula) -> leave.put(unit.key(), formula.feel()));
            json.put("leave", leave);
        }
        json.put("parameters", reads.parameters().stream().map(ParameterJson::of).toList());
        json.putUnlessEmpty("windows", measure.windows().stream().map(MeasureJson::window).toList());
        json.putUnlessEmpty("papers", measure.evidence().stream()
                .map(paper -> new Json().put("id", paper.id()).put("title", paper.title()).map()).toList());
        Measure.Apply apply = measure.apply();
        if (apply != null) {
            json.put("apply", new Json().put("how", apply.how()).put("url", apply.url()));
        }
        json.putUnlessEmpty("uncertain", measure.uncertain().stream()
                .map(text -> new Json().put("text", text).map().get("text")).toList());
        json.put("sources", measure.sources().stream().map(ResultJson::source).toList());
        json.put("verify_every_days", measure.verifyEvery());
        json.put("examples", measure.examples().size());
        return json.map();
    }

    private static Json head(Measure measure) {
        Measure.InForce inForce = measure.inForce();
        Json json = new Json()
                .put("id", measure.id())
                .put("href", "/api/v1/measures/" + measure.id())
                .put("page", "/measures/" + measure.id())
                .put("title", measure.title())
                .put("summary", measure.summary())
                .put("kind", measure.kind());
        Measure.Authority authority = measure.authority();
        if (authority != null) {
            json.put("authority", new Json().put("id", authority.id()).put("title", authority.title())
                    .put("url", authority.url()).put("phone", authority.phone()));
        }
        json.putUnlessEmpty("territories", measure.territories().stream()
                .map(each -> new Json().put("id", each.id()).put("title", each.title()).map()).toList());
        json.put("in_force", new Json().put("from", inForce.from()).put("to", inForce.to())
                .put("uncertain", inForce.uncertain()).put("note", inForce.note()));
        json.put("edition", measure.edition());
        Measure.MeansTest test = measure.meansTest();
        if (test != null) {
            json.put("means_test", new Json().put("indicator", test.indicator()).put("edition", test.edition())
                    .put("note", test.note()));
        }
        return json.put("root", measure.root().id())
                .put("decided_for", measure.decidedFor().stream().map(Entity::id).toList())
                .put("verified", measure.verified())
                .put("verification_due", measure.verificationDue());
    }

    private static Map<String, Object> criterion(Measure.Criterion criterion) {
        return new Json().put("id", criterion.id()).put("says", criterion.says()).put("when", criterion.when().feel())
                .put("source", source(criterion.source())).put("step", criterion.step())
                .put("confidence", criterion.confidence()).map();
    }

    static @Nullable Object source(@Nullable Source source) {
        return source == null ? null : ResultJson.source(source);
    }

    private static @Nullable Json amount(Measure.@Nullable Amount amount) {
        if (amount == null) {
            return null;
        }
        Json json = new Json().put("monthly", feel(amount.monthly())).put("months", feel(amount.months()))
                .put("yearly", feel(amount.yearly())).put("once", feel(amount.once()))
                .put("rounding", amount.rounding()).put("starts", feel(amount.starts()))
                .put("ends", feel(amount.ends()));
        Measure.Approximation approximation = amount.approximation();
        return approximation == null ? json
                : json.put("approximate",
                        new Json().put("error", approximation.error()).put("says", approximation.says()));
    }

    private static Map<String, Object> window(Measure.Window window) {
        return new Json().put("opens", feel(window.opens())).put("closes", feel(window.closes()))
                .put("says", window.says()).put("late", window.late()).map();
    }

    private static @Nullable String feel(Measure.@Nullable Formula formula) {
        return formula == null ? null : formula.feel();
    }

    private static String kebab(String feelName) {
        return feelName.replace('_', '-');
    }
}
