package org.refstand.graphql.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.refstand.graphql.DeskApi;
import org.refstand.graphql.execution.ApiEngine;
import org.refstand.graphql.execution.DomainExceptions;
import org.refstand.graphql.execution.QueryLimits;
import org.refstand.graphql.schema.ApiSchema;
import org.refstand.kernel.Id;

/** The API of this server: made once, when the application starts, so that the first request does not wait for it. */
@ApplicationScoped
class Api {
    private static final Logger LOG = System.getLogger(Api.class.getName());

    /** Client proxies, fetched from the container once. */
    private final Map<Class<?>, Object> beans = new ConcurrentHashMap<>();

    @Inject
    @Any
    Instance<Object> container;

    private ApiEngine engine;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        long begin = System.nanoTime();
        ApiSchema schema = ApiSchema.around(DeskApi.class, Id.class);
        engine = new ApiEngine(schema, this::bean, new DomainExceptions(), QueryLimits.DEFAULT);
        LOG.log(Level.INFO, "GraphQL API ready after {0} ms", (System.nanoTime() - begin) / 1_000_000);
    }

    ApiEngine engine() {
        return engine;
    }

    private Object bean(Class<?> apiClass) {
        return beans.computeIfAbsent(apiClass, type -> container.select(type).get());
    }
}
