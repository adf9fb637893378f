package eu.masp.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A letter in the inbox of the person it was written to. */
public record InboxLetter(String subject, String body, @Nullable String link, Instant writtenAt, boolean read) {}
