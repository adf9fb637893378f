package eu.masp.people;

/** Who somebody is; a field not given, or erased, is empty. */
public record Person(String name, String email, String phone, String codiceFiscale, String iban) {
    static final Person ERASED = new Person("", "", "", "", "");
}
