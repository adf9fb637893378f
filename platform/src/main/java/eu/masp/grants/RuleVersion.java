package eu.masp.grants;

/** Which files of measures hold today. */
public interface RuleVersion {

    /** The fingerprint of today's files: what a call published today would keep them under. */
    String today();
}
