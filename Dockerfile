# Greenroom for a Camunda cluster. Built with -Dcluster: no class of the embedded engine is inside.
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY pom.xml .
COPY .mvn .mvn
COPY src src
COPY bpmn bpmn
COPY forms forms
RUN mvn -B -ntp -Dcluster -DskipTests -Dspotless.check.skip package

FROM eclipse-temurin:21-jre
RUN useradd --system --uid 10001 --home-dir /greenroom greenroom
WORKDIR /greenroom
COPY --from=build /build/target/greenroom-*.jar greenroom.jar
USER greenroom
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=12 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "greenroom.jar"]
