package org.refstand.web.assigner.schedule;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.List;
import org.refstand.schedule.ScheduleLimits;
import org.refstand.web.part.Toast;

/** Takes one schedule file from the visitor. */
class ScheduleUpload extends Div {

    /** What happens to a file. */
    @FunctionalInterface
    interface Taker {

        /** Is called in the visitor's request, outside of the page's lock. */
        void take(UI ui, String name, byte[] content);
    }

    /** What the form around the file may need beside it. */
    private static final long FORM = 64 * 1024;

    ScheduleUpload(Taker taker) {
        addClassName("schedule-upload");
        var upload = new Upload(new Receiver(taker));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ScheduleLimits.MAX_BYTES);
        upload.setAcceptedFileTypes(".csv", "text/csv", "text/plain");
        upload.setI18n(words());
        upload.setUploadButton(button());
        upload.setDropLabel(new Span(text("import.drop")));
        upload.addFileRejectedListener(refused -> Toast.problem(refused.getErrorMessage()));
        var formats = new Paragraph(text("import.formats"));
        formats.addClassName("dim");
        add(upload, formats);
    }

    private static Span button() {
        // the upload listens for clicks on it; a span would not be reached by the keyboard
        var button = new Span(new NativeButton(text("import.choose")));
        button.getChildren().forEach(child -> child.addClassName("button"));
        return button;
    }

    private static UploadI18N words() {
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(text("import.choose")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(text("import.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(text("import.too-big", ScheduleLimits.MAX_BYTES / 1024 / 1024))
                .setIncorrectFileType(text("import.wrong-type"))
                .setTooManyFiles(text("import.one-file")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(text("import.connecting"))
                        .setProcessing(text("import.reading"))
                        .setStalled(text("import.stalled"))
                        .setHeld(text("import.connecting")))
                .setError(new UploadI18N.Uploading.Error()
                        .setForbidden(text("import.upload-failed"))
                        .setServerUnavailable(text("import.upload-failed"))
                        .setUnexpectedServerError(text("import.upload-failed")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown("")));
        words.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB")));
        return words;
    }

    /** Reads the file within its limit, whatever the browser was told. */
    private record Receiver(Taker taker) implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (var file = event.getInputStream()) {
                taker.take(event.getUI(), event.getFileName(), file.readNBytes(ScheduleLimits.MAX_BYTES + 1));
            }
        }

        @Override
        public long getFileSizeMax() {
            return ScheduleLimits.MAX_BYTES;
        }

        @Override
        public long getRequestSizeMax() {
            return ScheduleLimits.MAX_BYTES + FORM;
        }
    }
}
