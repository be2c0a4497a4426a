package org.refstand.web.text;

/** How numbers are written on the pages. */
public final class Numbers {

    private Numbers() {}

    /** With its sign, a real minus in front of what is below zero. */
    public static String signed(int number) {
        return number < 0 ? "−" + -number : number > 0 ? "+" + number : "±0";
    }
}
