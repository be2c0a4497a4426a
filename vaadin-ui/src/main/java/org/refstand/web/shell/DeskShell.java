package org.refstand.web.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import java.util.List;

/**
 * The one page that carries all views. The server pushes over a WebSocket, the browser calls over plain requests: in a
 * WebSocket's thread the container no longer knows who is calling.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
public class DeskShell implements AppShellConfigurator {

    private static final List<String> STYLES =
            List.of("refstand", "parts", "referee", "assigner", "history", "quota", "statistics");

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.addFavIcon("icon", "img/mark.svg", "any");
        for (var style : STYLES) {
            settings.addLink("stylesheet", Assets.versioned("css/" + style + ".css"));
        }
    }
}
