package eu.masp.papers;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scanner that the installation names, or none. */
@Configuration(proxyBeanMethods = false)
class VirusScanChoice {

    @Bean
    VirusScan virusScan(@Value("${masp.clamd}") String clamd) {
        return clamd.isBlank() ? _ -> VirusScan.Verdict.NOT_SCANNED : new Clamd(clamd.strip());
    }
}
