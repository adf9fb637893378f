package eu.masp.competences.profile;

import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.Evidence;
import eu.masp.competences.OwnWords;
import eu.masp.competences.Profile;
import eu.masp.shell.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lays a profile out in the order of the framework. */
@Component
public class ProfilePages {
    private final CompetenceFramework framework;
    private final OwnWords words;

    ProfilePages(CompetenceFramework framework, OwnWords words) {
        this.framework = framework;
        this.words = words;
    }

    /** @param waiting for each statement, how many were asked and have not answered yet */
    public ProfilePage of(Profile profile, Map<UUID, Integer> waiting, Language language) {
        List<ProfilePage.FamilyPart> families = framework.families().stream()
                .map(family -> new ProfilePage.FamilyPart(family.id(), family.title().in(language),
                        line(profile, family.id(), family.title().in(language), true, waiting),
                        framework.of(family).stream().map(competence -> line(profile, competence.id(),
                                competence.title().in(language), false, waiting)).toList()))
                .toList();
        Map<String, String> others = new LinkedHashMap<>();
        profile.said().stream().filter(said -> framework.find(said.concept()).isEmpty())
                .forEach(said -> others.putIfAbsent(said.concept(), said.label().in(language)));
        return new ProfilePage(families, others.entrySet().stream()
                .map(each -> line(profile, each.getKey(), each.getValue(), false, waiting)).toList());
    }

    private ProfileLine line(Profile profile, String concept, String title, boolean family,
            Map<UUID, Integer> waiting) {
        Optional<Evidence.Measured> measured = profile.measured().stream()
                .filter(each -> each.family() == family && each.concept().equals(concept)).findFirst();
        return new ProfileLine(concept, title, measured, family ? List.of()
                : profile.saidOf(concept).stream().map(said -> new ProfileLine.Statement(said,
                        profile.answersTo(said.id()), waiting.getOrDefault(said.id(), 0),
                        words.in(said))).toList());
    }
}
