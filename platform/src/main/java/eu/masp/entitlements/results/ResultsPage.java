package eu.masp.entitlements.results;

import eu.masp.entitlements.questions.Progress;
import java.util.List;

/**
 * The result.
 *
 * @param on the day it is for, in words
 * @param headline the answer in one sentence
 * @param also what else there is, in a sentence; empty for nothing
 * @param notes what is not in the sum
 * @param notInForce how many measures of the household are left out because they are not in force
 * @param next address of the next question; empty when none is open
 * @param arrivals what comes with who is expected
 * @param changes what may be tried with another answer
 */
public record ResultsPage(String on, String headline, String also, List<String> notes, List<Group> yours,
        List<Card> open,
        List<Card> oneStep, List<Card> notYours, int notInForce, MonthsPage months, Progress progress, String next,
        List<WhatIfChoices.Group> changes, boolean hasDeadlines, List<ArrivalSection> arrivals) {

    /**
     * Measures of one kind.
     *
     * @param money whether it is about euros, which are told at length; what is not is a list to unfold
     */
    public record Group(String title, boolean money, List<Card> cards) {}

    public int countYours() {
        return yours.stream().mapToInt(group -> group.cards().size()).sum();
    }
}
