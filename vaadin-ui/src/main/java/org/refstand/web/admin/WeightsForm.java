package org.refstand.web.admin;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.refstand.kernel.Rejection;
import org.refstand.optimiser.Term;
import org.refstand.planning.ChangeWeights;
import org.refstand.planning.Preset;
import org.refstand.planning.PresetView;
import org.refstand.planning.WeightPrice;
import org.refstand.planning.WeightQueries;
import org.refstand.planning.WeightService;
import org.refstand.planning.WeightsView;
import org.refstand.web.part.Toast;

/** What counts how much in a plan: a preset to follow, and each price, which may be another than the preset's. */
final class WeightsForm extends Div {

    private final transient WeightQueries queries;
    private final transient WeightService service;
    private final RadioButtonGroup<Preset> preset = new RadioButtonGroup<>(text("admin.weights.preset"));
    private final UnorderedList list = new UnorderedList();
    private final Paragraph problem = new Paragraph();
    private final Map<Term, WeightItem> items = new EnumMap<>(Term.class);
    private transient WeightsView seen;

    WeightsForm(WeightQueries queries, WeightService service) {
        this.queries = queries;
        this.service = service;
        addClassName("weights");
        var explained = new Paragraph(text("admin.weights.explained"));
        explained.addClassName("dim");
        preset.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        preset.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                asThePreset();
            }
        });
        list.addClassName("rules");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        add(new H2(text("admin.weights")), explained, preset, list, problem, buttons());
    }

    private Div buttons() {
        var discard = new NativeButton(text("admin.weights.discard"), click -> show(queries.weights()));
        discard.addClassName("quiet-button");
        var reset = new NativeButton(text("admin.weights.reset"), click -> asThePreset());
        reset.addClassName("quiet-button");
        var save = new NativeButton(text("admin.weights.save"), click -> save());
        save.addClassName("button");
        var all = new Div(save, reset, discard);
        all.addClassName("row-buttons");
        return all;
    }

    /** What somebody is typing stays: when they save it they learn that another was quicker. */
    void show() {
        var now = queries.weights();
        if (seen == null || !isTouched()) {
            show(now);
        }
    }

    private void show(WeightsView now) {
        seen = now;
        if (items.isEmpty()) {
            preset.setItems(now.presets().stream().map(PresetView::name).toList());
            preset.setRenderer(new ComponentRenderer<>(this::words));
            now.weights().forEach(weight -> {
                var item = new WeightItem(weight);
                items.put(weight.term(), item);
                list.add(item);
            });
        }
        preset.setValue(now.preset());
        now.weights().forEach(weight -> items.get(weight.term()).show(weight.price(), weight.presetPrice()));
        say(List.of());
    }

    private Div words(Preset name) {
        var one = chosen(name);
        var title = new Span(one.title().in(language()));
        title.addClassName("who");
        var sentence = new Span(one.sentence().in(language()));
        sentence.addClassName("dim");
        var words = new Div(title, sentence);
        words.addClassName("words");
        return words;
    }

    private PresetView chosen(Preset name) {
        return seen.presets().stream()
                .filter(one -> one.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private void asThePreset() {
        chosen(preset.getValue()).prices().forEach(price -> items.get(price.term())
                .show(price.price(), price.price()));
        say(List.of());
    }

    private boolean isTouched() {
        return preset.getValue() != seen.preset()
                || seen.weights().stream()
                        .anyMatch(weight ->
                                !Objects.equals(items.get(weight.term()).price(), weight.price()));
    }

    private void save() {
        say(List.of());
        var mistyped = items.values().stream().filter(WeightItem::isMistyped).toList();
        if (!mistyped.isEmpty()) {
            mistyped.forEach(item -> item.refuse(text("part.mistyped")));
            mistyped.get(0).focus();
            return;
        }
        // a number taken out is the preset's again
        var own = items.entrySet().stream()
                .filter(item -> item.getValue().isOwn())
                .map(item -> new WeightPrice(item.getKey(), item.getValue().price()))
                .toList();
        var outcome = service.change(new ChangeWeights(seen.version(), preset.getValue(), own));
        if (outcome.isDone()) {
            show(outcome.value());
            Toast.done(text("admin.weights.saved"));
        } else {
            say(outcome.rejections());
        }
    }

    private void say(List<Rejection> rejections) {
        items.values().forEach(WeightItem::accept);
        var atFields =
                rejections.stream().collect(Collectors.partitioningBy(rejection -> item(rejection.field()) != null));
        atFields.get(true).forEach(rejection -> item(rejection.field())
                .refuse(rejection.message().in(language())));
        problem.setText(atFields.get(false).stream()
                .map(rejection -> rejection.message().in(language()))
                .collect(Collectors.joining(" ")));
        problem.setVisible(!atFields.get(false).isEmpty());
        atFields.get(true).stream().findFirst().ifPresent(rejection -> item(rejection.field())
                .focus());
    }

    private WeightItem item(String field) {
        return items.entrySet().stream()
                .filter(item -> ("prices." + item.getKey()).equals(field))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
