package eu.masp.people.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address that a letter could be sent to, in small letters. Whether somebody reads it there, a letter tells. */
public record Email(String address) {
    private static final Pattern FORM = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final int LONGEST = 254;

    public static Optional<Email> parse(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && FORM.matcher(address).matches() ? Optional.of(new Email(address))
                : Optional.empty();
    }

    /** Never the address: what is printed ends up in logs. */
    @Override
    public String toString() {
        return "e-mail address";
    }
}
