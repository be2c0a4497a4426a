package org.refstand.web.admin;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import org.refstand.planning.WeightView;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.part.EditStep;

/** One thing that makes a plan better or worse, and what it costs; marked where that is not what the preset says. */
final class WeightItem extends ListItem {

    private final IntegerField field = new IntegerField();
    private final Badge own = new Badge("", Tone.STAGED);
    private int presetPrice;

    WeightItem(WeightView weight) {
        var title = weight.title().in(language());
        var unit = weight.unit().in(language());
        var name = new Span(title);
        name.addClassName("who");
        var sentence = new Span(weight.sentence().in(language()));
        sentence.addClassName("dim");
        var words = new Div(name, sentence);
        words.addClassName("words");
        field.setLabel(unit);
        field.setAriaLabel(title + ", " + unit);
        field.addValueChangeListener(change -> mark());
        add(words, own, field);
    }

    void show(int price, int ofThePreset) {
        presetPrice = ofThePreset;
        field.setValue(price);
        mark();
    }

    private void mark() {
        own.setVisible(isOwn());
        own.setText(text("admin.weights.own", presetPrice));
    }

    /** @return null when the field is empty */
    Integer price() {
        return field.getValue();
    }

    boolean isOwn() {
        return price() != null && price() != presetPrice;
    }

    boolean isMistyped() {
        return EditStep.isMistyped(field);
    }

    void refuse(String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
    }

    void accept() {
        field.setInvalid(false);
    }

    void focus() {
        field.focus();
    }
}
