package org.refstand.schedule;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a file that is not CSV looks like, told by its first bytes: the better we name it, the sooner it is mended. */
final class FileKind {
    private static final int HEAD = 4096;

    private FileKind() {}

    /** The refusal for a file that is certainly no CSV; empty if it may be one. */
    static Optional<ProblemCode> refusal(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        return magic(head).or(() -> markup(head)).or(() -> containsControls(content));
    }

    private static Optional<ProblemCode> magic(String head) {
        if (head.startsWith("PK\3\4")) {
            boolean office = head.contains("[Content_Types].xml")
                    || head.contains("xl/")
                    || head.contains("opendocument")
                    || head.contains("docProps");
            return Optional.of(office ? ProblemCode.FILE_IS_SPREADSHEET : ProblemCode.FILE_IS_ARCHIVE);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) { // OLE2: Excel up to 2003
            return Optional.of(ProblemCode.FILE_IS_SPREADSHEET);
        }
        if (head.startsWith("%PDF")) {
            return Optional.of(ProblemCode.FILE_IS_PDF);
        }
        if (head.startsWith("\u001f\u008b") || head.startsWith("7z\u00bc\u00af") || head.startsWith("Rar!")) {
            return Optional.of(ProblemCode.FILE_IS_ARCHIVE);
        }
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8\u00ff") || head.startsWith("GIF8")) {
            return Optional.of(ProblemCode.FILE_IS_IMAGE);
        }
        if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
            return Optional.of(ProblemCode.FILE_IS_UTF16);
        }
        return Optional.empty();
    }

    private static Optional<ProblemCode> markup(String head) {
        String text = head.stripLeading().toLowerCase(Locale.ROOT);
        boolean page = text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml");
        return page ? Optional.of(ProblemCode.FILE_IS_WEB_PAGE) : Optional.empty();
    }

    private static Optional<ProblemCode> containsControls(byte[] content) {
        for (byte b : content) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return Optional.of(ProblemCode.FILE_IS_BINARY);
            }
        }
        return Optional.empty();
    }
}
