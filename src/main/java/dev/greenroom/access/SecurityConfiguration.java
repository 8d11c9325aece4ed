package dev.greenroom.access;

import dev.greenroom.problem.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Who gets in: HTTP Basic for the API, a login form for the pages; roles are asked for where the work is done. */
@Configuration
@EnableMethodSecurity(prePostEnabled = false, jsr250Enabled = true)
class SecurityConfiguration {
    private static final String[] PUBLIC_PAGES = {
        "/",
        "/apply",
        "/register",
        "/login",
        "/error",
        "/verify",
        "/verify/*",
        "/favicon.ico",
        "/css/**",
        "/js/**",
        "/img/**",
        "/img/**",
        "/images/**",
        "/fonts/**",
        "/vendor/**",
        "/webjars/**",
        "/v3/api-docs/**",
        "/swagger-ui/**",
        "/swagger-ui.html"
    };
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /**
     * Calls with HTTP Basic, and calls by Greenroom's own pages with their session. A session's call carries the CSRF token;
     * a call with an Authorization header needs none, since no other site can make a browser send that header.
     */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, AuthenticationManager logins, AccountDirectory accounts, Problems problems)
            throws Exception {
        AuthenticationEntryPoint challenge = (request, response, denied) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Greenroom\", charset=\"UTF-8\"");
            problems.write(response, Problems.of(HttpStatus.UNAUTHORIZED, "Log in with HTTP Basic."));
        };
        AccessDeniedHandler noRole = (request, response, denied) ->
                problems.write(response, Problems.of(HttpStatus.FORBIDDEN, "Your roles do not allow this."));
        return http.securityMatcher("/api/**", "/actuator/**")
                .authenticationManager(logins)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::comesFromPage))
                .requestCache(cache -> cache.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(challenge).accessDeniedHandler(noRole))
                .addFilterBefore(new FreshActor(accounts), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/accounts")
                        .permitAll()
                        .requestMatchers("/api/reference/**", "/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMIN.name())
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, AuthenticationManager logins, AccountDirectory accounts)
            throws Exception {
        return http.authenticationManager(logins)
                .formLogin(form -> form.loginPage("/login").successHandler(new HomeByRole()))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .headers(PageHeaders::write)
                .addFilterBefore(new FreshActor(accounts), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PUBLIC_PAGES)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** A NUL in a parameter would reach the database, which refuses it. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf(0) < 0);
        return firewall;
    }

    private static boolean comesFromPage(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getSession(false) != null;
    }
}
