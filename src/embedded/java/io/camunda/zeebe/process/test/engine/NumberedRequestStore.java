package io.camunda.zeebe.process.test.engine;

import com.google.protobuf.GeneratedMessage;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The gateway's open requests, numbered from a start of our choice. Counted from 1 at each start, as the original does,
 * the late answer to a command of the former process would go to a new caller.
 */
final class NumberedRequestStore extends GatewayRequestStore {
    private final Map<Long, Request> open = new ConcurrentHashMap<>();
    private final AtomicLong ids;

    NumberedRequestStore(long firstId) {
        ids = new AtomicLong(firstId);
    }

    @Override
    Long registerNewRequest(Class<? extends GeneratedMessage> type, StreamObserver<?> caller) {
        long id = ids.incrementAndGet();
        open.put(id, new Request(type, caller));
        return id;
    }

    @Override
    Request removeRequest(Long id) {
        return open.remove(id);
    }
}
