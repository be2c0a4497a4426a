package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refstand.assignment.Plan;
import org.refstand.assignment.PlanChange;
import org.refstand.assignment.PlanScope;
import org.refstand.fixture.FixtureView;
import org.refstand.web.text.Dates;

/** What of the plan shall be committed: a part that has a name, or matches that are chosen one by one. */
class CommitChoice extends Div {

    /**
     * A part of the plan that can be committed by itself.
     *
     * @param scope null: the matches that are chosen
     */
    record Part(String name, PlanScope scope) {}

    private final RadioButtonGroup<Part> parts = new RadioButtonGroup<>();
    private final CheckboxGroup<FixtureView> matches = new CheckboxGroup<>();
    private final Part chosen = new Part(text("board.commit.chosen"), null);
    private final transient Runnable changed;

    /**
     * @param named what can be committed, the suggested first
     * @param plan of all that could be committed; where it has several matches, they can be chosen one by one
     * @param changed is called after every change
     */
    CommitChoice(List<Part> named, Plan plan, Dates dates, Runnable changed) {
        this.changed = changed;
        addClassName("commit-choice");
        var items = new ArrayList<>(named);
        if (matches(plan).size() > 1) {
            items.add(chosen);
        }
        parts.setLabel(text("board.commit.what"));
        parts.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        parts.setItems(items);
        parts.setItemLabelGenerator(Part::name);
        parts.setValue(items.get(0));
        parts.setVisible(items.size() > 1);
        matches.setAriaLabel(text("board.commit.matches"));
        matches.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        matches.setItemLabelGenerator(match -> MatchWords.when(match, dates) + ", " + MatchWords.teams(match));
        matches.setItems(matches(plan));
        matches.setVisible(false);
        add(parts, matches);
        parts.addValueChangeListener(change -> {
            matches.setVisible(change.getValue() == chosen);
            changed.run();
        });
        matches.addValueChangeListener(change -> changed.run());
    }

    /** What is chosen; empty while matches are to be chosen and none is. */
    Optional<PlanScope> scope() {
        if (parts.getValue() != chosen) {
            return Optional.of(parts.getValue().scope());
        }
        var fixtures = matches.getValue().stream().map(FixtureView::id).toList();
        return fixtures.isEmpty() ? Optional.empty() : Optional.of(new PlanScope(null, null, null, fixtures));
    }

    /** Offers the matches that now have something staged; those that were chosen and still have stay chosen. */
    void offer(Plan plan) {
        var now = matches(plan);
        if (!now.equals(matches.getListDataView().getItems().toList())) {
            var ids = matches.getValue().stream().map(FixtureView::id).toList();
            matches.setItems(now);
            matches.setValue(Set.copyOf(
                    now.stream().filter(match -> ids.contains(match.id())).toList()));
        }
    }

    private static List<FixtureView> matches(Plan plan) {
        return plan.changes().stream().map(PlanChange::fixture).distinct().toList();
    }
}
