package eu.masp.competences;

import eu.masp.competences.SharedProfiles.Shared;
import eu.masp.competences.profile.EvidenceWords;
import eu.masp.competences.profile.ProfilePage;

/** What is shown of a profile, laid out for the template {@code competences/inside}, which pages of other modules include. */
public record ShownProfile(Shared shared, ProfilePage profile, EvidenceWords words) {}
