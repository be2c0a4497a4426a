import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The least that telling everybody can be in this server: whatever one says is sent to all. */
@ServerEndpoint("/bare")
public class BareSocket {
    private static final Set<Session> OPEN = ConcurrentHashMap.newKeySet();

    @OnOpen
    public void opened(Session session) {
        OPEN.add(session);
    }

    @OnClose
    public void closed(Session session) {
        OPEN.remove(session);
    }

    @OnMessage
    public void said(String text) {
        OPEN.forEach(session -> session.getAsyncRemote().sendText(text));
    }
}
