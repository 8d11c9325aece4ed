package dev.greenroom.audit;

import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Records what {@link Reads} marks, inside the check of roles: who was turned away has seen nothing. */
@Configuration(proxyBeanMethods = false)
class ReadsAdvice {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor readsAdvisor(ObjectProvider<ReadLog> log) {
        MethodInterceptor recording = call -> recorded(call, log);
        return new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(Reads.class), recording);
    }

    private static @Nullable Object recorded(MethodInvocation call, ObjectProvider<ReadLog> log) throws Throwable {
        var answer = call.proceed();
        var reads = Objects.requireNonNull(call.getMethod().getAnnotation(Reads.class));
        log.getObject().looked(reads.value(), reads.of(), id(call, reads.id()));
        return answer;
    }

    private static String id(MethodInvocation call, String name) {
        var parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].getName().equals(name)) {
                return String.valueOf(call.getArguments()[i]);
            }
        }
        throw new IllegalStateException("No parameter " + name + " in " + call.getMethod());
    }
}
