package eu.masp.competences.calibration;

import java.util.List;

/**
 * A report as it is read: on a page, in a PDF, by everybody or by evaluators.
 *
 * @param lead what it comes to, in a sentence
 * @param notes what stands above everything: a draft, withdrawn, a demonstration
 */
public record ReportView(String title, String lead, List<String> notes, List<Section> sections) {

    /** @param paragraphs before the tables */
    public record Section(String id, String title, List<String> paragraphs, List<Table> tables) {}

    /**
     * @param text how many columns, from the first, hold words and not numbers
     * @param rows as many cells each as there are columns; the first one names the row
     */
    public record Table(String caption, int text, List<String> columns, List<List<String>> rows) {}
}
