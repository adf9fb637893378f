package eu.masp.competences.exports.cv;

import eu.masp.catalogue.Bodies;
import eu.masp.competences.Competence;
import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.Evidence;
import eu.masp.competences.OwnWords;
import eu.masp.competences.Profile;
import eu.masp.competences.Profiles;
import eu.masp.competences.result.Range;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What of a person’s profile can be taken along, in the words of one language. Refusals of referees are never in it. */
@Component
public class Pieces {
    private final Profiles profiles;
    private final CompetenceFramework framework;
    private final Texts texts;
    private final Bodies bodies;
    private final OwnWords words;

    Pieces(Profiles profiles, CompetenceFramework framework, Texts texts, Bodies bodies, OwnWords words) {
        this.profiles = profiles;
        this.framework = framework;
        this.texts = texts;
        this.bodies = bodies;
        this.words = words;
    }

    public List<Piece> of(UUID account, Language language) {
        Profile profile = profiles.of(account);
        List<Piece> pieces = new ArrayList<>();
        profile.measured().forEach(each -> pieces.add(measured(each, language)));
        for (Evidence.Said said : profile.said()) {
            pieces.add(piece(said, Piece.Kind.SAID, "said:" + said.id(), "", "", said.at(), language));
            profile.answersTo(said.id()).stream().filter(each -> each.verdict() != Evidence.Verdict.NO)
                    .forEach(each -> pieces.add(piece(said, each.counts() ? Piece.Kind.CONFIRMED : Piece.Kind.ANSWERED,
                            "confirmed:" + each.id(),
                            finding(each, language),
                            each.operator() ? "" : "(" + each.by() + ", " + each.relation() + ")", each.at(),
                            language)));
        }
        return pieces;
    }

    /** Who confirmed and how much, without a name. */
    public String finding(Evidence.Confirmed answer, Language language) {
        String who = answer.operator() ? texts.get(language, "exports.by.operator", bodies.title(answer.relation(),
                language)) : texts.get(language, answer.byMail() ? "exports.by.mail" : "exports.by.link");
        return answer.verdict() == Evidence.Verdict.PARTLY ? who + " " + texts.get(language, "exports.by.partly")
                : who;
    }

    /** The bands or levels that a range reaches, by their names. */
    public Piece.Range range(Evidence.Measured measured, Language language) {
        Range range = new Range(measured.low(), measured.high());
        String keys = measured.family() ? "competences.band." : "competences.level.";
        return new Piece.Range(
                texts.get(language, keys + (measured.family() ? range.from().word() : range.fromLevel().word())),
                texts.get(language, keys + (measured.family() ? range.to().word() : range.toLevel().word())));
    }

    /** The range in words, and with what caution. Never a number. */
    public String found(Evidence.Measured measured, Language language) {
        Piece.Range range = range(measured, language);
        String words = range.from().equals(range.to()) ? texts.get(language, "exports.range.one", range.from())
                : texts.get(language, "exports.range.between", range.from(), range.to());
        return words + (measured.provisional() ? " " + texts.get(language, "exports.provisional") : "")
                + (measured.doubtful() ? " " + texts.get(language, "exports.doubtful") : "");
    }

    private Piece measured(Evidence.Measured measured, Language language) {
        Optional<Competence> competence = framework.find(measured.concept());
        String title = measured.family()
                ? framework.findFamily(measured.concept()).map(family -> family.title().in(language))
                        .orElse(measured.concept())
                : competence.map(each -> each.title().in(language)).orElse(measured.concept());
        return new Piece("measured:" + measured.concept(), Piece.Kind.MEASURED, measured.concept(), title, "",
                found(measured, language), "", range(measured, language), measured.provisional(), measured.at(),
                measured.family() ? List.of() : skills(competence));
    }

    private Piece piece(Evidence.Said said, Piece.Kind kind, String key, String finding, String by,
            java.time.Instant at, Language language) {
        Optional<Competence> competence = framework.find(said.concept());
        List<Piece.Skill> skills = competence.isPresent() ? skills(competence)
                : said.concept().startsWith("http")
                        ? List.of(new Piece.Skill(said.concept(), said.label().in(language)))
                        : List.of();
        return new Piece(key, kind, said.concept(), competence.map(each -> each.title().in(language))
                .orElse(said.label().in(language)), words.in(said) ? said.text() : "", finding, by, null, false, at,
                skills);
    }

    private static List<Piece.Skill> skills(Optional<Competence> competence) {
        return competence.stream().flatMap(each -> each.esco().stream())
                .map(skill -> new Piece.Skill(skill.uri(), skill.label())).toList();
    }
}
