package eu.masp.grants.apply;

import eu.masp.papers.Paper;
import java.util.List;

/** One kind of paper with what was sent of it. */
public record PaperSlot(String id, String name, boolean asked, List<Paper> sent) {}
