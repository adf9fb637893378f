package eu.masp.competences;

import eu.masp.shell.Words;
import java.util.List;

/**
 * One of the families of the framework: what a chapter measures.
 *
 * @param version of the questions' file
 * @param provisional whether the questions stand on what their authors supposed and on no data
 * @param questions as the content has them today
 */
public record Family(String id, Words title, Words says, String version, boolean provisional,
        List<Question> questions) {}
