package eu.masp.lab.web;

import eu.masp.lab.populations.FitFile;
import eu.masp.lab.populations.PopulationInfo;
import java.util.List;

/**
 * What a report is of.
 *
 * @param reason empty for a trial that was not kept
 * @param rules fingerprint of the measures' files
 * @param seed that the population was drawn with; empty where it does not say
 * @param sources of the published figures that the population meets; empty where it carries none
 * @param assumptions of the population; empty where it carries none
 */
public record ReportHead(String name, String reason, String body, String area, String on, String made, String rules,
        PopulationInfo population, List<ChangeLine> changes, String seed, List<String> sources,
        List<FitFile.Assumption> assumptions) {}
