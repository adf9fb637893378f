package eu.masp.grants.applications;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether two applications of one person for one measure may be for the same right. They are not where a child, an employee taken on, or
 * whoever else it is decided for is plainly another: where a day told of both, such as that of birth, differs. What is not known
 * tells nobody apart.
 */
final class SameRight {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Those who apply: the same person’s days change from one application to the next. */
    private static final String APPLICANTS = "adults";

    private SameRight() {
    }

    /** @param facts the answers as JSON; null once they are erased */
    static boolean may(String decidedFor, @Nullable String facts, String otherDecidedFor, @Nullable String otherFacts) {
        if (facts == null || otherFacts == null) {
            return true;
        }
        JsonNode here = JSON.readTree(facts);
        JsonNode there = JSON.readTree(otherFacts);
        JsonNode others = JSON.readTree(otherDecidedFor);
        return JSON.readTree(decidedFor).properties().stream().noneMatch(each -> others.has(each.getKey())
                && apart(here, each.getValue().asString(), there, others.get(each.getKey()).asString()));
    }

    private static boolean apart(JsonNode here, String member, JsonNode there, String otherMember) {
        for (Map.Entry<String, JsonNode> list : here.properties()) {
            JsonNode one = member(list.getValue(), member);
            JsonNode other = member(there.get(list.getKey()), otherMember);
            if (!list.getKey().equals(APPLICANTS) && one != null && other != null && differ(one, other)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable JsonNode member(@Nullable JsonNode list, String id) {
        if (list != null && list.isArray()) {
            for (JsonNode each : list) {
                if (each.path("id").asString("").equals(id)) {
                    return each;
                }
            }
        }
        return null;
    }

    private static boolean differ(JsonNode one, JsonNode other) {
        return one.properties().stream().anyMatch(each -> isDay(each.getValue()) && other.has(each.getKey())
                && isDay(other.get(each.getKey())) && !each.getValue().equals(other.get(each.getKey())));
    }

    private static boolean isDay(JsonNode value) {
        if (!value.isString()) {
            return false;
        }
        try {
            LocalDate.parse(value.asString());
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
