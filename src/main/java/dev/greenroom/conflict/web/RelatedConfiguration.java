package dev.greenroom.conflict.web;

import dev.greenroom.access.DelegatedActs;
import dev.greenroom.conflict.ConflictDesk;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps related staff from all that is done to a creator over HTTP. */
@Configuration
class RelatedConfiguration implements WebMvcConfigurer {
    private final ConflictDesk conflicts;
    private final DelegatedActs delegated;

    RelatedConfiguration(ConflictDesk conflicts, DelegatedActs delegated) {
        this.conflicts = conflicts;
        this.delegated = delegated;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Related(conflicts, delegated))
                .addPathPatterns("/api/creators/{id}/**", "/creators/{id}/**");
    }
}
