package org.refstand.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.refstand.wire.Api;

/** Two nodes of an empty desk on one PostgreSQL, and an assigner who works on either. */
final class TwoNodes {
    static final String ASSIGNER = "astrid";
    static final String PASSWORD = "long-enough-to-count";

    final OwnDatabase database;
    final DeskProcess one;
    final DeskProcess other;

    /** Starts all of it. */
    TwoNodes(Path folder) throws Exception {
        database = new OwnDatabase(folder.resolve("database"));
        Map<String, String> settings =
                database.settings(Map.of("REFSTAND_ADMIN_LOGIN", "chief", "REFSTAND_ADMIN_PASSWORD", PASSWORD));
        CompletableFuture<DeskProcess> starting =
                CompletableFuture.supplyAsync(() -> DeskProcess.ready(folder.resolve("other"), settings));
        one = DeskProcess.ready(folder.resolve("one"), settings);
        other = starting.join();
        Api.of(graphql(one), "chief", PASSWORD)
                .data(
                        "mutation($c: CreateAccountInput!) { createAccount(command: $c) { rejections { code } } }",
                        Map.of(
                                "login",
                                ASSIGNER,
                                "displayName",
                                "Astrid",
                                "password",
                                PASSWORD,
                                "language",
                                "en",
                                "roles",
                                List.of("ASSIGNER")));
    }

    /** On behalf of the assigner. */
    static Api assigner(DeskProcess node) {
        return Api.of(graphql(node), ASSIGNER, PASSWORD);
    }

    static URI graphql(DeskProcess node) {
        return node.address().resolve("graphql");
    }

    /** Ends all of it. */
    void end() throws Exception {
        one.kill();
        other.kill();
        database.kill();
    }
}
