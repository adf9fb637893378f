package eu.masp.entitlements.interview;

/** A request with a key that opens an interview: a controller that takes it is only reached with one. */
public record Visit(InterviewKey key, Interview interview) {}
