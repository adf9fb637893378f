package eu.masp.competences;

import eu.masp.shell.Words;
import java.util.Map;

/** The bodies whose guides may be shown a profile; whoever knows bodies that accompany people implements it. */
public interface ProfileReaders {

    /** Their ids, as in seats, with what they are called. */
    Map<String, Words> bodies();
}
