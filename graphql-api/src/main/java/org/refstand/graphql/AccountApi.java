package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.account.AccessTokenId;
import org.refstand.account.AccessTokenView;
import org.refstand.account.AccountId;
import org.refstand.account.AccountQueries;
import org.refstand.account.AccountService;
import org.refstand.account.AccountView;
import org.refstand.account.ChangeAccount;
import org.refstand.account.ChangeOwnPassword;
import org.refstand.account.CreateAccessToken;
import org.refstand.account.CreateAccount;
import org.refstand.account.LogIn;
import org.refstand.account.LoginService;
import org.refstand.account.NewAccessToken;
import org.refstand.account.ResetPassword;
import org.refstand.account.SeenAccount;
import org.refstand.account.SignedToken;
import org.refstand.graphql.transport.ClientAddress;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;

/** Accounts, logins and access tokens. */
@GraphQLApi
@ApplicationScoped
public class AccountApi {
    @Inject
    AccountQueries queries;

    @Inject
    AccountService accounts;

    @Inject
    LoginService logins;

    @Inject
    ClientAddress client;

    @Query
    @Description("The caller's own account")
    public Optional<AccountView> me() {
        return queries.me();
    }

    @Query
    @Description("Accounts by login; for administrators")
    public Connection<AccountView> accounts(
            @Description("Part of login or name") String search, Integer first, String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.of(queries.page(search, asked), asked);
    }

    @Query
    @Description("The caller's access tokens that are not revoked")
    public List<AccessTokenView> accessTokens() {
        return queries.accessTokens();
    }

    @Mutation
    @Description("Logs in with a password, for a short-lived token. Needs no login; its commandId is not remembered.")
    public Outcome<SignedToken> login(LogIn command) {
        return logins.logInForToken(command, client.get());
    }

    @Mutation
    @Description("Adds an account; for administrators")
    public Outcome<AccountView> createAccount(CreateAccount command) {
        return accounts.create(command);
    }

    @Mutation
    @Description("Changes an account; the last active administrator stays one")
    public Outcome<AccountView> changeAccount(ChangeAccount command) {
        return accounts.change(command);
    }

    @Mutation
    @Description("Deletes an account that has never done anything, with its tokens; others can be made inactive")
    public Outcome<AccountId> deleteAccount(SeenAccount command) {
        return accounts.delete(command);
    }

    @Mutation
    @Description("Sets somebody's password; sessions and tokens made before end")
    public Outcome<AccountView> resetPassword(ResetPassword command) {
        return accounts.resetPassword(command);
    }

    @Mutation
    @Description("The caller sets a new password")
    public Outcome<AccountView> changeOwnPassword(ChangeOwnPassword command) {
        return accounts.changeOwnPassword(command);
    }

    @Mutation
    @Description("Makes a token for an outside system; its secret is shown this once")
    public Outcome<NewAccessToken> createAccessToken(CreateAccessToken command) {
        return accounts.createAccessToken(command);
    }

    @Mutation
    @Description("Ends an own token; an administrator may end any")
    public Outcome<AccessTokenId> revokeAccessToken(@NonNull AccessTokenId id) {
        return accounts.revokeAccessToken(id);
    }
}
