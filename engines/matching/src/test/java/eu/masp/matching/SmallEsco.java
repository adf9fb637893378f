package eu.masp.matching;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package shaped like ESCO's, with names of our own. */
public final class SmallEsco {

    public static final String SKILL = "http://data.europa.eu/esco/skill/";
    public static final String OCCUPATION = "http://data.europa.eu/esco/occupation/";

    private SmallEsco() {
    }

    public static Map<String, String> english() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("skills_en.csv",
                """
                        conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,description
                        KnowledgeSkillCompetence,%1$sa,skill/competence,transversal,work in teams,"work with others
                        team work",,released,"Take part in a group, and do one's share."
                        KnowledgeSkillCompetence,%1$sb,skill/competence,cross-sector,mind children,look after children,,released,Keep an eye on children.
                        KnowledgeSkillCompetence,%1$sc,skill/competence,sector-specific,cook meals,prepare food,,released,Prepare meals.
                        KnowledgeSkillCompetence,%1$sd,knowledge,sector-specific,C++,,,released,A language for programs.
                        KnowledgeSkillCompetence,%1$se,skill/competence,sector-specific,old skill,,,obsolete,Gone.
                        """
                        .formatted(SKILL));
        files.put("occupations_en.csv", """
                conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description
                Occupation,%1$s1,5311,childminder,nanny,,released,Looks after children.
                Occupation,%1$s2,5120,cook,"chef
                kitchen hand",,released,Cooks.
                Occupation,%1$s3,2512,software developer,programmer,,released,Writes programs.
                """.formatted(OCCUPATION));
        files.put("ISCOGroups_en.csv", """
                conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description
                ISCOGroup,http://data.europa.eu/esco/isco/C5311,5311,Child care workers,released,,,
                """);
        return files;
    }

    public static Map<String, String> italian() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("occupations_it.csv", """
                conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description
                Occupation,%1$s1,5311,bambinaio/bambinaia,tata,,released,Bada ai bambini.
                Occupation,%1$s2,5120,cuoco/cuoca,"capocuoco
                aiuto cuoco",,released,Cucina.
                """.formatted(OCCUPATION));
        return files;
    }

    public static Map<String, String> relations() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("occupationSkillRelations.csv", """
                occupationUri,relationType,skillType,skillUri
                %1$s1,essential,skill/competence,%2$sb
                %1$s1,optional,skill/competence,%2$sc
                %1$s2,essential,skill/competence,%2$sc
                %1$s2,essential,skill/competence,%2$sa
                %1$s3,essential,knowledge,%2$sd
                """.formatted(OCCUPATION, SKILL));
        files.put("broaderRelationsOccPillar.csv", """
                conceptType,conceptUri,broaderType,broaderUri
                Occupation,%1$s1,ISCOGroup,http://data.europa.eu/esco/isco/C5311
                """.formatted(OCCUPATION));
        return files;
    }

    public static Path zip(Path file, Map<String, String> content) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(stream)) {
            for (Map.Entry<String, String> entry : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
