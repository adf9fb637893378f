package eu.masp.shell;

import static org.springframework.security.web.access.IpAddressAuthorizationManager.hasIpAddress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told and what forms must carry. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    private static final String FRAMES = "X-Frame-Options";
    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain rules(HttpSecurity http, CsrfTokenRepository tokens, SecurityContextRepository whoIsThere)
            throws Exception {
        return http
                // Whoever keeps the accounts knows who sends a request; nothing here begins a session.
                .securityContext(context -> context.securityContextRepository(whoIsThere))
                .authorizeHttpRequests(requests -> requests
                        // Figures about the machine are for whoever watches it, on the machine itself.
                        .requestMatchers("/actuator/prometheus")
                        .access(AuthorizationManagers.anyOf(hasIpAddress("127.0.0.0/8"), hasIpAddress("::1")))
                        .anyRequest().permitAll())
                .csrf(csrf -> csrf
                        .csrfTokenRepository(tokens)
                        // The API takes no cookie into account, so there is nothing to forge.
                        .ignoringRequestMatchers("/api/**"))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.STRICT))
                        // A paper says that our own pages may frame it; whatever says nothing is framed by nobody.
                        .frameOptions(FrameOptionsConfig::disable)
                        .addHeaderWriter((_, response) -> {
                            if (!response.containsHeader(FRAMES)) {
                                response.setHeader(FRAMES, "DENY");
                            }
                        })
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    CsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Signing in is not Spring Security’s: pages of eu.masp.people see to it. Without this Spring would invent a user and print its password. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("nobody signs in here");
        };
    }
}
