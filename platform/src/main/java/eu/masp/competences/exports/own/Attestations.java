package eu.masp.competences.exports.own;

import eu.masp.competences.Competence;
import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.Evidence;
import eu.masp.competences.Profile;
import eu.masp.competences.Profiles;
import eu.masp.competences.exports.badges.Attested;
import eu.masp.competences.exports.badges.Attested.Basis;
import eu.masp.competences.exports.cv.Pieces;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What of a profile a badge can be given for: a competence with a range of its own from answers that hold together, or one that
 * was confirmed in full by an operator or by somebody we wrote to. Whoever passes the link on alone could be answering it, too.
 */
@Component
class Attestations {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Profiles profiles;
    private final CompetenceFramework framework;
    private final Pieces pieces;
    private final Texts texts;

    Attestations(Profiles profiles, CompetenceFramework framework, Pieces pieces, Texts texts) {
        this.profiles = profiles;
        this.framework = framework;
        this.pieces = pieces;
        this.texts = texts;
    }

    List<Attested> of(UUID account, Language language) {
        Profile profile = profiles.of(account);
        List<Attested> all = new ArrayList<>();
        profile.measured().stream().filter(each -> !each.family() && !each.doubtful())
                .forEach(each -> framework.find(each.concept())
                        .ifPresent(competence -> all.add(measured(each, competence, language))));
        profile.confirmed().stream().filter(each -> each.verdict() == Evidence.Verdict.YES)
                .filter(each -> each.operator() || each.byMail()).forEach(each -> framework.find(each.concept())
                        .ifPresent(competence -> all.add(confirmed(each, competence, language))));
        return all;
    }

    /** What a badge for a competence stands for, whoever gets it. */
    Optional<Attested> meaning(String competence, Basis basis, Language language) {
        return framework.find(competence).map(found -> attested(NOBODY, basis, found, "", "",
                texts.get(language, "badges.criteria." + basis.word()), Instant.EPOCH,
                language));
    }

    private Attested measured(Evidence.Measured measured, Competence competence, Language language) {
        String found = pieces.found(measured, language);
        return attested(measured.sitting(), Basis.MEASURED, competence, found,
                texts.get(language, "badges.narrative.measured", found),
                texts.get(language, "badges.criteria.measured"), measured.at(),
                language);
    }

    private Attested confirmed(Evidence.Confirmed confirmed, Competence competence, Language language) {
        String finding = pieces.finding(confirmed, language);
        return attested(confirmed.id(), Basis.CONFIRMED, competence, texts.get(language, "badges.level.confirmed"),
                texts.get(language, confirmed.operator() ? "badges.narrative.operator" : "badges.narrative.mail",
                        finding),
                texts.get(language, "badges.criteria.confirmed"), confirmed.at(),
                language);
    }

    private static Attested attested(UUID evidence, Basis basis, Competence competence, String level,
            String narrative, String criteria, Instant at, Language language) {
        return new Attested(evidence, basis, competence.id(), competence.title().in(language),
                competence.says().in(language), level, narrative, criteria, competence.esco().stream()
                        .map(skill -> new Attested.Skill(skill.uri(), skill.label())).toList(),
                at);
    }
}
