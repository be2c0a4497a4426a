package org.refstand.kernel;

/** A hash that takes so long that guessing what was hashed is no use; accounts have one for their passwords. */
public interface SlowHash {
    /**
     * @param content to be hashed; texts of any length
     * @param salt the same for the same content only
     */
    byte[] of(String content, byte[] salt);
}
