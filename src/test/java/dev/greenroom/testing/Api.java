package dev.greenroom.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One user's view of the HTTP interface, from outside: nothing here knows the application's classes. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final @Nullable String credentials;

    private Api(String base, @Nullable String credentials) {
        this.base = base;
        this.credentials = credentials;
    }

    public static Api anonymous(int port) {
        return new Api("http://127.0.0.1:" + port, null);
    }

    public Api as(String username, String password) {
        var pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Api(base, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** For who needs more than this class does, a session for instance. */
    public String address(String path) {
        return base + path;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return sendJson("POST", path, body);
    }

    public Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    public Answer put(String path, Object body) {
        return sendJson("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return sendJson("PATCH", path, body);
    }

    public Answer post(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    private Answer sendJson(String method, String path, Object body) {
        var text = body instanceof String already ? already : write(body);
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(text, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        return credentials == null ? request : request.header("Authorization", credentials);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return bytes().length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes());
            } catch (IOException notJson) {
                throw new UncheckedIOException(text(), notJson);
            }
        }

        /** This answer, when it has the status; else an error that shows what came instead. */
        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError(
                        "Expected " + status + " but " + response.request().method() + " "
                                + response.uri().getPath() + " gave " + status() + ": " + text());
            }
            return this;
        }
    }
}
