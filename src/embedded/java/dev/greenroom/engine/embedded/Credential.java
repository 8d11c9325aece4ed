package dev.greenroom.engine.embedded;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that every call must carry, made anew at each start and never written down: without it any process of this
 * machine could complete a task.
 */
final class Credential implements ServerInterceptor {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final String header;

    private Credential(String header) {
        this.header = header;
    }

    static Credential random() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new Credential(
                "Bearer " + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** The value of the {@code Authorization} header. */
    String header() {
        return header;
    }

    boolean admits(String authorization) {
        return authorization != null && MessageDigest.isEqual(bytes(authorization), bytes(header));
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (admits(headers.get(AUTHORIZATION))) {
            return next.startCall(call, headers);
        }
        call.close(
                Status.UNAUTHENTICATED.withDescription("The engine's credential is missing or wrong"), new Metadata());
        return new ServerCall.Listener<>() {};
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
