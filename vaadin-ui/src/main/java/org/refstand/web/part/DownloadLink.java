package org.refstand.web.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A link to a file that is made when somebody wants it. */
public class DownloadLink extends Anchor {

    /**
     * @param words on the link
     * @param file its name on their machine
     * @param type of media
     * @param content made anew for each download, by whoever is logged in then
     */
    public DownloadLink(String words, String file, String type, Supplier<String> content) {
        super(
                DownloadHandler.fromInputStream(request -> {
                    var bytes = content.get().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), file, type, bytes.length);
                }),
                words);
        getElement().setAttribute("download", true);
        addClassName("quiet-button");
    }
}
