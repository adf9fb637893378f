package eu.masp.competences.exports.own;

import eu.masp.competences.exports.badges.Badge;

/**
 * A badge in one’s list.
 *
 * @param name what it says
 * @param outcome what checking it comes to today
 */
public record BadgeLine(Badge badge, String name, String outcome) {}
