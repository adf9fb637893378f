package eu.masp.competences.exports.cv;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A CV in the terms of the European Learning Model 3, as the Europass application profile for credentials (EDC 1.1.0 of 5 June
 * 2023, context edc-ap of 28 September 2023) defines them: a Person with claims.
 *
 * <p>It is no European Digital Credential and does not call itself one: that takes an issuer with an eIDAS identifier and a seal.
 * Who "awards" a claim is therefore the person alone, and each claim says in a note what speaks for it.
 */
final class ElmJson {
    private static final List<String> CONTEXT = List.of("https://www.w3.org/2018/credentials/v1",
            "http://data.europa.eu/snb/model/context/edc-ap");

    private static final Pattern NO_IRI = Pattern.compile("[%\\\\^`{|}\\[\\]#?/&]");

    private final Cv cv;
    private final Notes notes;
    private final String person = number();

    private ElmJson(Cv cv, Notes notes) {
        this.cv = cv;
        this.notes = notes;
    }

    /** The sentences that say what a claim rests on, in the language of the CV. */
    record Notes(String document, String work, String education, String said, String confirmed, String measured,
            String program) {}

    static Map<String, Object> of(Cv cv, Notes notes) {
        return new ElmJson(cv, notes).document();
    }

    private Map<String, Object> document() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", CONTEXT);
        json.put("id", person);
        json.put("type", "Person");
        CvPerson who = cv.person();
        if (!who.name().isEmpty()) {
            json.put("fullName", words(who.name()));
        }
        List<Object> contact = contact(who);
        if (!contact.isEmpty()) {
            json.put("contactPoint", contact);
        }
        List<Object> about = new ArrayList<>(List.of(note(notes.document())));
        if (!who.about().isEmpty()) {
            about.add(note(who.about()));
        }
        json.put("additionalNote", about);
        List<Object> claims = new ArrayList<>();
        cv.work().forEach(entry -> claims.add(activity(entry, notes.work())));
        cv.education().forEach(entry -> claims.add(activity(entry, notes.education())));
        cv.pieces().forEach(piece -> claims.add(
                piece.kind() == Piece.Kind.MEASURED ? assessment(piece) : achievement(piece)));
        json.put("hasClaim", claims);
        return json;
    }

    private List<Object> contact(CvPerson who) {
        if (who.email().isEmpty() && who.phone().isEmpty() && who.place().isEmpty()) {
            return List.of();
        }
        Map<String, Object> point = node("ContactPoint");
        if (!who.place().isEmpty()) {
            point.put("description", words(who.place()));
        }
        if (!who.phone().isEmpty()) {
            Map<String, Object> phone = node("Phone");
            phone.put("phoneNumber", who.phone());
            point.put("phone", List.of(phone));
        }
        if (!who.email().isEmpty()) {
            point.put("emailAddress", List.of(Map.of("id", mailto(who.email()), "type", "Mailbox")));
        }
        return List.of(point);
    }

    /** An address may hold signs that an IRI may not (RFC 6068), and for one of them RDF tools refuse the whole file. */
    private static String mailto(String email) {
        return "mailto:" + NO_IRI.matcher(email).replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0)));
    }

    private Map<String, Object> activity(CvEntry entry, String kind) {
        Map<String, Object> activity = claim("LearningActivity", entry.title(), entry.words());
        activity.put("additionalNote", List.of(note(kind)));
        if (entry.from() != null) {
            Map<String, Object> time = node("PeriodOfTime");
            time.put("startDate", start(entry.from()));
            if (entry.to() != null) {
                time.put("endDate", start(entry.to().plusMonths(1)));
            }
            activity.put("temporal", List.of(time));
        }
        if (!entry.place().isEmpty()) {
            activity.put("directedBy", List.of(agent(entry.place())));
        }
        activity.put("awardedBy", awarding(Map.of("id", person, "type", "Person"), null));
        return activity;
    }

    private Map<String, Object> achievement(Piece piece) {
        Map<String, Object> achievement = claim("LearningAchievement", piece.title(), piece.statement());
        List<Object> says = new ArrayList<>();
        says.add(note(piece.kind() == Piece.Kind.CONFIRMED ? notes.confirmed() : notes.said()));
        if (!piece.finding().isEmpty()) {
            says.add(note(piece.finding() + (piece.by().isEmpty() ? "" : " " + piece.by())));
        }
        achievement.put("additionalNote", says);
        achievement.put("awardedBy", awarding(Map.of("id", person, "type", "Person"), piece.at()));
        if (!piece.skills().isEmpty()) {
            achievement.put("specifiedBy", specification(piece));
        }
        return achievement;
    }

    private Map<String, Object> assessment(Piece piece) {
        Map<String, Object> assessment = claim("LearningAssessment", piece.title(), "");
        assessment.put("additionalNote", List.of(note(notes.measured())));
        assessment.put("grade", note(piece.finding()));
        Map<String, Object> program = agent(notes.program());
        assessment.put("assessedBy", List.of(program));
        assessment.put("awardedBy", awarding(program, piece.at()));
        return assessment;
    }

    private Map<String, Object> specification(Piece piece) {
        Map<String, Object> outcome = node("LearningOutcome");
        outcome.put("title", words(piece.title()));
        outcome.put("relatedESCOSkill", piece.skills().stream()
                .map(skill -> Map.of("id", skill.uri(), "type", "Concept", "prefLabel", Map.of("en", skill.label())))
                .toList());
        Map<String, Object> specification = node("LearningAchievementSpecification");
        specification.put("title", words(piece.title()));
        specification.put("learningOutcome", List.of(outcome));
        return specification;
    }

    private Map<String, Object> claim(String type, String title, String description) {
        Map<String, Object> claim = node(type);
        claim.put("title", words(title));
        if (!description.isEmpty()) {
            claim.put("description", words(description));
        }
        return claim;
    }

    private static Map<String, Object> awarding(Map<String, ?> by, @Nullable Instant at) {
        Map<String, Object> awarding = node("AwardingProcess");
        awarding.put("awardingBody", List.of(by));
        if (at != null) {
            awarding.put("awardingDate", at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
        }
        return awarding;
    }

    private Map<String, Object> agent(String name) {
        Map<String, Object> agent = node("Agent");
        agent.put("prefLabel", words(name));
        return agent;
    }

    private Map<String, Object> note(String text) {
        Map<String, Object> note = node("Note");
        note.put("noteLiteral", words(text));
        return note;
    }

    private Map<String, String> words(String text) {
        return Map.of(cv.language().code(), text);
    }

    private static String start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).toString();
    }

    /** Numbers are made for this one file, so that two files do not tell that they are one person’s. */
    private static Map<String, Object> node(String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", number());
        node.put("type", type);
        return node;
    }

    private static String number() {
        return "urn:uuid:" + UUID.randomUUID();
    }
}
