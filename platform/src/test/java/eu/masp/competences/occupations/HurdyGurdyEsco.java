package eu.masp.competences.occupations;

import eu.masp.matching.esco.EscoImport;
import eu.masp.matching.esco.ImportFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package shaped like ESCO's, with a skill and an occupation that ours do not have, imported as ./masp import does. */
final class HurdyGurdyEsco {
    static final String SKILL = "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001";
    private static final String OCCUPATION = "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000002";
    private static final String HEAD = "conceptType,conceptUri,%spreferredLabel,altLabels,hiddenLabels,status,description%n";

    private HurdyGurdyEsco() {
    }

    /** @param skill what the skill is called in Italian in this version */
    static void into(Path data, String version, String skill) throws IOException, ImportFailure {
        Files.createDirectories(data);
        Map<String, String> files = Map.of(
                "skills_it.csv", HEAD.formatted("skillType,reuseLevel,") + "KnowledgeSkillCompetence," + SKILL
                        + ",skill/competence,sector-specific," + skill + ",suono la ghironda,,released,Musica.\n",
                "skills_en.csv", HEAD.formatted("skillType,reuseLevel,") + "KnowledgeSkillCompetence," + SKILL
                        + ",skill/competence,sector-specific,play the hurdy-gurdy,,,released,Music.\n",
                "occupations_it.csv", HEAD.formatted("iscoGroup,") + "Occupation," + OCCUPATION
                        + ",2652,suonatore di ghironda/suonatrice di ghironda,,,released,Suona.\n",
                "occupations_en.csv", HEAD.formatted("iscoGroup,") + "Occupation," + OCCUPATION
                        + ",2652,hurdy-gurdy player,,,released,Plays.\n",
                "occupationSkillRelations.csv", "occupationUri,relationType,skillType,skillUri\n" + OCCUPATION
                        + ",essential,skill/competence," + SKILL + "\n");
        Path zip = data.resolve("ESCO v" + version + ".zip");
        try (OutputStream stream = Files.newOutputStream(zip); ZipOutputStream out = new ZipOutputStream(stream)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        new EscoImport(data, Optional.empty()).read(List.of(zip), Optional.empty());
    }
}
