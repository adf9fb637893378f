package eu.masp.competences.occupations;

import eu.masp.competences.Evidence;
import eu.masp.competences.Profile;
import eu.masp.competences.Profiles;
import eu.masp.matching.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what is known of a person’s skills: from the statements, the confirmations and the measures, and from nothing else. */
@Component
class SkillBook {
    /** Four times in five: 80 % of a normal distribution lie within so many standard deviations, as the ranges of a profile do. */
    private static final double FOUR_IN_FIVE = 1.2815515655446004;

    private final Profiles profiles;
    private final SkillAnswers answers;
    private final SkillTaxonomies taxonomies;

    SkillBook(Profiles profiles, SkillAnswers answers, SkillTaxonomies taxonomies) {
        this.profiles = profiles;
        this.answers = answers;
        this.taxonomies = taxonomies;
    }

    KnownSkills of(UUID account) {
        Profile profile = profiles.of(account);
        Map<String, KnownSkill> known = new HashMap<>();
        profile.said().stream().filter(said -> taxonomies.findSkill(said.concept()).isPresent())
                .forEach(said -> put(known, said.concept(), KnownSkill::withSaid));
        profile.confirmed().stream()
                .filter(each -> each.verdict() == Evidence.Verdict.YES && each.counts()
                        && taxonomies.findSkill(each.concept()).isPresent())
                .forEach(each -> put(known, each.concept(), KnownSkill::withConfirmed));
        answers.notYet(account).forEach(skill -> put(known, skill, KnownSkill::withNotYet));
        measured(profile, known);
        fromEsco(known);
        toEsco(known);
        practised(account, known);
        return new KnownSkills(known);
    }

    /** What the jobs ask for that she says she did, in both classifications. */
    private void practised(UUID account, Map<String, KnownSkill> known) {
        for (String occupation : answers.done(account)) {
            for (String skill : taxonomies.of(occupation).essential(occupation)) {
                put(known, skill, KnownSkill::withPractised);
                taxonomies.ownOf(skill).ifPresent(own -> put(known, own, KnownSkill::withPractised));
                taxonomies.own().esco(skill).filter(mapping -> mapping.match().equals("close"))
                        .ifPresent(mapping -> put(known, mapping.uri(), KnownSkill::withPractised));
            }
        }
    }

    private void measured(Profile profile, Map<String, KnownSkill> known) {
        Map<String, KnownSkill.Measure> measures = profile.measured().stream().filter(each -> !each.family())
                .collect(Collectors.toMap(Evidence.Measured::concept, SkillBook::measure, (first, _) -> first));
        if (!measures.isEmpty()) {
            taxonomies.own().all(Kind.SKILL).forEach(skill -> taxonomies.own().competence(skill.uri())
                    .map(measures::get).ifPresent(measure -> put(known, skill.uri(), each -> each.with(measure))));
        }
    }

    private static KnownSkill.Measure measure(Evidence.Measured measured) {
        return new KnownSkill.Measure(measured.concept(), (measured.low() + measured.high()) / 2,
                Math.max(0.01, (measured.high() - measured.low()) / 2 / FOUR_IN_FIVE), measured.provisional(),
                measured.doubtful());
    }

    /** What was said of a skill of ESCO holds for ours that is nearly the same. */
    private void fromEsco(Map<String, KnownSkill> known) {
        Map.copyOf(known).forEach((uri, skill) -> taxonomies.ownOf(uri)
                .filter(own -> !known.containsKey(own) || !known.get(own).direct())
                .ifPresent(own -> known.put(own, skill)));
    }

    /** And the other way round; where ESCO’s is a part of ours, having ours is having it, and no more than that is said. */
    private void toEsco(Map<String, KnownSkill> known) {
        Map.copyOf(known).forEach((uri, skill) -> taxonomies.own().esco(uri).ifPresent(mapping -> {
            switch (mapping.match()) {
                case "close" -> known.putIfAbsent(mapping.uri(), skill);
                case "narrow" -> {
                    if (skill.said() || skill.confirmed()) {
                        known.putIfAbsent(mapping.uri(),
                                new KnownSkill(skill.said(), skill.confirmed(), false, false, null));
                    }
                }
                default -> {
                    if (skill.notYet() && !skill.said()) {
                        known.putIfAbsent(mapping.uri(), new KnownSkill(false, false, true, false, null));
                    }
                }
            }
        }));
    }

    private static void put(Map<String, KnownSkill> known, String uri, UnaryOperator<KnownSkill> change) {
        known.merge(uri, change.apply(KnownSkill.NOTHING), (before, _) -> change.apply(before));
    }
}
