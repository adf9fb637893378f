package eu.masp.competences.exports.cv;

import eu.masp.competences.occupations.OccupationId;
import eu.masp.competences.occupations.SkillAnswers;
import eu.masp.competences.occupations.SkillTaxonomies;
import eu.masp.shell.Language;
import eu.masp.shell.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Work that she said elsewhere she has done: a beginning for her CV, which only she knows the when and where of. */
@Component
public class DoneWork {
    private final SkillAnswers answers;
    private final SkillTaxonomies taxonomies;
    private final CvTable table;

    DoneWork(SkillAnswers answers, SkillTaxonomies taxonomies, CvTable table) {
        this.answers = answers;
        this.taxonomies = taxonomies;
        this.table = table;
    }

    /** @param id as in the address of its page */
    public record Job(String id, String title) {}

    /** Those that no entry of hers tells of yet. */
    List<Job> untold(UUID account, Language language) {
        List<CvEntry> told = table.of(account).stream().filter(entry -> entry.is(CvEntry.WORK)).toList();
        return answers.done(account).stream().filter(uri -> taxonomies.findOccupation(uri).isPresent())
                .filter(uri -> told.stream().noneMatch(entry -> tells(entry, taxonomies.label(uri))))
                .map(uri -> new Job(OccupationId.of(uri), taxonomies.label(uri).in(language)))
                .sorted(Comparator.comparing(Job::title)).toList();
    }

    Optional<Job> find(UUID account, String id, Language language) {
        return untold(account, language).stream().filter(job -> job.id().equals(id)).findFirst();
    }

    private static boolean tells(CvEntry entry, Words job) {
        String title = entry.title().toLowerCase(Locale.ROOT);
        return Stream.of(Language.values()).anyMatch(each -> title.contains(job.in(each).toLowerCase(Locale.ROOT)));
    }
}
