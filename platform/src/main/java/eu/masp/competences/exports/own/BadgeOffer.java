package eu.masp.competences.exports.own;

import eu.masp.competences.exports.badges.Attested;
import java.time.Instant;

/** @param until until when a badge for it would be valid */
public record BadgeOffer(String key, Attested attested, Instant until) {}
