package org.refstand.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.refstand.kernel.Aggregate;
import org.refstand.kernel.Database;
import org.refstand.kernel.Erased;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/**
 * Who may log in. An administrator makes it and says what it may do; its owner changes the password and makes tokens for
 * outside systems. Once it has done or been told something, history names it, and it is not deleted any more; who leaves is
 * made inactive.
 */
@Entity
class Account extends Aggregate {
    private String login;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_number")
    private long passwordNumber;

    @Column(name = "referee_id")
    private UUID refereeId;

    private String language;
    private boolean active;
    private boolean erased;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    protected Account() {}

    Account(UUID id, CreateAccount command, String passwordHash) {
        super(id);
        login = command.login();
        this.passwordHash = passwordHash;
        passwordNumber = 1;
        active = true;
        take(command.displayName(), command.roles(), command.refereeId(), command.language());
        raise(new AccountEvent.AccountCreated(
                id(), login, displayName, command.roles(), command.refereeId(), command.language()));
    }

    void change(ChangeAccount command) {
        take(command.displayName(), command.roles(), command.refereeId(), command.language());
        active = command.active();
        raise(new AccountEvent.AccountChanged(
                id(), displayName, command.roles(), command.refereeId(), command.language(), active));
    }

    void delete() {
        raise(new AccountEvent.AccountDeleted(id()));
    }

    /**
     * Whose it was is forgotten; it stays for what they did.
     *
     * @param hash of a password that nobody knows
     */
    void erase(String hash) {
        login = AccountState.loginOfErased(id());
        displayName = Erased.NAME;
        passwordHash = hash;
        passwordNumber++;
        erased = true;
        raise(new AccountEvent.AccountErased(id()));
    }

    private void take(String name, Set<Role> may, RefereeId referee, String speaks) {
        displayName = name;
        roles.retainAll(may);
        roles.addAll(may);
        refereeId = referee == null ? null : referee.value();
        language = speaks;
    }

    /** What was opened with the password so far ends. */
    void setPassword(String hash) {
        passwordHash = hash;
        passwordNumber++;
        raise(new AccountEvent.PasswordChanged(id()));
    }

    void createdToken(AccessTokenId token, String name) {
        raise(new AccountEvent.AccessTokenCreated(id(), token, name));
    }

    void revokedToken(AccessTokenId token) {
        raise(new AccountEvent.AccessTokenRevoked(id(), token));
    }

    AccountId id() {
        return new AccountId(uuid());
    }

    String login() {
        return login;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    RefereeId referee() {
        return Database.id(refereeId, RefereeId::new);
    }

    boolean isActive() {
        return active;
    }

    boolean isErased() {
        return erased;
    }

    boolean isActiveAdministrator() {
        return active && roles.contains(Role.ADMIN);
    }

    @Override
    protected String type() {
        return "Account";
    }

    @Override
    protected String label() {
        return login;
    }
}
