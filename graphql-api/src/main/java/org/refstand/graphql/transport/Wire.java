package org.refstand.graphql.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.refstand.graphql.execution.ApiEngine;
import org.refstand.graphql.execution.ApiErrors;
import org.refstand.graphql.execution.ErrorCode;
import org.refstand.graphql.schema.ApiTexts;
import org.refstand.kernel.Sentence;

/** JSON in and out. */
final class Wire {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule().addSerializer(new SelectedObjectWriter()))
            .build();

    private Wire() {}

    /**
     * Maps, lists, strings, numbers.
     *
     * @throws IOException when the bytes are no JSON
     */
    static Object read(byte[] json) throws IOException {
        return JSON.readValue(json, Object.class);
    }

    /** As {@link #read(byte[])}. */
    static Object read(String json) throws IOException {
        return JSON.readValue(json, Object.class);
    }

    static byte[] bytes(ExecutionResult result) throws IOException {
        return JSON.writeValueAsBytes(ApiEngine.wireForm(result));
    }

    static String text(Map<String, Object> message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + message.keySet(), e);
        }
    }

    /** In which language whoever sent this request wants to be answered. */
    static Locale language(HttpServletRequest request) {
        // without the header the server would tell its own language
        return request.getHeader("Accept-Language") == null ? ApiTexts.USUAL : ApiTexts.spoken(request.getLocales());
    }

    /** A response that holds nothing but one error. */
    static byte[] error(ErrorCode code, Sentence message, Locale language) {
        List<Object> errors = List.of(ApiErrors.wireForm(ApiErrors.error(code, message, language)));
        try {
            return JSON.writeValueAsBytes(Map.of("errors", errors));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write an error", e);
        }
    }
}
