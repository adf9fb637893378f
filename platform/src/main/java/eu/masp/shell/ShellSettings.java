package eu.masp.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param demonstration whether every page says that this is a trial
 * @param operator the body that runs this MASP and answers for it; empty in a trial
 * @param contact its e-mail address, for accessibility and privacy
 * @param requestsPerMinute how many forms and API calls one address may send in a minute
 * @param bodyLimit the largest request that is read
 * @param uploadLimit the largest that brings a paper
 */
@ConfigurationProperties("masp")
record ShellSettings(
        @DefaultValue("false") boolean demonstration,
        @DefaultValue("") String operator,
        @DefaultValue("") String contact,
        @DefaultValue("300") int requestsPerMinute,
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("11MB") DataSize uploadLimit) {}
