package eu.masp.competences.chapter;

import eu.masp.competences.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** In which order the answers of a question stand on the page. */
final class AnswerOrder {

    private AnswerOrder() {
    }

    /**
     * A scale that several questions share (from never to always) keeps its order. Answers of a question's own would tell by their
     * place which one counts most, so each chapter mixes them in its own way, and always in the same one.
     *
     * @return the categories, from the top of the page to its end
     */
    static List<Integer> of(QuestionBank bank, Question question, long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, question.answers().size()).boxed().toList());
        if (!bank.onSharedScale(question)) {
            // The same on every machine: both the hash and the generator are fixed by the language's specification.
            Collections.shuffle(order, new Random(mixed(seed ^ question.id().hashCode() * 0x9E3779B97F4A7C15L)));
        }
        return order;
    }

    /** Of neighbouring seeds the generator's first numbers are alike; after this (the end of MurmurHash3) they are not. */
    private static long mixed(long seed) {
        long z = (seed ^ seed >>> 33) * 0xFF51AFD7ED558CCDL;
        z = (z ^ z >>> 33) * 0xC4CEB9FE1A85EC53L;
        return z ^ z >>> 33;
    }
}
