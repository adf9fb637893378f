package eu.masp.shell;

import java.util.List;

/** A module’s places in the menu of every page, for whoever looks at it. Modules offer beans of this; {@code @Order} sorts them. */
public interface Rooms {

    /** A place in the menu: its path, and the key of the text that names it. */
    record Room(String path, String text) {}

    /** The rooms that are there for whoever sends the request being answered. */
    List<Room> now();
}
