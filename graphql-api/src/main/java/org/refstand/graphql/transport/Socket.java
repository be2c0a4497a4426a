package org.refstand.graphql.transport;

/** The connection as the protocol sees it. */
interface Socket {
    /** Sends a text message after those before it; never waits for the client. */
    void send(String text);

    /** Closes the connection; later sends and closes do nothing. */
    void close(int code, String reason);
}
