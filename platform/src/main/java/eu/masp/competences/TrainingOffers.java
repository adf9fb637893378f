package eu.masp.competences;

import eu.masp.shell.Words;
import java.util.List;

/** What trains a competence; whoever has something to offer implements it. */
public interface TrainingOffers {

    /** @param path a page of ours */
    record Offer(Words title, int minutes, String path) {}

    List<Offer> training(String competence);
}
