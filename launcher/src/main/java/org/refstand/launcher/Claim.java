package org.refstand.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * That a folder is ours as long as we live: two launchers on one would end each other's database. The system takes it back
 * when we die.
 */
final class Claim {
    private final FileLock lock;

    private Claim(FileLock lock) {
        this.lock = lock;
    }

    /**
     * Claims the folder, which is made when it is not there.
     *
     * @return empty when another launcher has it
     * @throws Refusal when it cannot be written
     */
    static Optional<Claim> on(Path folder) {
        try {
            Files.createDirectories(folder);
            return Optional.ofNullable(FileChannel.open(
                                    folder.resolve("claimed"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                            .tryLock())
                    .map(Claim::new);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** What libraries print must not get between the lines for the user: from now on it goes to a file of its own. */
    void silence(Path logs) {
        assert lock.isValid();
        try {
            Files.createDirectories(logs);
            PrintStream chatter = new PrintStream(logs.resolve("output.log").toString(), StandardCharsets.UTF_8);
            System.setOut(chatter);
            System.setErr(chatter);
        } catch (IOException e) {
            throw unwritable(logs, e);
        }
    }

    private static Refusal unwritable(Path folder, IOException why) {
        return new Refusal(
                "The folder " + folder + " cannot be written (" + why.getMessage()
                        + "); name another one: DATA=/some/folder ./run",
                why);
    }
}
