package eu.masp.post;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param smtpUrl {@code smtp://user:password@host:587} (with STARTTLS where the server offers it) or {@code smtps://…:465};
 *            empty: letters stay in the inbox
 * @param mailFrom the sender of letters
 * @param publicAddress how people reach this MASP, for links in letters; empty: this computer
 */
@ConfigurationProperties("masp")
record PostSettings(@DefaultValue("") String smtpUrl, @DefaultValue("") String mailFrom,
        @DefaultValue("") String publicAddress) {}
