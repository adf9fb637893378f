package eu.masp.competences.story;

import eu.masp.shell.Language;
import java.util.List;

/**
 * What a text shows.
 *
 * @param language that it was read in
 * @param proposals the nearest first within each kind: occupations, skills, competences
 * @param unmatched sentences in which nothing was found
 * @param trialTexts of how many labelled texts the shares of right proposals are
 */
record Reading(Language language, List<Proposal> proposals, List<Sentence> unmatched, int trialTexts) {}
