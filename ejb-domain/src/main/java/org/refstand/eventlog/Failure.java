package org.refstand.eventlog;

/** What went wrong, in one line for the operator: the bottom of the chain says most. */
final class Failure {
    private static final int LONGEST = 500;

    private Failure() {}

    static String words(Throwable failure) {
        Throwable bottom = failure;
        while (bottom.getCause() != null && bottom.getCause() != bottom) {
            bottom = bottom.getCause();
        }
        String words = bottom.getClass().getSimpleName() + ": " + bottom.getMessage();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
