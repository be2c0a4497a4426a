package org.refstand.web.assigner.schedule;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import org.refstand.kernel.Outcome;
import org.refstand.schedule.AppliedSchedule;
import org.refstand.schedule.ApplySchedule;
import org.refstand.schedule.ScheduleImport;
import org.refstand.schedule.SchedulePreview;
import org.refstand.security.Role;
import org.refstand.web.assigner.AssignerPage;
import org.refstand.web.assigner.Links;
import org.refstand.web.live.LongWork;
import org.refstand.web.part.Toast;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.shell.Place;
import org.refstand.web.text.Dates;

/** Imports a schedule in three steps: choose the file, look at what it would change, apply it. */
@Route(value = "import", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ASSIGNERS)
public class ImportView extends AssignerPage {

    private final transient ScheduleImport schedules;
    private final transient LongWork work;
    private final transient Dates dates;
    private final Div content = new Div();
    private transient byte[] file;
    private String fileName = "";

    /** Begins with the choice of a file. */
    @Inject
    public ImportView(ScheduleImport schedules, LongWork work, Dates dates) {
        super(text("place.import"));
        this.schedules = schedules;
        this.work = work;
        this.dates = dates;
        content.addClassName("import");
        add(content);
        chooseFile();
    }

    private void chooseFile() {
        file = null;
        fileName = "";
        subtitle(text("import.what"));
        actions(sample());
        show(new ScheduleUpload(this::take));
    }

    private void take(UI ui, String name, byte[] uploaded) {
        ui.access(() -> {
            file = uploaded;
            fileName = name;
            showProgress(text("import.reading"), true);
        });
        work.start(ui, progress -> schedules.preview(uploaded), listener(this::showPreview, bar -> {}));
    }

    private void showPreview(SchedulePreview preview) {
        subtitle(fileName);
        var again = Links.quietButton(text("import.other-file"), this::chooseFile);
        var changes = SchedulePreviewPanel.changes(preview);
        if (preview.isApplicable() && changes) {
            actions(again, Links.button(text("import.apply"), () -> apply(preview)));
        } else {
            actions(again);
        }
        show(new SchedulePreviewPanel(preview, dates));
    }

    private void apply(SchedulePreview preview) {
        var bar = showProgress(text("import.applying"), false);
        actions();
        var command = new ApplySchedule(file, preview.fingerprint());
        work.start(
                UI.getCurrent(),
                progress -> schedules.apply(
                        command, (done, total) -> progress.accept(total == 0 ? 0 : (double) done / total)),
                listener(outcome -> applied(outcome, preview), bar::setValue));
    }

    private void applied(Outcome<AppliedSchedule> outcome, SchedulePreview preview) {
        if (!outcome.isDone()) {
            Toast.outcome(outcome, done -> "");
            showPreview(preview);
            return;
        }
        var done = outcome.value();
        var next = new Div(
                Links.to(Place.MATCHES, text("import.to-matches")),
                Links.quiet(Place.PERIODS.path(), text("import.to-periods")),
                Links.quietButton(text("import.other-file"), this::chooseFile));
        next.addClassName("buttons");
        actions();
        var result = new Div(
                new H2(text("import.done")),
                new Paragraph(text("import.done.counts", done.created(), done.changed(), done.unchanged())),
                next);
        result.addClassName("card");
        show(result);
    }

    private <T> LongWork.Listener<T> listener(Consumer<T> done, Consumer<Double> progress) {
        return new LongWork.Listener<>() {
            @Override
            public void progress(double share) {
                progress.accept(share);
            }

            @Override
            public void done(T result) {
                done.accept(result);
            }

            @Override
            public void failed() {
                chooseFile();
            }
        };
    }

    private ProgressBar showProgress(String sentence, boolean unknown) {
        var words = new Paragraph(sentence);
        words.getElement().setAttribute("role", "status");
        var bar = new ProgressBar();
        bar.setIndeterminate(unknown);
        bar.getElement().setAttribute("aria-label", sentence);
        var progress = new Div(words, bar);
        progress.addClassName("card");
        show(progress);
        return bar;
    }

    private void show(Component step) {
        content.removeAll();
        content.add(step);
    }

    private Anchor sample() {
        var sample = schedules.sample();
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> new DownloadResponse(
                        new ByteArrayInputStream(sample), "refstand-sample.csv", "text/csv", sample.length)),
                text("import.sample"));
        link.getElement().setAttribute("download", true);
        link.addClassName("quiet-button");
        return link;
    }
}
