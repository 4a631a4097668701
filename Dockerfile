# One recipe for every service: docker build --build-arg SERVICE=booking-service .
# Build the jars first: ./mvnw -DskipTests package
FROM eclipse-temurin:25-jre AS layers
ARG SERVICE
WORKDIR /build
COPY ${SERVICE}/target/${SERVICE}-*.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --destination app

FROM eclipse-temurin:25-jre
ARG SERVICE
# Tickets with names of China and Korea; where it is missing, these are spelled in Latin letters.
RUN if [ "$SERVICE" = booking-service ]; then \
      apt-get update && apt-get install -y --no-install-recommends fonts-droid-fallback && rm -rf /var/lib/apt/lists/*; \
    fi
RUN useradd --system --uid 10001 foyer
WORKDIR /app
COPY --from=layers /build/app/lib lib
COPY --from=layers /build/app/app.jar app.jar
USER 10001
ENV FOYER_BIND=0.0.0.0
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "app.jar"]
