package eu.masp.grants.apply;

import eu.masp.grants.calls.Call;
import eu.masp.papers.Paper;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;

/** What the papers of a call are called. */
final class PaperNames {
    private final Texts texts;
    private final Language language;
    private final Catalogue catalogue;

    PaperNames(Texts texts, Language language, Catalogue catalogue) {
        this.texts = texts;
        this.language = language;
        this.catalogue = catalogue;
    }

    /** Its name in the measures' files; a paper that the call alone asks for is called as it is written there. */
    String of(String kind) {
        if (kind.equals(Paper.RECEIPT) || kind.equals(Paper.OTHER)) {
            return texts.get(language, "apply.paper." + kind);
        }
        return catalogue.measures().stream().flatMap(measure -> measure.evidence().stream())
                .filter(paper -> paper.id().equals(kind)).findFirst()
                .map((Measure.Paper paper) -> paper.title().in(language.code())).orElse(kind);
    }

    /** Whether a person may send a paper of that kind. */
    static boolean allowed(Call call, String kind) {
        return call.papers().contains(kind) || kind.equals(Paper.OTHER);
    }
}
