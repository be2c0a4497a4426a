package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.refstand.assignment.Candidate;
import org.refstand.fixture.FixtureId;
import org.refstand.quota.ClubStanding;
import org.refstand.referee.RefereeId;
import org.refstand.web.part.CandidateList;
import org.refstand.web.text.Dates;

/** Everybody who could have a role, eligible first. Many are searched by name and shown in portions. */
class CandidateSearch extends Div {

    private static final int PORTION = 25;
    private static final int WORTH_SEARCHING = 8;

    private final transient Dates dates;
    private final Consumer<Candidate> stage;
    private final TextField search = new TextField();
    private final Div lists = new Div();
    private transient List<Candidate> candidates = List.of();
    private transient FixtureId match;
    private transient Map<RefereeId, ClubStanding> clubs = Map.of();
    private int eligibleShown = PORTION;
    private int othersShown = PORTION;

    /** @param stage is told who was chosen */
    CandidateSearch(Dates dates, Consumer<Candidate> stage) {
        this.dates = dates;
        this.stage = stage;
        search.setAriaLabel(text("board.search-candidate"));
        search.setPlaceholder(text("board.search-candidate"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> build());
        lists.addClassName("candidate-lists");
        add(search, lists);
        search.setVisible(false);
    }

    /** Forgets everybody and what was searched for. */
    void clear() {
        candidates = List.of();
        eligibleShown = PORTION;
        othersShown = PORTION;
        lists.removeAll();
        search.clear();
        search.setVisible(false);
    }

    /** Shows these, in their order, for a role of the match, with how their clubs stand. */
    void show(List<Candidate> now, FixtureId fixture, Map<RefereeId, ClubStanding> clubsNow) {
        if (!now.equals(candidates) || !fixture.equals(match) || !clubsNow.equals(clubs)) {
            match = fixture;
            clubs = Map.copyOf(clubsNow);
            candidates = List.copyOf(now);
            search.setVisible(candidates.size() >= WORTH_SEARCHING);
            build();
        } else if (now.isEmpty()) {
            build();
        }
    }

    private void build() {
        fill();
        // somebody else's change must not take the focus from whoever walks along the list
        lists.getElement().executeJs("window.refstand?.board?.keep(this)");
    }

    private void fill() {
        lists.removeAll();
        var found = candidates.stream().filter(this::isFound).toList();
        var eligible = found.stream().filter(Candidate::eligible).toList();
        var others = found.stream().filter(candidate -> !candidate.eligible()).toList();
        if (found.isEmpty()) {
            lists.add(new Paragraph(text(candidates.isEmpty() ? "board.no-referees" : "board.no-such-candidate")));
            return;
        }
        lists.add(new H3(text("board.eligible", eligible.size())));
        if (!eligible.isEmpty()) {
            portion(eligible, eligibleShown, () -> eligibleShown += PORTION);
        }
        if (!others.isEmpty()) {
            lists.add(new H3(text("board.not-eligible", others.size())));
            portion(others, othersShown, () -> othersShown += PORTION);
        }
    }

    private void portion(List<Candidate> all, int shown, Runnable showMore) {
        lists.add(new CandidateList(all.stream().limit(shown).toList(), match, clubs, dates, stage));
        if (all.size() > shown) {
            var more = new NativeButton(text("board.more", all.size() - shown), click -> {
                showMore.run();
                build();
            });
            more.addClassNames("quiet-button", "small-button");
            lists.add(more);
        }
    }

    private boolean isFound(Candidate candidate) {
        return candidate
                .referee()
                .name()
                .toLowerCase(Locale.ROOT)
                .contains(search.getValue().strip().toLowerCase(Locale.ROOT));
    }
}
