package dev.greenroom.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has each request asked for its role, and say for whom it is made. */
@Configuration
class ActingForConfiguration implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RolesFirst()).order(Ordered.HIGHEST_PRECEDENCE);
        registry.addInterceptor(new ActingFor()).order(Ordered.HIGHEST_PRECEDENCE);
    }
}
