package io.foyer.gateway.limit;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A body of unknown length, which fails as soon as it is longer than it may be. */
final class CountedBody extends ServerHttpRequestDecorator {

    private final long limit;

    /** Bytes so far; only the connection's own thread counts. */
    private long seen;

    CountedBody(ServerHttpRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody().map(this::count);
    }

    private DataBuffer count(DataBuffer buffer) {
        seen += buffer.readableByteCount();
        if (seen > limit) {
            DataBufferUtils.release(buffer);
            throw new Problem(ProblemType.PAYLOAD_TOO_LARGE);
        }
        return buffer;
    }
}
