# One image per service: docker build --build-arg MODULE=lead-ingest .
# The build stage is the same for all of them, so that it runs once.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -q -Dquickly package

FROM build AS layers
ARG MODULE
RUN cp ${MODULE}/target/${MODULE}-*-exec.jar application.jar \
  && java -Djarmode=tools -jar application.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
ARG MODULE
LABEL org.opencontainers.image.title=${MODULE} org.opencontainers.image.licenses=Apache-2.0
RUN useradd --uid 10001 --user-group --home-dir /app --shell /usr/sbin/nologin leadrelay \
  && install -d -o leadrelay -g leadrelay /var/lib/leadrelay
WORKDIR /app
# From what changes least to what changes most, so that a new release of ours is a small layer.
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
ENV SERVER_PORT=8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
USER leadrelay
VOLUME /var/lib/leadrelay
EXPOSE ${SERVER_PORT}
# The base image need not have curl: bash opens the connection itself.
HEALTHCHECK --interval=15s --timeout=5s --retries=4 --start-period=120s --start-interval=2s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-jar", "application.jar"]
