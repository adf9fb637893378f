package eu.masp.competences.story;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Notices that words are not about what the writer does or did: a wish, or somebody else who does it. Rather nothing is proposed than the
 * work of a husband, of a doctor, or of a dream.
 */
final class Others {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern WISH = Pattern
            .compile("(?<!\\p{L})(?:(?:mi|ci) (?:piacerebbe|sarebbe piaciuto|interesserebbe)"
                    + "|vorrei|volevo|avrei voluto|sogno di|sognavo|il mio sogno|desidero|spero di|sto cercando|cerco (?:un )?lavoro"
                    + "|voglio (?:fare|diventare|imparare|lavorare)|diventare|i would like|i['’]d like|i would love"
                    + "|i['’]d love|i want to|i wanted to|i wish|i hope to|my dream|i dream of|become an?|looking for (?:work|a job)"
                    + "|would like to)(?!\\p{L})", FLAGS);

    private static final String RELATIVE_IT = "(?:marito|moglie|compagn[oa]|sorella|fratello|madre|padre|mamma|papà|figli[oa]"
            + "|nonn[oa]|suocer[oa]|zi[oa]|cugin[oa]|cognat[oa]|amic[oa]|vicin[oa]|ex)";
    private static final String RELATIVE_EN = "(?:husband|wife|partner|sister|brother|mother|father|mum|mom|dad|son|daughter"
            + "|grandmother|grandfather|aunt|uncle|cousin|friend|neighbour|neighbor|boss|ex)";
    private static final String WORKING_IT = "(?:è|era|fa|faceva|lavora|lavorava|ha fatto|ha lavorato|gestisce|gestiva"
            + "|guida|insegna|vende|cucina|si occupa|diventò|è diventat[oa]|è stat[oa])";
    private static final String WORKING_EN = "(?:is|was|works|worked|works as|has been|became|runs|ran|drives|drove|teaches"
            + "|taught|sells|sold|cooks|does|did|used to)";

    /** A relative, or somebody named by his work, is what the sentence is about. */
    private static final Pattern SUBJECT = Pattern.compile("(?<!\\p{L})(?:"
            // My husband is a plumber; mia sorella è infermiera
            + "(?<!(?:di|a|da|con|per|of|to|for|with|after)\\s)(?:mi[oa]|il mio|la mia|my)\\s+(?:" + RELATIVE_IT + "|"
            + RELATIVE_EN + ")(?:\\s+\\p{Lu}\\p{L}+)?\\s+(?:che\\s+|who\\s+)?(?:" + WORKING_IT + "|" + WORKING_EN
            + ")(?:\\s|$)(?!\\s*(?:malat|anzian|disabil|nat[oa]|mort[oa]|piccol|ill|sick|old|disabled|born|dead|two|three|\\d))"
            + ")", FLAGS);

    /** She is with such a person, goes to one, or employs one: il pediatra, la badante, dal medico, the doctor. */
    private static final Pattern MET = Pattern
            .compile("(?<!\\p{L})(?:dal|dalla|dallo|dai|dalle|al|alla|col|con (?:il|la|lo|i|le)"
                    + "|il|la|lo|i|le|gli|the|to the|to a|with the|by the|from the|our|her|his)(?:\\s+|(?<=l)['’])$|(?<!\\p{L})"
                    + "(?:l|dall|all)['’]$", FLAGS);

    private static final Pattern DOES = Pattern.compile("(?<!\\p{L})(?:faccio|facevo|ho fatto|feci|fare|fatto|come|sono"
            + "|ero|sono stat[oa]|lavoro|lavoravo|lavorato|work(?:ed|ing)? as|as|i am|i['’]m|i was|been|i did)\\s+"
            + "(?:(?:sempre|anche|già|poi|prima|as|in|al|only|also)\\s+)*(?:il|la|lo|the|l['’])?\\s*$", FLAGS);

    /** She speaks of herself. */
    private static final Pattern SELF = Pattern
            .compile("(?<!\\p{L})(?:io|ho|mi occupo|faccio|facevo|gestisco|lavoro|lavoravo"
                    + "|cucino|curo|aiuto|accompagno|assisto|tengo|sono stat[oa]|i|i['’]m|i['’]ve)(?!\\p{L})", FLAGS);

    private Others() {
    }

    /**
     * Whether a title in a sentence names somebody she meets and not what she is: an article before it, and no “ho fatto” or “I worked
     * as” before that.
     *
     * @param start where the title begins
     */
    static boolean meets(String sentence, int start) {
        String before = sentence.substring(0, Math.clamp(start, 0, sentence.length()));
        return MET.matcher(before).find() && !DOES.matcher(before).find();
    }

    /** Whether the part of a sentence that holds this place is about a wish or about somebody else. */
    static boolean at(String sentence, int place) {
        return foreign(Clause.at(sentence, place));
    }

    /** Whether nothing is to be proposed from a sentence, as all of it is about a wish or about somebody else. */
    static boolean all(String sentence) {
        List<String> clauses = Clause.of(sentence).stream().map(Clause::text).toList();
        return clauses.stream().anyMatch(Others::foreign)
                && clauses.stream().noneMatch(each -> !foreign(each) && SELF.matcher(each).find());
    }

    private static boolean foreign(String clause) {
        return WISH.matcher(clause).find() || SUBJECT.matcher(clause).find();
    }
}
