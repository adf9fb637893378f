package eu.masp.competences.story;

import java.util.List;
import java.util.regex.Pattern;

/** Notices a no: words alone do not tell whether somebody can do something or says that she cannot. */
final class Negation {
    private static final Pattern NO = pattern(
            "non (?:so|sono capace|sono in grado|sono mai|riesco|posso|ho|abbiamo|mi piace|mi intendo|me ne intendo|faccio"
                    + "|sapevo|riuscivo|avevo)|nessuna? (?:patente|esperienza|titolo|diploma|qualifica)"
                    + "|senza (?:la )?(?:patente|esperienza|titolo|diploma|qualifica|saper|aver)|mai|né"
                    + "|can['’]?t|cannot|could not|couldn['’]t|never|don['’]t|do not|did not|didn['’]t|haven['’]t|have not"
                    + "|has not|hasn['’]t|am not|['’]m not|was not|wasn['’]t|without (?:an? )?(?:licen[cs]e|experience)|no (?:licen[cs]e|driving|experience"
                    + "|qualification|diploma|certificate)|unable|not able");
    /** What sounds like a no and is none. */
    private static final Pattern YES = pattern("non solo|non soltanto|non (?:ho|avevo) (?:problemi|paura|difficoltà)"
            + "|senza (?:problemi|difficoltà|fatica|aiuto|che nessuno)|not only|not just|without (?:problems?|help|difficulty)"
            + "|come non mai|never (?:late|missed|failed)|non mi (?:fermo|arrendo|stanco)( mai)?|mai in ritardo");

    private Negation() {
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static boolean in(String text) {
        return NO.matcher(YES.matcher(text).replaceAll(" ")).find();
    }

    /** Whether the part of a sentence that holds this place does. */
    static boolean at(String sentence, int place) {
        return in(Clause.at(sentence, place));
    }

    /** Whether all the sentences hold one. */
    static boolean in(List<Sentence> sentences) {
        return !sentences.isEmpty() && sentences.stream().allMatch(each -> in(each.text()));
    }
}
