import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Starts the product's server with another application. Arguments: the product's folder, a new root folder, the application, the port. */
public final class BareServer {
    public static void main(String[] arguments) throws Exception {
        Path payara = Path.of(arguments[0]).resolve("payara");
        Path root = Path.of(arguments[1]);
        for (String part : List.of("config", "lib")) {
            copy(payara.resolve(part), root.resolve(part));
        }
        System.setProperty("fish.payara.micro.BootJar", payara.resolve("launch-micro.jar").toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", payara.toString());
        String[] options = {
            "--rootdir", root.toString(), "--port", arguments[3], "--nohazelcast", "--disablephonehome"
        };
        Class<?> micro = Class.forName("fish.payara.micro.impl.PayaraMicroImpl");
        Object booted = micro.getMethod("create", String[].class).invoke(null, (Object) options);
        PayaraMicroRuntime runtime = ((PayaraMicroBoot) booted).getRuntime();
        if (!runtime.deploy("bare", "/", Path.of(arguments[2]).toFile())) {
            throw new IllegalStateException("the application is not deployed");
        }
        System.out.println("The bare server is ready");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path));
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }
}
