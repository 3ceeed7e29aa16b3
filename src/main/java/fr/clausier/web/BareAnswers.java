package fr.clausier.web;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import jakarta.inject.Singleton;
import java.util.Map;

/** Answers given before a request is understood (malformed, too long a line) meet no filter; they get the headers of {@link SecurityHeaders} on their way out. */
@Singleton
final class BareAnswers implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final Completing completing;

    BareAnswers(SecurityHeaders headers) {
        this.completing = new Completing(headers.all());
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new OnConnections(null, completing));
        return event.getBean();
    }

    private record OnConnections(Channel channel, Completing completing) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
            return new OnConnections(opened, completing);
        }

        @Override
        public void onStreamPipelineBuilt() {
            ChannelPipeline pipeline = channel.pipeline();
            if (pipeline.get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null) {
                pipeline.addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "bare-answers", completing);
            }
        }
    }

    @Sharable
    private static final class Completing extends ChannelOutboundHandlerAdapter {

        private final Map<String, String> headers;

        private Completing(Map<String, String> headers) {
            this.headers = headers;
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (message instanceof HttpResponse response && response.status().codeClass() != HttpStatusClass.INFORMATIONAL && !response.headers().contains("Content-Security-Policy")) {
                headers.forEach((name, value) -> response.headers().set(name, value));
                response.headers().set("Cache-Control", "no-store");
            }
            super.write(context, message, promise);
        }
    }
}
