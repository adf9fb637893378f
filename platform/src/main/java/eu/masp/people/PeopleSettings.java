package eu.masp.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param demonstration whether this is a trial with invented people: then whoever comes may enter as one of them
 * @param publicAddress how people reach this MASP, for the first administrator's link
 */
@ConfigurationProperties("masp")
public record PeopleSettings(@DefaultValue("false") boolean demonstration, @DefaultValue("") String publicAddress) {}
