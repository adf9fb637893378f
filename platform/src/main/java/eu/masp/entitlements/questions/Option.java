package eu.masp.entitlements.questions;

/**
 * One of several answers to choose from.
 *
 * @param value what the form sends
 */
public record Option(String value, String label, boolean chosen) {}
