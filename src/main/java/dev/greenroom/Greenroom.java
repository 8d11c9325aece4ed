package dev.greenroom;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Creator onboarding, vetting, training, agencies, weekly bonus and payout on Camunda 8. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Greenroom {

    public static void main(String[] arguments) {
        SpringApplication.run(Greenroom.class, arguments);
    }
}
