package eu.masp.lab.web;

/**
 * A change to the rules.
 *
 * @param what the parameter, criterion or figure, in words
 * @param kind moved, dropped, replaced, added or amount
 * @param before how it is now; empty where there is nothing
 * @param after how it would be; empty where it goes
 * @param formula whether these are formulas
 */
public record ChangeLine(String kind, String what, String before, String after, boolean formula) {}
