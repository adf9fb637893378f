package eu.masp.matching.text;

import java.util.Set;

/** Words of job advertisements and of stories that say that there is a skill, and not which; and what stands behind an apostrophe. */
final class EmptyWords {

    static final Set<String> ENGLISH = Set.of("ability", "able", "about", "all", "also", "an", "any", "apply",
            "candidate", "competent", "d", "demonstrated", "desirable", "do", "etc", "excellent", "experience",
            "experienced",
            "expertise", "familiar", "familiarity", "from", "good", "great", "have", "having", "he", "her", "highly",
            "his",
            "i", "ideally", "including", "knowledge", "ll", "looking", "m", "me", "must", "my", "need", "one", "or",
            "our", "own",
            "plus", "preferably", "preferred", "proficiency", "proficient", "proven", "re", "relevant", "required",
            "role",
            "s", "she", "should", "skill", "skills", "solid", "strong", "t", "than", "them", "they", "understanding",
            "ve", "very",
            "we",
            "well", "what", "when", "which", "who", "within", "working", "would", "year", "years", "you", "your");

    static final Set<String> ITALIAN = Set.of("abilità", "anni", "anno", "buona", "buone", "buono", "candidata",
            "candidato", "capacità", "cerca", "cerchiamo", "competenza", "competenze", "conoscenza", "conoscenze", "d",
            "dell", "esperienza", "esperienze", "gradita", "gradite", "gradito", "l", "max", "minima", "minimo", "n",
            "nell", "ottima", "ottime", "ottimo", "preferibile", "preferibilmente", "pregressa", "requisiti",
            "richiesta", "richieste", "richiesto", "s", "sull", "un", "dall", "all", "ecc", "altri", "altre",
            "professioni",
            "assimilate", "assimilati");

    private EmptyWords() {
    }
}
