package org.refstand.graphql.transport;

import graphql.ExecutionResult;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refstand.graphql.execution.AllowedOperations;
import org.refstand.graphql.execution.ApiErrors;
import org.refstand.graphql.execution.ApiRequest;
import org.refstand.graphql.execution.AsCaller;
import org.refstand.graphql.execution.ErrorCode;
import org.refstand.graphql.schema.ApiTexts;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Tracing;
import org.refstand.security.CurrentCaller;

/**
 * GraphQL over HTTP. POST takes JSON only: a page of another site can make a browser post a form or plain text with the
 * user's cookie, but not JSON. GET runs queries only.
 */
@WebServlet(urlPatterns = "/graphql", name = "graphql")
public class GraphQLServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String RETRY_AFTER_SECONDS = "5";

    /** Longest body, in bytes. */
    static final int LONGEST_BODY = 1 << 20;

    @Inject
    transient Api api;

    @Inject
    transient Logins logins;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient ClientAddress client;

    @Inject
    transient Tracing tracing;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept, Accept-Language");
        Optional<String> type = MediaTypes.response(accepted(request));
        response.setContentType(type.orElse(MediaTypes.JSON) + ";charset=utf-8");
        try {
            if (type.isEmpty()) {
                throw new Refusal(406, ApiTexts.say("accept", MediaTypes.GRAPHQL, MediaTypes.JSON));
            }
            switch (request.getMethod()) {
                case "POST" -> answer(fromBody(request), AllowedOperations.HTTP_POST, request, response);
                case "GET" -> answer(fromAddress(request), AllowedOperations.HTTP_GET, request, response);
                default -> throw notAllowed(response);
            }
        } catch (ApiRequest.Malformed e) {
            refuse(request, response, new Refusal(400, e.sentence()));
        } catch (Refusal e) {
            refuse(request, response, e);
        }
    }

    /** A header that is sent in several lines means the same as all of them in one. */
    private static String accepted(HttpServletRequest request) {
        List<String> lines = Collections.list(request.getHeaders("Accept"));
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    private void answer(
            ApiRequest asked, AllowedOperations allowed, HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refusal {
        Login login = login(request, response);
        if (asked.operationName() != null) {
            tracing.known("graphql.operation.name", asked.operationName());
        }
        ExecutionResult result = client.during(
                logins.addressOf(request),
                () -> current.as(login.caller(), () -> api.engine()
                        .run(asked.in(Wire.language(request)), allowed, AsCaller.SAME_THREAD)
                        .join()));
        response.setStatus(status(result, response));
        // with its length known the answer goes out in one piece
        byte[] body = Wire.bytes(result);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Login login(HttpServletRequest request, HttpServletResponse response) throws Refusal {
        Optional<Login> found;
        try {
            found = logins.of(request);
        } catch (RuntimeException e) {
            // the database is away: whether the token is good nobody can tell now
            ApiErrors.logged("the login of a request", e);
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            throw new Refusal(503, ApiTexts.say("unavailable"));
        }
        return found.orElseThrow(() -> {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            return new Refusal(401, ApiTexts.say("token.bad"));
        });
    }

    private static int status(ExecutionResult result, HttpServletResponse response) {
        if (result.isDataPresent()) {
            return 200;
        }
        Object code = result.getErrors().get(0).getErrorType();
        if (code == ErrorCode.OPERATION_NOT_ALLOWED) {
            response.setHeader("Allow", "POST");
            return 405;
        }
        if (code == ErrorCode.INTERNAL) {
            return 500;
        }
        // the older media type cannot tell a GraphQL error from one of a proxy by its status
        return response.getContentType().startsWith(MediaTypes.GRAPHQL) ? 400 : 200;
    }

    private static ApiRequest fromBody(HttpServletRequest request) throws IOException, ApiRequest.Malformed, Refusal {
        if (!MediaTypes.isJson(request.getContentType())) {
            throw new Refusal(415, ApiTexts.say("contentType"));
        }
        byte[] body = request.getContentLengthLong() > LONGEST_BODY
                ? new byte[LONGEST_BODY + 1]
                : request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new Refusal(413, ApiTexts.say("tooLong"));
        }
        return ApiRequest.from(parsed(body));
    }

    private static Object parsed(byte[] json) throws ApiRequest.Malformed {
        try {
            return Wire.read(json);
        } catch (IOException e) {
            throw new ApiRequest.Malformed(ApiTexts.say("json"));
        }
    }

    private static ApiRequest fromAddress(HttpServletRequest request) throws ApiRequest.Malformed {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("query", request.getParameter("query"));
        members.put("operationName", request.getParameter("operationName"));
        for (String object : new String[] {"variables", "extensions"}) {
            String text = request.getParameter(object);
            if (text != null && !text.isEmpty()) {
                members.put(object, parsed(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            }
        }
        return ApiRequest.from(members);
    }

    private static Refusal notAllowed(HttpServletResponse response) {
        response.setHeader("Allow", "GET, POST");
        return new Refusal(405, ApiTexts.say("method"));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        response.setStatus(refusal.status);
        if (refusal.status == 413) {
            // the rest of the body is not read
            response.setHeader("Connection", "close");
        }
        ErrorCode code =
                switch (refusal.status) {
                    case 401 -> ErrorCode.UNAUTHENTICATED;
                    case 503 -> ErrorCode.UNAVAILABLE;
                    default -> ErrorCode.BAD_REQUEST;
                };
        response.getOutputStream().write(Wire.error(code, refusal.sentence, Wire.language(request)));
    }

    /** The request is refused before GraphQL sees it. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final transient Sentence sentence;

        Refusal(int status, Sentence sentence) {
            super(sentence.en());
            this.status = status;
            this.sentence = sentence;
        }
    }
}
