package dev.greenroom.engine.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The part of the Orchestration Cluster REST API v2 that Greenroom calls: topology, and assign, unassign, update and
 * complete of a user task. No search: pages read the database.
 */
final class UserTaskFacade implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_BODY = 4 << 20;
    private static final Pattern TASK = Pattern.compile("/v2/user-tasks/(\\d{1,19})(/[a-z]+)?");

    private final HttpServer http;
    private final ExecutorService threads;
    private final UserTaskCalls calls;
    private final Credential credential;

    private UserTaskFacade(HttpServer http, UserTaskCalls calls, Credential credential) {
        this.http = http;
        this.calls = calls;
        this.credential = credential;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        http.setExecutor(threads);
        http.createContext("/", this::handle);
    }

    static UserTaskFacade start(PendingCommands commands, Credential credential) throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var facade = new UserTaskFacade(http, new UserTaskCalls(commands), credential);
        http.start();
        return facade;
    }

    int port() {
        return http.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = reply(exchange);
            byte[] body = reply.body() == null ? new byte[0] : JSON.writeValueAsBytes(reply.body());
            exchange.getResponseHeaders()
                    .set("Content-Type", reply.status() >= 400 ? "application/problem+json" : "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private RestReply reply(HttpExchange exchange) throws IOException {
        if (!credential.admits(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return RestReply.problem(401, "UNAUTHORIZED", "The engine's credential is missing or wrong");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return RestReply.problem(413, "TOO_LARGE", "The body is larger than " + LARGEST_BODY + " bytes");
        }
        try {
            return route(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), JSON.readTree(body));
        } catch (JsonProcessingException noJson) {
            return RestReply.problem(400, "INVALID_ARGUMENT", "The body is no JSON");
        }
    }

    private RestReply route(String method, String path, JsonNode body) {
        if (method.equals("GET") && path.equals("/v2/topology")) {
            return calls.topology();
        }
        var task = TASK.matcher(path);
        if (!task.matches()) {
            return RestReply.problem(404, "NOT_FOUND", "Not part of the embedded engine: " + method + " " + path);
        }
        long key = Long.parseLong(task.group(1));
        return switch (method + (task.group(2) == null ? "" : task.group(2))) {
            case "POST/completion" -> calls.complete(key, body);
            case "POST/assignment" -> calls.assign(key, body);
            case "DELETE/assignee" -> calls.unassign(key);
            case "PATCH" -> calls.update(key, body);
            default -> RestReply.problem(404, "NOT_FOUND", "Not part of the embedded engine: " + method + " " + path);
        };
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
