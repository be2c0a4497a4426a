package org.refstand.launcher;

/** Why the desk does not start, as one sentence for the person who typed the command. */
final class Refusal extends RuntimeException {
    Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
