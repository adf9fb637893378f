package eu.masp.grants.desk.cases;

/**
 * What a firm's own page says of it, beside what its application says.
 *
 * @param answered empty where the application does not say it
 * @param differs whether the two do not fit each other
 */
public record ProfileLine(String what, String profile, String answered, boolean differs) {}
