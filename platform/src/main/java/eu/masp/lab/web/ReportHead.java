package eu.masp.lab.web;

import eu.masp.lab.populations.FitFile;
import eu.masp.lab.populations.PopulationInfo;
import java.util.List;

/**
 * What a report is of.
 *
 * @param reason empty for a trial that was not kept
 * @param rules fingerprint of the measures' files
 * @param assumptions of the population; empty where it carries none
 */
public record ReportHead(String name, String reason, String body, String area, String on, String made, String rules,
        PopulationInfo population, List<ChangeLine> changes, List<FitFile.Assumption> assumptions) {}
