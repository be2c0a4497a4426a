package org.refstand.web.shell;

import com.vaadin.flow.server.VaadinServletService;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Addresses of our own static files that change when the file does, so that browsers may keep them. */
public final class Assets {

    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

    private Assets() {}

    /** The path with the file's checksum behind it; the bare path when there is no such file. */
    public static String versioned(String path) {
        return VERSIONS.computeIfAbsent(path, Assets::withChecksum);
    }

    private static String withChecksum(String path) {
        var context = VaadinServletService.getCurrentServletRequest().getServletContext();
        try (var file = context.getResourceAsStream("/" + path)) {
            if (file == null) {
                return path;
            }
            var checksum = new CRC32();
            checksum.update(file.readAllBytes());
            return path + "?v=" + Long.toHexString(checksum.getValue());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path + " from the WAR", e);
        }
    }
}
