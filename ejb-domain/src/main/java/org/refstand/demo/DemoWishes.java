package org.refstand.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.refstand.partner.DeclarePartnerWish;
import org.refstand.partner.PartnerQueries;
import org.refstand.partner.PartnerService;
import org.refstand.partner.PartnerWish;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeView;

/** With whom some referees of the demo would like to whistle, or would rather not. */
@ApplicationScoped
class DemoWishes {
    private static final List<Wish> WISHES = List.of(
            new Wish("Amara Okafor", "Giulia Ferrante", PartnerWish.WISHED),
            new Wish("Amara Okafor", "Yuki Sato", PartnerWish.WISHED),
            new Wish("Amara Okafor", "Tomasz Zielinski", PartnerWish.UNWISHED),
            new Wish("Giulia Ferrante", "Amara Okafor", PartnerWish.WISHED),
            new Wish("Matteo Brunner", "Sofia Andersson", PartnerWish.WISHED),
            new Wish("Ravi Iyer", "Chiara Russo", PartnerWish.WISHED),
            new Wish("Elif Kaya", "Hannah Bergström", PartnerWish.WISHED),
            new Wish("Klara Novakova", "Viktor Hansen", PartnerWish.UNWISHED),
            new Wish("Zanele Dube", "Luca Marchetti", PartnerWish.WISHED));

    @Inject
    PartnerQueries queries;

    @Inject
    PartnerService partners;

    /** The same again, where an earlier start was broken off, changes nothing. */
    void make(List<RefereeView> referees) {
        Map<String, RefereeId> ids = referees.stream()
                .collect(Collectors.toMap(
                        referee -> referee.firstName() + ' ' + referee.lastName(), RefereeView::id, (one, two) -> one));
        WISHES.forEach(wish -> make(wish, ids::get));
    }

    private void make(Wish wish, Function<String, RefereeId> named) {
        RefereeId who = named.apply(wish.who());
        Demo.done(partners.declare(
                new DeclarePartnerWish(who, queries.of(who).version(), named.apply(wish.colleague()), wish.wish())));
    }

    private record Wish(String who, String colleague, PartnerWish wish) {}
}
