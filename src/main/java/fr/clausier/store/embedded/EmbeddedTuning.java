package fr.clausier.store.embedded;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;

/**
 * What H2 must be told before it is first used. It keeps one cache of values shared by all threads and looks into it for each text of each row it reads
 * from its file: a third of the time that reading the whole journal takes, for texts that are hardly ever met again.
 */
@ContextConfigurer
public final class EmbeddedTuning implements ApplicationContextConfigurer {

    private static final String SHARED_CACHE = "h2.objectCache";

    @Override
    public void configure(ApplicationContextBuilder builder) {
        if (System.getProperty(SHARED_CACHE) == null) {
            System.setProperty(SHARED_CACHE, "false");
        }
    }
}
