package eu.masp.competences.story;

import java.util.Locale;

/** What a text can show: something one can do, a competence of the framework, or work that one has done. */
public enum ProposalKind {
    SKILL, COMPETENCE, OCCUPATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProposalKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
