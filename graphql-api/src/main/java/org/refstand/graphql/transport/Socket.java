package org.refstand.graphql.transport;

/** The connection as the protocol sees it. */
interface Socket {
    /**
     * Sends a text message after those before it; never waits for the client.
     *
     * @param sent called once the client's side has taken it, on any thread; not at all when it never does
     */
    void send(String text, Runnable sent);

    /** The same for those who need not know when. */
    default void send(String text) {
        send(text, () -> {});
    }

    /** Closes the connection; later sends and closes do nothing. */
    void close(int code, String reason);
}
