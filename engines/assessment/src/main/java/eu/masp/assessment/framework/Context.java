package eu.masp.assessment.framework;

/** Where in life something happens. */
public enum Context {
    CARE, HOME, STUDY, WORK, VOLUNTEERING, MIGRATION
}
