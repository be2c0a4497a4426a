package org.refstand.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.eventlog.EventType;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Uuid7;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** Administrators keep the webhooks. */
class WebhookServiceIT extends ContainerTest {
    private static final String URL = "http://127.0.0.1:9/hook?token=4711";
    private static final String NAMED = "https://league.invalid/hook";
    private static final Set<String> TYPES = Set.of("FixtureMoved", "ClubCreated");

    @Inject
    private WebhookService webhooks;

    @Inject
    private WebhookQueries queries;

    @Inject
    private WebhookRows rows;

    @Inject
    private Addresses addresses;

    @Inject
    private Outside outside;

    @Inject
    private Jdbi jdbi;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void the_desk_makes_a_secret_where_nobody_chose_one() {
        WebhookSecret made = done(hooks -> hooks.create(new CreateWebhook(" League ", URL, TYPES, null)));
        assertThat(made.secret()).startsWith("rfsw_");
        assertThat(made.webhook().name()).isEqualTo("League");
        assertThat(made.webhook().eventTypes()).containsExactly("ClubCreated", "FixtureMoved");
        assertThat(made.webhook().active()).isTrue();
        String chosen = "a secret that somebody chose";
        assertThat(done(hooks -> hooks.create(new CreateWebhook("Other", URL, TYPES, chosen)))
                        .secret())
                .isEqualTo(chosen);
        assertThat(made + " " + new CreateWebhook("x", URL, TYPES, chosen))
                .doesNotContain(chosen, made.secret(), "4711");
    }

    @Test
    void a_form_shows_everything_that_is_wrong_at_once() {
        assertThat(refusals(hooks -> hooks.create(new CreateWebhook("", "nowhere", Set.of(), "short"))))
                .containsExactlyInAnyOrder(
                        "name FIELD_REQUIRED",
                        "url WEBHOOK_URL_INVALID",
                        "eventTypes WEBHOOK_NO_EVENT_TYPES",
                        "secret WEBHOOK_SECRET_TOO_SHORT");
        assertThat(refusals(hooks -> hooks.create(new CreateWebhook("x", null, Set.of("Tomorrow"), null))))
                .containsExactlyInAnyOrder("url WEBHOOK_URL_INVALID", "eventTypes WEBHOOK_EVENT_TYPE_UNKNOWN");
    }

    @Test
    void an_address_that_can_be_no_target_is_refused() {
        assertThat(url("http://169.254.169.254/latest/meta-data")).containsExactly("url WEBHOOK_ADDRESS_REFUSED");
        assertThat(url("http://[fe80::1]/")).containsExactly("url WEBHOOK_ADDRESS_REFUSED");
        assertThat(url("http://0/")).containsExactly("url WEBHOOK_ADDRESS_REFUSED");
        assertThat(url("https://name:word@127.0.0.1/")).containsExactly("url WEBHOOK_URL_HAS_LOGIN");
        assertThat(url("https://no-such-host.invalid/")).containsExactly("url WEBHOOK_HOST_UNKNOWN");
        assertThat(url("https://" + "x".repeat(1000))).containsExactly("url WEBHOOK_URL_INVALID");
    }

    @Test
    void no_transaction_is_open_while_a_name_server_is_asked() {
        addresses.lookUpBy(host -> {
            // those of others end soon
            Eventually.holds(() -> assertThat(
                            outside.one("select count(*) from pg_stat_activity where datname = current_database()"
                                    + " and state = 'idle in transaction'"))
                    .isZero());
            asked.add(host);
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
        try {
            WebhookView made = done(hooks -> hooks.create(new CreateWebhook("League", NAMED, TYPES, null)))
                    .webhook();
            done(hooks -> hooks.change(new ChangeWebhook(made.id(), made.version(), "Liga", NAMED, TYPES)));
        } finally {
            addresses.lookUpBy(InetAddress::getAllByName);
        }
        assertThat(asked).containsExactly("league.invalid", "league.invalid");
    }

    @Test
    void who_may_not_register_a_webhook_has_nothing_looked_up() {
        addresses.lookUpBy(host -> {
            asked.add(host);
            throw new UnknownHostException(host);
        });
        try {
            assertThatThrownBy(() -> world.as(
                            World.assigner(), () -> webhooks.create(new CreateWebhook("League", NAMED, TYPES, null))))
                    .isInstanceOf(Forbidden.class);
        } finally {
            addresses.lookUpBy(InetAddress::getAllByName);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void two_webhooks_have_two_names_and_fifty_are_enough() {
        WebhookView first = created("League");
        assertThat(refusals(hooks -> hooks.create(new CreateWebhook("LEAGUE", URL, TYPES, null))))
                .containsExactly("name WEBHOOK_NAME_TAKEN");
        assertThat(done(hooks -> hooks.change(new ChangeWebhook(first.id(), first.version(), "LEAGUE", URL, TYPES)))
                        .name())
                .isEqualTo("LEAGUE");
        jdbi.useHandle(handle -> handle.execute(
                "insert into webhook select gen_random_uuid(), 1, 'n' || n, ?, 's', null, null, true from generate_series(2, 50) n",
                URL));
        assertThat(refusals(hooks -> hooks.create(new CreateWebhook("One more", URL, TYPES, null))))
                .containsExactly("null WEBHOOK_TOO_MANY");
    }

    @Test
    void a_webhook_is_changed_paused_resumed_and_deleted_in_the_version_that_was_seen() {
        WebhookView made = created("League");
        WebhookView changed = done(hooks -> hooks.change(new ChangeWebhook(
                made.id(), made.version(), "Club page", "https://127.0.0.1/x", Set.of("ClubCreated"))));
        assertThat(changed.eventTypes()).containsExactly("ClubCreated");
        assertThat(refusals(hooks -> hooks.pause(new SeenWebhook(made.id(), made.version()))))
                .containsExactly("null CHANGED_MEANWHILE");
        WebhookView paused = done(hooks -> hooks.pause(new SeenWebhook(made.id(), changed.version())));
        assertThat(paused.active()).isFalse();
        assertThat(done(hooks -> hooks.pause(new SeenWebhook(made.id(), paused.version())))
                        .version())
                .isEqualTo(paused.version());
        WebhookView resumed = done(hooks -> hooks.resume(new SeenWebhook(made.id(), paused.version())));
        assertThat(resumed.active()).isTrue();
        done(hooks -> hooks.delete(new SeenWebhook(made.id(), resumed.version())));
        assertThat(world.as(World.administrator(), () -> queries.find(made.id())))
                .isEmpty();
        assertThat(refusals(hooks -> hooks.resume(new SeenWebhook(made.id(), resumed.version()))))
                .containsExactly("null UNKNOWN_OBJECT");
        assertThat(types(made.id()))
                .containsExactly(
                        "WebhookCreated", "WebhookChanged", "WebhookPaused", "WebhookResumed", "WebhookDeleted");
    }

    @Test
    void no_event_tells_a_secret_or_what_the_url_may_hide() {
        WebhookSecret made = done(hooks -> hooks.create(new CreateWebhook("League", URL, TYPES, null)));
        WebhookId id = made.webhook().id();
        WebhookSecret rotated = done(hooks ->
                hooks.rotateSecret(new RotateWebhookSecret(id, made.webhook().version(), null)));
        assertThat(rotated.secret()).isNotEqualTo(made.secret());
        assertThat(rotated.webhook().formerSecretUntil()).isNotNull();
        String told = jdbi.withHandle(handle -> handle.createQuery("select string_agg(payload::text, ' ') from event")
                .mapTo(String.class)
                .one());
        assertThat(told)
                .contains("http://127.0.0.1:9")
                .doesNotContain("4711", "hook?", made.secret(), rotated.secret());
    }

    @Test
    void only_administrators_know_of_webhooks() {
        WebhookView made = created("League");
        assertThatThrownBy(() -> world.as(World.assigner(), () -> queries.all()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.as(
                        World.somebody("Rosa", Role.REFEREE, Role.ASSIGNER),
                        () -> webhooks.test(new SeenWebhook(made.id(), made.version()))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void every_type_that_can_happen_may_be_chosen() {
        List<EventType> types = world.as(World.administrator(), queries::eventTypes);
        assertThat(types).extracting(EventType::name).doesNotHaveDuplicates().contains("FixtureMoved", "WebhookPaused");
        assertThat(types)
                .contains(new EventType("FixtureMoved", 2, "Fixture"), new EventType("ClubCreated", 1, "Club"));
    }

    @Test
    void what_was_delivered_is_forgotten_after_thirty_days_and_what_was_given_up_is_not() {
        WebhookView made = created("League");
        outside.listens(made.id());
        for (String state : List.of("DELIVERED", "DEAD", "WAITING")) {
            for (int days : List.of(29, 31)) {
                jdbi.useHandle(handle -> handle.execute(
                        """
                        insert into webhook_delivery (webhook_id, event_id, event_type, order_key, state, created_at,
                                                      next_try_at, ended_at)
                        values (?, ?, 'ClubCreated', ?, ?, now(), now() + interval '1 day',
                                case when ? <> 'WAITING' then now() - ? * interval '1 day' end)""",
                        made.id().value(),
                        Uuid7.next(),
                        Uuid7.next(),
                        state,
                        state,
                        days));
            }
        }
        assertThat(rows.forget()).isEqualTo(1);
        assertThat(rows.forget()).isZero();
        assertThat(outside.one("select count(*) from webhook_delivery")).isEqualTo(5);
    }

    private WebhookView created(String name) {
        return done(hooks -> hooks.create(new CreateWebhook(name, URL, TYPES, null)))
                .webhook();
    }

    private List<String> url(String url) {
        return refusals(hooks -> hooks.create(new CreateWebhook("League", url, TYPES, null)));
    }

    private List<String> types(WebhookId id) {
        return jdbi.withHandle(
                handle -> handle.select("select type from event where aggregate_id = ? order by position", id.value())
                        .mapTo(String.class)
                        .list());
    }

    private <T> T done(Function<WebhookService, Outcome<T>> command) {
        return Outside.done(world.as(World.administrator(), () -> command.apply(webhooks)));
    }

    private List<String> refusals(Function<WebhookService, Outcome<?>> command) {
        List<Rejection> rejections =
                world.as(World.administrator(), () -> command.apply(webhooks)).rejections();
        assertThat(rejections)
                .allSatisfy(refusal -> assertThat(refusal.message().de()).isNotBlank());
        return rejections.stream()
                .map(refusal -> refusal.field() + " " + refusal.code())
                .toList();
    }
}
