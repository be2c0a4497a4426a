package org.refstand.web.assigner.master;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.kernel.Outcome;
import org.refstand.web.assigner.AssignerPage;
import org.refstand.web.assigner.Links;
import org.refstand.web.history.HistoryLinks;
import org.refstand.web.part.ConfirmStep;
import org.refstand.web.part.EditStep;
import org.refstand.web.part.Toast;

/** The form of one object of the master data: its fields, and taking it out of use or away. */
class MasterStep extends EditStep {

    private final transient Runnable afterwards;
    private final Div buttons = new Div();

    /** @param afterwards reads the table anew */
    MasterStep(String title, Runnable afterwards) {
        super(title, text("match.save"));
        this.afterwards = afterwards;
        addClassName(AssignerPage.STYLES);
        setWidth("min(640px, 100vw - 32px)");
    }

    /** Says what saving does. */
    <T> void saves(Supplier<Outcome<T>> command, Function<T, String> name) {
        onSave(command, saved -> {
            Toast.done(text("master.saved", name.apply(saved)));
            afterwards.run();
        });
    }

    /** Offers to take an existing object out of use, into use again, or away for good. */
    void offers(
            String name,
            boolean isActive,
            Supplier<Outcome<?>> deactivate,
            Supplier<Outcome<?>> reactivate,
            Supplier<Outcome<?>> delete) {
        buttons.addClassName("buttons");
        if (isActive) {
            buttons.add(Links.quietButton(
                    text("master.deactivate"), () -> run(deactivate, text("master.deactivated", name))));
        } else {
            buttons.add(Links.quietButton(
                    text("master.reactivate"), () -> run(reactivate, text("master.reactivated", name))));
        }
        buttons.add(Links.quietButton(text("match.delete"), () -> confirm(name, delete)));
        add(buttons);
    }

    /** Offers one more thing to do with an existing object. */
    void offers(String words, Runnable action) {
        buttons.add(Links.quietButton(words, action));
    }

    /** Leads to what happened to an existing object. */
    void tells(Kind kind, UUID id) {
        var link = HistoryLinks.to(kind, id);
        link.getElement().addEventListener("click", click -> close());
        buttons.add(link);
    }

    private void confirm(String name, Supplier<Outcome<?>> delete) {
        new ConfirmStep(
                        text("master.delete.question", name),
                        text("master.delete.consequence"),
                        text("match.delete"),
                        () -> run(delete, text("master.deleted", name)))
                .takesAway()
                .open();
    }

    private void run(Supplier<Outcome<?>> command, String done) {
        var outcome = command.get();
        say(outcome.rejections());
        if (outcome.isDone()) {
            Toast.done(done);
            close();
        }
        afterwards.run();
    }
}
