package eu.masp.competences.exports.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What of the European Learning Model is used here, as the context edc-ap of 28 September 2023 types its terms and the shapes of
 * the application profile EDC 1.1.0 of 5 June 2023 (edc-generic-no-cv) ask for them. Both are by the European Commission, at
 * github.com/european-commission-empl/European-Learning-Model under rdf/ap/edc, read on 22 November 2026.
 */
final class ElmTerms {
    /** {@code @container: @language}. */
    private static final Set<String> LANGUAGE_MAPS = Set.of("title", "description", "prefLabel", "fullName",
            "noteLiteral");
    /** {@code xsd:dateTime}. */
    private static final Set<String> TIMES = Set.of("awardingDate", "startDate", "endDate");
    /** {@code xsd:string}. */
    private static final Set<String> STRINGS = Set.of("phoneNumber");
    /** {@code @type: @id}, with the class that the shapes ask for. */
    private static final Map<String, Set<String>> NODES = Map.ofEntries(
            Map.entry("hasClaim", Set.of("LearningActivity", "LearningAchievement", "LearningAssessment")),
            Map.entry("additionalNote", Set.of("Note")), Map.entry("grade", Set.of("Note")),
            Map.entry("contactPoint", Set.of("ContactPoint")), Map.entry("phone", Set.of("Phone")),
            Map.entry("emailAddress", Set.of("Mailbox")), Map.entry("temporal", Set.of("PeriodOfTime")),
            Map.entry("directedBy", Set.of("Agent", "Person", "Organisation")),
            Map.entry("assessedBy", Set.of("Agent", "Person", "Organisation")),
            Map.entry("awardingBody", Set.of("Agent", "Person", "Organisation")),
            Map.entry("awardedBy", Set.of("AwardingProcess")),
            Map.entry("specifiedBy", Set.of("LearningAchievementSpecification")),
            Map.entry("learningOutcome", Set.of("LearningOutcome")),
            Map.entry("relatedESCOSkill", Set.of("Concept")));
    /** {@code sh:minCount 1}. */
    private static final Map<String, Set<String>> REQUIRED = Map.of("LearningActivity", Set.of("title", "awardedBy"),
            "LearningAchievement", Set.of("title", "awardedBy"), "LearningAssessment",
            Set.of("title", "awardedBy", "grade"), "AwardingProcess", Set.of("awardingBody"),
            "LearningAchievementSpecification", Set.of("title"), "LearningOutcome", Set.of("title"), "Note",
            Set.of("noteLiteral"));
    /** {@code sh:maxCount 1}. */
    private static final Set<String> ONCE = Set.of("awardedBy", "grade", "awardingDate", "specifiedBy");

    private ElmTerms() {
    }

    /** What in a document is no term of the model, or not of the kind it asks for. */
    static List<String> problems(JsonNode document) {
        List<String> problems = new ArrayList<>();
        if (!document.path("@context").toString().equals(
                "[\"https://www.w3.org/2018/credentials/v1\",\"http://data.europa.eu/snb/model/context/edc-ap\"]")) {
            problems.add("@context");
        }
        if (document.path("hasClaim").isEmpty()) {
            problems.add("Person without hasClaim");
        }
        node(document, "", problems);
        return problems;
    }

    private static void node(JsonNode node, String path, List<String> problems) {
        String type = node.path("type").asString("");
        REQUIRED.getOrDefault(type, Set.of()).stream().filter(
                term -> node.path(term).isMissingNode() || node.path(term).isEmpty() && !node.path(term).isValueNode())
                .forEach(term -> problems.add(path + " " + type + " without " + term));
        if (!node.path("id").asString("").matches("(urn|http|mailto):.+")) {
            problems.add(path + " id");
        }
        node.properties().forEach(each -> value(each.getKey(), each.getValue(), path + "/" + each.getKey(), problems));
    }

    private static void value(String term, JsonNode value, String path, List<String> problems) {
        if (LANGUAGE_MAPS.contains(term)) {
            if (!value.isObject() || value.isEmpty() || !value.propertyStream()
                    .allMatch(each -> each.getKey().matches("it|en") && each.getValue().isString())) {
                problems.add(path + " is no language map");
            }
        } else if (TIMES.contains(term)) {
            if (!value.asString("").matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")) {
                problems.add(path + " is no dateTime");
            }
        } else if (NODES.containsKey(term)) {
            if (value.isArray() && ONCE.contains(term) && value.size() > 1) {
                problems.add(path + " more than once");
            }
            (value.isArray() ? value.valueStream() : java.util.stream.Stream.of(value)).forEach(each -> {
                if (!NODES.get(term).contains(each.path("type").asString(""))) {
                    problems.add(path + " is a " + each.path("type"));
                }
                node(each, path, problems);
            });
        } else if (STRINGS.contains(term) ? !value.isString() : !Set.of("@context", "id", "type").contains(term)) {
            problems.add(path + " is no term");
        }
    }
}
