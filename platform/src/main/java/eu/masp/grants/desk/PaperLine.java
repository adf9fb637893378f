package eu.masp.grants.desk;

import eu.masp.papers.Paper;

/**
 * A paper as the desk shows it.
 *
 * @param title what it was asked for as
 * @param elsewhere whether the very same file came with another application or claim
 * @param repeated whether the very same file was sent here as another paper too
 */
public record PaperLine(Paper paper, String title, boolean elsewhere, boolean repeated) {
    private static final int KILO = 1024;

    public String address() {
        return "/desk/papers/" + paper.id();
    }

    /** In thousands of bytes, for the label. */
    public long kilobytes() {
        return Math.max(1, paper.bytes() / KILO);
    }
}
