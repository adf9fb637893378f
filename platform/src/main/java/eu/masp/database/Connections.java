package eu.masp.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the queue before the pool. */
@Configuration(proxyBeanMethods = false)
class Connections {
    private static final int KEPT = 2;

    @Bean
    static BeanPostProcessor inOrder() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool
                        ? new FairDataSource(pool, Math.max(1, pool.getMaximumPoolSize() - KEPT),
                                Duration.ofMillis(pool.getConnectionTimeout()))
                        : bean;
            }
        };
    }
}
