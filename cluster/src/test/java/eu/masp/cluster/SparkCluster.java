package eu.masp.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A standalone cluster on this machine: one master and some workers, each a JVM started from the jars of the class path. */
final class SparkCluster implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private final int port;
    private final Path folder;
    private final List<Process> processes = new ArrayList<>();

    private SparkCluster(int port, Path folder) {
        this.port = port;
        this.folder = folder;
    }

    static SparkCluster start(int workers, Path folder) throws IOException, InterruptedException {
        SparkCluster cluster = new SparkCluster(freePort(), folder);
        cluster.linkJars();
        cluster.run("master", "org.apache.spark.deploy.master.Master", "--host", HOST, "--port",
                Integer.toString(cluster.port), "--webui-port", "0");
        cluster.awaitMaster();
        for (int i = 1; i <= workers; i++) {
            cluster.run("worker" + i, "org.apache.spark.deploy.worker.Worker", "--host", HOST, "--cores", "1",
                    "--memory", "1200m", "--webui-port", "0", "--work-dir", folder.resolve("work" + i).toString(),
                    cluster.master());
        }
        return cluster;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    String master() {
        return "spark://" + HOST + ":" + port;
    }

    /** Workers start executors from the jars below their home. */
    private void linkJars() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("home/jars"));
        for (String entry : classPath().split(java.io.File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar") && Files.isRegularFile(jar)) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private void run(String name, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("java.options").toAbsolutePath(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp",
                folder.resolve("home/jars") + "/*"));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        // what Spark's own scripts would say; without it a worker starts nothing
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        processes.add(builder.start());
    }

    private void awaitMaster() throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (Socket socket = new Socket(HOST, port)) {
                return;
            } catch (IOException e) {
                if (!processes.getFirst().isAlive()) {
                    throw new IOException("The master ended: " + Files.readString(folder.resolve("master.log")), e);
                }
                Thread.sleep(100);
            }
        }
        throw new IOException("The master does not answer.");
    }

    /** How many workers have run a part of some application. */
    long executors() throws IOException {
        try (Stream<Path> files = Files.walk(folder, 4)) {
            return files.filter(file -> file.getFileName().toString().equals("stderr"))
                    .map(file -> folder.relativize(file).getName(0)).distinct().count();
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : processes.reversed()) {
            process.destroy();
        }
        for (Process process : processes) {
            process.waitFor();
        }
    }
}
