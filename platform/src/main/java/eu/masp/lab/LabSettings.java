package eu.masp.lab;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where populations lie, a folder each
 * @param example persons of the synthetic population that a demonstration draws for itself; 0: none
 * @param memory percent of the Java machine's memory that the columns of populations may take
 */
@ConfigurationProperties("masp.lab")
public record LabSettings(@DefaultValue("data/populations") String folder, @DefaultValue("100000") long example,
        @DefaultValue("50") int memory) {}
