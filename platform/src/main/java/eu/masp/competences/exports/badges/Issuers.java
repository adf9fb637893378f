package eu.masp.competences.exports.badges;

import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Who issues badges here: the operator named in the settings. Where nobody is named, nobody answers for a badge and none is issued. */
@Component
public class Issuers {
    private final String operator;
    private final String contact;
    private final String publicAddress;
    private final boolean demonstration;
    private final Environment environment;
    private final Texts texts;

    Issuers(@Value("${masp.operator}") String operator, @Value("${masp.contact}") String contact,
            @Value("${masp.public-address}") String publicAddress,
            @Value("${masp.demonstration:false}") boolean demonstration, Environment environment, Texts texts) {
        this.operator = operator.strip();
        this.contact = contact.strip();
        this.publicAddress = publicAddress.strip().replaceAll("/+$", "");
        this.demonstration = demonstration;
        this.environment = environment;
        this.texts = texts;
    }

    /** Empty where the settings name no operator or no address: a badge outlives a visit, and needs both. */
    public Optional<Issuer> find() {
        if (demonstration) {
            return Optional.of(new Issuer(base(), texts.get(Language.EN, "badges.issuer.trial"), "", true));
        }
        return operator.isEmpty() || publicAddress.isEmpty() ? Optional.empty()
                : Optional.of(new Issuer(publicAddress, operator, contact, false));
    }

    /** Never from a request: whoever sends one could choose it. */
    public String base() {
        return publicAddress.isEmpty() ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : publicAddress;
    }
}
