package eu.masp.grants.desk.payments;

import java.text.Normalizer;

/** Names and words in the characters that every bank of SEPA takes (EPC 217-08): Latin letters without accents, digits and a few signs. */
final class SepaText {

    private SepaText() {
    }

    static String of(String text, int longest) {
        String plain = Normalizer.normalize(text.replace('’', '\'').replace("ß", "ss").replace("ø", "o")
                .replace("Ø", "O").replace("ł", "l").replace("Ł", "L").replace("æ", "ae").replace("đ", "d"),
                Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9/?:().,'+ -]", " ")
                .replaceAll(" +", " ").strip();
        // A slash at either end, or two in a row, is refused by some banks.
        String safe = plain.replaceAll("/{2,}", "/").replaceAll("^/+|/+$", "");
        return safe.length() <= longest ? safe : safe.substring(0, longest).strip();
    }
}
